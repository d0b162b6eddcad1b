export type { SentryGetNewTableRightRequest } from "./sentry-agent.js";
export type { Credential } from "./types/credential.js";
export type { CredentialType } from "./types/credential-type.js";
export type { FieldProperty } from "./types/field-property.js";
export type { FieldRight } from "./types/field-right.js";
export type { LicenseOwner } from "./types/license-owner.js";
export type { Person } from "./types/person.js";
export type { PostSaveCommand } from "./types/post-save-command.js";
export type { RestrictedModuleLicense } from "./types/restricted-module-license.js";
export type { Role } from "./types/role.js";
export type { TableRight } from "./types/table-right.js";
export type { TicketCategory } from "./types/ticket-category.js";
export type { TicketCategoryChildItem } from "./types/ticket-category-child-item.js";
export type { UnrestrictedModuleLicense } from "./types/unrestricted-module-license.js";
export type { User } from "./types/user.js";
export type { UserGroup } from "./types/user-group.js";
export type { JsonPatchOperation, ODataSlimResponse, ODataSlimResponseValue, UserWithLinks } from "./user.js";
export type { UserDeleteUserGroupRequest, UserGetAllUserGroupsRequest, UserGetUserPresenceStatusRequest, UserPresenceStatus, UserSaveUserGroupRequest, UserSetPasswordRequest } from "./user-agent.js";
//# sourceMappingURL=types.d.ts.map
