import type { CallOptions } from "./options.js";
import type { NoInput, Transport } from "./runtime/transport.js";
import type { RoleType } from "./types/role-type.js";
import type { UserType } from "./types/user-type.js";
/**
 * Prepares a role with default rights for every table.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns A role that is not stored yet
 * @throws {@link SoapFault} 500: The operation failed; the fault says why
 * @see docs/services86/User/CreateDefaultRoleEntity.md:12
 */
export declare function createDefaultRoleEntity(transport: Transport, input?: NoInput, options?: CallOptions): Promise<RoleEntity | null>;
/**
 * Adds an empty user group behind all others.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns The group as it was stored
 * @throws {@link SoapFault} 500: The operation failed; the fault says why
 * @see docs/services86/User/CreateUserGroup.md:12
 */
export declare function createUserGroup(transport: Transport, input?: NoInput, options?: CallOptions): Promise<UserGroup | null>;
/**
 * Retires a user group after its members have moved to another one.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @throws {@link SoapFault} 500: The operation failed; the fault says why
 * @see docs/services86/User/DeleteUserGroup.md:12
 */
export declare function deleteUserGroup(transport: Transport, input: UserDeleteUserGroup, options?: CallOptions): Promise<void>;
/**
 * Reads every user group in rank order.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns The groups, lowest rank first
 * @throws {@link SoapFault} 500: The operation failed; the fault says why
 * @see docs/services86/User/GetAllUserGroups.md:12
 */
export declare function getAllUserGroups(transport: Transport, input: UserGetAllUserGroups, options?: CallOptions): Promise<(UserGroup | null)[] | null>;
/**
 * Reads one user group by its key.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns The group
 * @throws {@link SoapFault} 500: The operation failed; the fault says why
 * @see docs/services86/User/GetUserGroup.md:12
 */
export declare function getUserGroup(transport: Transport, input: UserGetUserGroup, options?: CallOptions): Promise<UserGroup | null>;
/**
 * Stores a user group. Turn on UserGroup.Deleted to retire it.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns The group as it was stored
 * @throws {@link SoapFault} 500: The operation failed; the fault says why
 * @see docs/services86/User/SaveUserGroup.md:12
 */
export declare function saveUserGroup(transport: Transport, input: UserSaveUserGroup, options?: CallOptions): Promise<UserGroup | null>;
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
export type { RoleType, UserType };
//# sourceMappingURL=user.d.ts.map
