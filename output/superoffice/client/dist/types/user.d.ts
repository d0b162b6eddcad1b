import type { Credential } from "./credential.js";
import type { FieldProperty } from "./field-property.js";
import type { LicenseOwner } from "./license-owner.js";
import type { Person } from "./person.js";
import type { PostSaveCommand } from "./post-save-command.js";
import type { Role } from "./role.js";
import type { TableRight } from "./table-right.js";
import type { TicketCategory } from "./ticket-category.js";
import type { UserGroup } from "./user-group.js";
export interface User {
  /** Key of the user */
  AssociateId?: number;
  /** Short handle, often initials. Installations of your own also accept it at login. */
  Name?: string;
  /** Position in lists of users */
  Rank?: number;
  /** Longer text that lists show on hover */
  Tooltip?: string;
  /** Licences this user may hold or holds, one entry for each vendor of modules */
  LicenseOwners?: LicenseOwner[];
  /** Role that decides what the user may see and do */
  Role?: Role;
  /**
   * Group the user belongs to first of all.
   *
   * MDO List name "usergroup" holds the choices.
   */
  UserGroup?: UserGroup;
  /**
   * Further groups beside the first one.
   *
   * MDO List name "usergroup" holds the choices.
   */
  OtherGroups?: UserGroup[];
  /** Person behind the login, with name and numbers */
  Person?: Person;
  /** True for a login that is retired and lost its rights */
  Deleted?: boolean;
  /** Moment of the latest login */
  Lastlogin?: string;
  /** Moment of the latest logout */
  Lastlogout?: string;
  /** Key of the matching service-desk user, 0 where there is none */
  EjUserId?: number;
  /** Signature put below answers to requests */
  RequestSignature?: string;
  /**
   * Kind of login: 1=InternalAssociate, 2=ResourceAssociate, 3=ExternalAssociate, 4=AnonymousAssociate,
   * 5=SystemAssociate
   */
  Type?: "InternalAssociate" | "ResourceAssociate" | "ExternalAssociate" | "AnonymousAssociate" | "SystemAssociate" | (string & {});
  /** True once the person behind the login has left */
  IsPersonRetired?: boolean;
  /** True while the database travels on a laptop */
  IsOnTravel?: boolean;
  /** Ways in which this user may prove who they are */
  Credentials?: Credential[];
  /** Name typed at login, possibly an e-mail address */
  UserName?: string;
  /**
   * Request categories this user looks after.
   *
   * MDO List name "ejCategory" holds the choices.
   */
  TicketCategories?: TicketCategory[];
  /** Alias used in the service desk; no two users share one */
  NickName?: string;
  /** True until an administrator has let the user in */
  WaitingForApproval?: boolean;
  /**
   * Deprecated: Use `User.CustomFields` from now on. Values that plug-ins and foreign systems attach.
   *
   * @deprecated
   */
  ExtraFields?: Record<string, string>;
  /**
   * Values of all fields an administrator or a plug-in added, keyed by field name. Takes the place of
   * `User.ExtraFields` and of `UserDefinedFields`.
   */
  CustomFields?: Record<string, string>;
  /** Follow-up commands for the client once the save is through */
  PostSaveCommands?: PostSaveCommand[];
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=user.d.ts.map
