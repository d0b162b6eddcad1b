export type { JsonRpcFailure } from "./types/json-rpc-failure.js";
export type { JsonRpcId } from "./types/json-rpc-id.js";
export type { UserLoginParams, UserLoginResult, UserLogoutParams, UserLogoutResult } from "./user.js";
export type { User, UserGroup, UserGroupCreate, UserGroupPermission, UserGroupPermissionInput, UserGroupPermissionUpdateInput, UserGroupRecord, UserGroupTagBasedPermission, UserGroupTagBasedPermissionInput, UserGroupUpdate, UsergroupCreateParams, UsergroupCreateResult, UsergroupDeleteParams, UsergroupDeleteResult, UsergroupGetParams, UsergroupGetResult, UsergroupUpdateParams, UsergroupUpdateResult } from "./usergroup.js";
//# sourceMappingURL=types.d.ts.map
