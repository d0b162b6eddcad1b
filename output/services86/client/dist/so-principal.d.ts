import type { CallOptions } from "./options.js";
import type { Transport } from "./runtime/transport.js";
import type { RoleType } from "./types/role-type.js";
import type { UserType } from "./types/user-type.js";
/**
 * Logs in with a name and a password and hands out a ticket for all further calls.
 *
 * @returns Who the caller is, with ticket and outcome beside it
 * @throws {@link SoapFault} 500: The operation failed; the fault says why
 * @see docs/services86/SoPrincipal/AuthenticateUsernamePassword.md:12
 */
export declare function authenticateUsernamePassword(transport: Transport, input: SoPrincipalAuthenticateUsernamePassword, options?: CallOptions): Promise<SoPrincipalAuthenticateResponse>;
export type EjUserStatus = "StatusNone" | (string & {});
export interface GrantedModuleLicense {
  OwnerId?: number;
  OwnerName?: string | null;
  OwnerDescription?: string | null;
  ModuleId?: number;
  Name?: string | null;
  Description?: string | null;
  Version?: string | null;
  LicenseType?: LicenseType;
  ExtraFlags?: number;
  SortOrder?: number;
  LicenseNumber?: number;
  IsHidden?: boolean;
  IsUnrestricted?: boolean;
  ExpiryDate?: string;
}
export type LicenseType = "Unknown" | (string & {});
export interface ProvidedCredential {
  Type?: string | null;
  SearchName?: string | null;
  DisplayName?: string | null;
  CredentialId?: number;
}
export interface SoCredentials {
  Ticket?: string | null;
}
export interface SoPrincipalAuthenticateResponse {
  Response?: SoPrincipalCarrier | null;
  Credentials?: SoCredentials | null;
  AuthenticationSucceeded?: boolean;
}
export interface SoPrincipalAuthenticateUsernamePassword {
  /** Name typed at login */
  UserName?: string | null;
  /** Password in clear text, so call this over TLS alone */
  Password?: string | null;
}
export interface SoPrincipalCarrier {
  UserType?: UserType;
  Associate?: string | null;
  AssociateId?: number;
  IsPerson?: boolean;
  PersonId?: number;
  CountryId?: number;
  HomeCountryId?: number;
  ContactId?: number;
  GroupId?: number;
  BusinessId?: number;
  CategoryId?: number;
  ContactOwner?: number;
  RoleId?: number;
  RoleName?: string | null;
  RoleDescription?: string | null;
  RoleType?: RoleType;
  Licenses?: (GrantedModuleLicense | null)[] | null;
  FullName?: string | null;
  EMailAddress?: string | null;
  FunctionRights?: (string | null)[] | null;
  EjUserId?: number;
  EjAccessLevel?: number;
  EjUserStatus?: EjUserStatus;
  ProvidedCredentials?: (ProvidedCredential | null)[] | null;
  SecondaryGroups?: number[] | null;
  DatabaseContextIdentifier?: string | null;
}
export type { RoleType, UserType };
//# sourceMappingURL=so-principal.d.ts.map
