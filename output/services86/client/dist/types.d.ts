export type { EjUserStatus, GrantedModuleLicense, LicenseType, ProvidedCredential, SoCredentials, SoPrincipalAuthenticateResponse, SoPrincipalAuthenticateUsernamePassword, SoPrincipalCarrier } from "./so-principal.js";
export type { RequestHeader } from "./types/request-header.js";
export type { RoleType } from "./types/role-type.js";
export type { SoapFault } from "./types/soap-fault.js";
export type { TicketlessRequestHeader } from "./types/ticketless-request-header.js";
export type { UserType } from "./types/user-type.js";
export type { Associate, DataRight, DataRights, EntityName, RelationToOwner, RoleEntity, UserDeleteUserGroup, UserGetAllUserGroups, UserGetUserGroup, UserGroup, UserSaveUserGroup } from "./user.js";
//# sourceMappingURL=types.d.ts.map
