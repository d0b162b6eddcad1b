import type { Awaitable, CallContext, NoInput } from "./protocols/runtime/server/server-options.js";
import type { CredentialType, Role, User, UserGroup } from "./shared-types.js";
/** What implements the service. Whatever is missing is answered by the mock. */
export interface UserAgentHandlers {
  /**
   * Prepares a User with default values.
   *
   * @remarks `POST /api/v1/Agents/User/CreateDefaultUser`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_CreateDefaultUser.md:9
   */
  createDefaultUser?(input: NoInput, context: CallContext): Awaitable<User>;
  /**
   * Adds an empty user group behind all others.
   *
   * @remarks `POST /api/v1/Agents/User/CreateUserGroup`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_CreateUserGroup.md:9
   */
  createUserGroup?(input: CreateUserGroupInput, context: CallContext): Awaitable<UserGroup>;
  /**
   * Retires a user group after its members have moved to another one.
   *
   * @remarks `POST /api/v1/Agents/User/DeleteUserGroup`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_DeleteUserGroup.md:9
   */
  deleteUserGroup?(input: DeleteUserGroupInput, context: CallContext): Awaitable<void>;
  /**
   * Reads every user group in rank order.
   *
   * @remarks `POST /api/v1/Agents/User/GetAllUserGroups`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetAllUserGroups.md:9
   */
  getAllUserGroups?(input: GetAllUserGroupsInput, context: CallContext): Awaitable<UserGroup[]>;
  /**
   * Lists the ways to log in that are installed.
   *
   * @remarks `POST /api/v1/Agents/User/GetCredentialTypes`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetCredentialTypes.md:9
   */
  getCredentialTypes?(input: NoInput, context: CallContext): Awaitable<CredentialType[]>;
  /**
   * Reads one role by its key.
   *
   * @remarks `POST /api/v1/Agents/User/GetRole`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetRole.md:9
   */
  getRole?(input: GetRoleInput, context: CallContext): Awaitable<Role>;
  /**
   * Reads one User by its key.
   *
   * @remarks `POST /api/v1/Agents/User/GetUser`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUser.md:9
   */
  getUser?(input: GetUserInput, context: CallContext): Awaitable<User>;
  /**
   * Reads one user group by its key.
   *
   * @remarks `POST /api/v1/Agents/User/GetUserGroup`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUserGroup.md:9
   */
  getUserGroup?(input: GetUserGroupInput, context: CallContext): Awaitable<UserGroup>;
  /**
   * Reads the user groups with the given keys.
   *
   * @remarks `POST /api/v1/Agents/User/GetUserGroupList`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUserGroupList.md:9
   */
  getUserGroupList?(input: GetUserGroupListInput, context: CallContext): Awaitable<UserGroup[]>;
  /**
   * Tells whether a user is at work right now.
   *
   * @remarks `POST /api/v1/Agents/User/GetUserPresenceStatus`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUserPresenceStatus.md:9
   */
  getUserPresenceStatus?(input: GetUserPresenceStatusInput, context: CallContext): Awaitable<UserPresenceStatus>;
  /**
   * Stores a User, new or changed, and answers with what was stored.
   *
   * @remarks `POST /api/v1/Agents/User/SaveUser`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_SaveUser.md:9
   */
  saveUser?(input: SaveUserInput, context: CallContext): Awaitable<User>;
  /**
   * Stores a user group.
   *
   * @remarks `POST /api/v1/Agents/User/SaveUserGroup`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_SaveUserGroup.md:9
   */
  saveUserGroup?(input: SaveUserGroupInput, context: CallContext): Awaitable<UserGroup>;
  /**
   * Gives a user a new password.
   *
   * @remarks `POST /api/v1/Agents/User/SetPassword`
   * @see docs/superoffice/agent/User_Agent/v1UserAgent_SetPassword.md:9
   */
  setPassword?(input: SetPasswordInput, context: CallContext): Awaitable<boolean>;
}
/** Input of `createUserGroup`. */
export interface CreateUserGroupInput {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `deleteUserGroup`. */
export interface DeleteUserGroupInput extends UserDeleteUserGroupRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `getAllUserGroups`. */
export interface GetAllUserGroupsInput extends UserGetAllUserGroupsRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `getRole`. */
export interface GetRoleInput {
  /** Key of the role. */
  readonly roleId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `getUser`. */
export interface GetUserInput {
  /** Key of the user. */
  readonly userId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `getUserGroup`. */
export interface GetUserGroupInput {
  /** Key of the group. */
  readonly userGroupId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `getUserGroupList`. */
export interface GetUserGroupListInput {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
  readonly body: number[];
}
/** Input of `getUserPresenceStatus`. */
export interface GetUserPresenceStatusInput extends UserGetUserPresenceStatusRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `saveUser`. */
export interface SaveUserInput extends User {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `saveUserGroup`. */
export interface SaveUserGroupInput extends UserSaveUserGroupRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `setPassword`. */
export interface SetPasswordInput extends UserSetPasswordRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
export interface UserDeleteUserGroupRequest {
  /** Key of the group that goes */
  UserGroupToDelete?: number;
  /** Key of the group that takes the members */
  UserGroupToMoveTo?: number;
}
export interface UserGetAllUserGroupsRequest {
  /** True to list retired groups as well */
  IncludeDeleted?: boolean;
}
export interface UserGetUserPresenceStatusRequest {
  /** Key of the user */
  AssociateId?: number;
}
export interface UserSaveUserGroupRequest {
  /**
   * Group of users; every user has exactly one first group.
   *
   * The User Agent reads and writes it.
   */
  UserGroup?: UserGroup;
}
export interface UserSetPasswordRequest {
  /** Key of the user */
  AssociateId?: number;
  /** The new password in clear text */
  Password?: string;
}
export interface UserPresenceStatus {
  /** Whether the user is at work, as a name */
  Status?: string;
  /** Note left by the user */
  Message?: string;
}
export type { CredentialType, Role, User, UserGroup } from "./shared-types.js";
//# sourceMappingURL=user-agent.d.ts.map
