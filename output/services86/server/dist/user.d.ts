import type { Awaitable, CallContext, NoInput } from "./protocols/runtime/server/server-options.js";
import type { RoleType, UserType } from "./shared-types.js";
/** What implements the service. Whatever is missing is answered by the mock. */
export interface UserHandlers {
  /**
   * Prepares a role with default rights for every table.
   *
   * @remarks `http://www.superoffice.net/ws/crm/NetServer/Services86/User/CreateDefaultRoleEntity`
   * @see docs/services86/User/CreateDefaultRoleEntity.md:12
   */
  createDefaultRoleEntity?(input: NoInput, context: CallContext): Awaitable<RoleEntity | null>;
  /**
   * Adds an empty user group behind all others.
   *
   * @remarks `http://www.superoffice.net/ws/crm/NetServer/Services86/User/CreateUserGroup`
   * @see docs/services86/User/CreateUserGroup.md:12
   */
  createUserGroup?(input: NoInput, context: CallContext): Awaitable<UserGroup | null>;
  /**
   * Retires a user group after its members have moved to another one.
   *
   * @remarks `http://www.superoffice.net/ws/crm/NetServer/Services86/User/DeleteUserGroup`
   * @see docs/services86/User/DeleteUserGroup.md:12
   */
  deleteUserGroup?(input: UserDeleteUserGroup, context: CallContext): Awaitable<void>;
  /**
   * Reads every user group in rank order.
   *
   * @remarks `http://www.superoffice.net/ws/crm/NetServer/Services86/User/GetAllUserGroups`
   * @see docs/services86/User/GetAllUserGroups.md:12
   */
  getAllUserGroups?(input: UserGetAllUserGroups, context: CallContext): Awaitable<(UserGroup | null)[] | null>;
  /**
   * Reads one user group by its key.
   *
   * @remarks `http://www.superoffice.net/ws/crm/NetServer/Services86/User/GetUserGroup`
   * @see docs/services86/User/GetUserGroup.md:12
   */
  getUserGroup?(input: UserGetUserGroup, context: CallContext): Awaitable<UserGroup | null>;
  /**
   * Stores a user group. Turn on UserGroup.Deleted to retire it.
   *
   * @remarks `http://www.superoffice.net/ws/crm/NetServer/Services86/User/SaveUserGroup`
   * @see docs/services86/User/SaveUserGroup.md:12
   */
  saveUserGroup?(input: UserSaveUserGroup, context: CallContext): Awaitable<UserGroup | null>;
}
export interface Associate {
  AssociateId?: number;
  Name?: string | null;
  PersonId?: number;
  Rank?: number;
  Tooltip?: string | null;
  Type?: UserType;
  GroupIdx?: number;
  FullName?: string | null;
  FormalName?: string | null;
  Deleted?: boolean;
  EjUserId?: number;
  UserName?: string | null;
}
export interface DataRight {
  Value?: string | null;
  Description?: string | null;
}
export interface DataRights {
  ColumnsInfo?: (RelationToOwner | null)[] | null;
  RowsInfo?: (EntityName | null)[] | null;
  Rights?: ((DataRight | null)[] | null)[] | null;
}
export interface EntityName {
  TableName?: string | null;
  TableDescription?: string | null;
}
export interface RelationToOwner {
  Id?: number;
  Value?: string | null;
  Tooltip?: string | null;
}
export interface RoleEntity {
  RoleId?: number;
  Name?: string | null;
  Tooltip?: string | null;
  RoleType?: RoleType;
  Deleted?: number;
  Rank?: number;
  Created?: string;
  UseCategories?: number;
  CreatedBy?: Associate | null;
  Updated?: string;
  UpdatedBy?: Associate | null;
  DataRights?: DataRights | null;
}
export interface UserDeleteUserGroup {
  /** Key of the group that goes */
  UserGroupToDelete?: number;
  /** Key of the group that takes the members */
  UserGroupToMoveTo?: number;
}
export interface UserGetAllUserGroups {
  /** True to list retired groups as well */
  IncludeDeleted?: boolean;
}
export interface UserGetUserGroup {
  /** Key of the group */
  UserGroupId?: number;
}
export interface UserSaveUserGroup {
  /** The group to store */
  UserGroup?: UserGroup | null;
}
export interface UserGroup {
  Value?: string | null;
  Tooltip?: string | null;
  Id?: number;
  Rank?: number;
  Deleted?: number;
}
export type { RoleType, UserType } from "./shared-types.js";
//# sourceMappingURL=user.d.ts.map
