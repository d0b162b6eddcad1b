import type { CallOptions } from "./options.js";
import type { NoInput, Transport } from "./runtime/transport.js";
import type { CredentialType } from "./types/credential-type.js";
import type { Role } from "./types/role.js";
import type { User } from "./types/user.js";
import type { UserGroup } from "./types/user-group.js";
/**
 * Prepares a User with default values.
 *
 * Start from this answer before saving a user of your own: the server fills in what it can work out.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_CreateDefaultUser.md:9
 */
export declare function createDefaultUser(transport: Transport, input?: NoInput, options?: CallOptions): Promise<User>;
/** Input of {@link createUserGroup}. */
export interface CreateUserGroupInput<Key extends keyof UserGroup = keyof UserGroup> {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Adds an empty user group behind all others.
 *
 * The new group gets the highest rank.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_CreateUserGroup.md:9
 */
export declare function createUserGroup<Key extends keyof UserGroup = keyof UserGroup>(transport: Transport, input?: CreateUserGroupInput<Key>, options?: CallOptions): Promise<Pick<UserGroup, Key>>;
/** Input of {@link deleteUserGroup}. */
export interface DeleteUserGroupInput extends UserDeleteUserGroupRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string | readonly string[];
}
/**
 * Retires a user group after its members have moved to another one.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_DeleteUserGroup.md:9
 */
export declare function deleteUserGroup(transport: Transport, input: DeleteUserGroupInput, options?: CallOptions): Promise<void>;
/** Input of {@link getAllUserGroups}. */
export interface GetAllUserGroupsInput<Key extends keyof UserGroup = keyof UserGroup> extends UserGetAllUserGroupsRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Reads every user group in rank order.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetAllUserGroups.md:9
 */
export declare function getAllUserGroups<Key extends keyof UserGroup = keyof UserGroup>(transport: Transport, input: GetAllUserGroupsInput<Key>, options?: CallOptions): Promise<Pick<UserGroup, Key>[]>;
/**
 * Lists the ways to log in that are installed.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetCredentialTypes.md:9
 */
export declare function getCredentialTypes(transport: Transport, input?: NoInput, options?: CallOptions): Promise<CredentialType[]>;
/** Input of {@link getRole}. */
export interface GetRoleInput<Key extends keyof Role = keyof Role> {
  /** Key of the role. */
  readonly roleId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Reads one role by its key.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetRole.md:9
 */
export declare function getRole<Key extends keyof Role = keyof Role>(transport: Transport, input: GetRoleInput<Key>, options?: CallOptions): Promise<Pick<Role, Key>>;
/** Input of {@link getUser}. */
export interface GetUserInput<Key extends keyof User = keyof User> {
  /** Key of the user. */
  readonly userId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Reads one User by its key.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUser.md:9
 */
export declare function getUser<Key extends keyof User = keyof User>(transport: Transport, input: GetUserInput<Key>, options?: CallOptions): Promise<Pick<User, Key>>;
/** Input of {@link getUserGroup}. */
export interface GetUserGroupInput<Key extends keyof UserGroup = keyof UserGroup> {
  /** Key of the group. */
  readonly userGroupId: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Reads one user group by its key.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUserGroup.md:9
 */
export declare function getUserGroup<Key extends keyof UserGroup = keyof UserGroup>(transport: Transport, input: GetUserGroupInput<Key>, options?: CallOptions): Promise<Pick<UserGroup, Key>>;
/** Input of {@link getUserGroupList}. */
export interface GetUserGroupListInput<Key extends keyof UserGroup = keyof UserGroup> {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
  /** Keys of the groups, as a list of numbers. */
  readonly body: readonly number[];
}
/**
 * Reads the user groups with the given keys.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUserGroupList.md:9
 */
export declare function getUserGroupList<Key extends keyof UserGroup = keyof UserGroup>(transport: Transport, input: GetUserGroupListInput<Key>, options?: CallOptions): Promise<Pick<UserGroup, Key>[]>;
/** Input of {@link getUserPresenceStatus}. */
export interface GetUserPresenceStatusInput<Key extends keyof UserPresenceStatus = keyof UserPresenceStatus> extends UserGetUserPresenceStatusRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Tells whether a user is at work right now.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_GetUserPresenceStatus.md:9
 */
export declare function getUserPresenceStatus<Key extends keyof UserPresenceStatus = keyof UserPresenceStatus>(transport: Transport, input: GetUserPresenceStatusInput<Key>, options?: CallOptions): Promise<Pick<UserPresenceStatus, Key>>;
/** Input of {@link saveUser}. */
export interface SaveUserInput<Key extends keyof User = keyof User> extends User {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Stores a User, new or changed, and answers with what was stored.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_SaveUser.md:9
 */
export declare function saveUser<Key extends keyof User = keyof User>(transport: Transport, input: SaveUserInput<Key>, options?: CallOptions): Promise<Pick<User, Key>>;
/** Input of {@link saveUserGroup}. */
export interface SaveUserGroupInput<Key extends keyof UserGroup = keyof UserGroup> extends UserSaveUserGroupRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Stores a user group.
 *
 * Turn on UserGroup.Deleted to retire the group, which takes it out of every choice list.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_SaveUserGroup.md:9
 */
export declare function saveUserGroup<Key extends keyof UserGroup = keyof UserGroup>(transport: Transport, input: SaveUserGroupInput<Key>, options?: CallOptions): Promise<Pick<UserGroup, Key>>;
/** Input of {@link setPassword}. */
export interface SetPasswordInput extends UserSetPasswordRequest {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string | readonly string[];
}
/**
 * Gives a user a new password.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/agent/User_Agent/v1UserAgent_SetPassword.md:9
 */
export declare function setPassword(transport: Transport, input: SetPasswordInput, options?: CallOptions): Promise<boolean>;
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
export type { CredentialType, Role, User, UserGroup };
//# sourceMappingURL=user-agent.d.ts.map
