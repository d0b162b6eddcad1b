export interface Credential {
  Type?: CredentialType;
  Value?: string;
  DisplayValue?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
export interface CredentialType {
  /** Label of the way to log in */
  DisplayType?: string;
  /** Name of the plug-in behind it */
  Type?: string;
  /** What an administrator reads before choosing it */
  Description?: string;
  /** Control in which the value is edited */
  ValueControl?: "Edit" | (string & {});
  /** True when a login may create its person */
  CanCreatePerson?: boolean;
  /** True when the plug-in asks for a user name */
  IsUserNameSupported?: boolean;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
export interface FieldProperty {
  FieldRight?: FieldRight;
  FieldType?: string;
  FieldLength?: number;
}
export interface FieldRight {
  Mask?: "Update" | "UIHintMandatory" | (string & {});
  Reason?: string;
}
export interface LicenseOwner {
  Name?: string;
  Description?: string;
  RestrictedModuleLicenses?: RestrictedModuleLicense[];
  UnrestrictedModuleLicenses?: UnrestrictedModuleLicense[];
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
export interface Person {
  /** Position out of the list of positions; compare Title */
  Position?: string;
  /** Key of the person */
  PersonId?: number;
  /** Form of address */
  Mrmrs?: string;
  /** Given name */
  Firstname?: string;
  /** Family name */
  Lastname?: string;
  /** Whatever stands between given and family name */
  MiddleName?: string;
  /** Job title, free text */
  Title?: string;
  /** Remarks */
  Description?: string;
  /** Preferred e-mail address */
  Email?: string;
  /** Given, middle and family name in one string */
  FullName?: string;
  /** Number on the desk */
  DirectPhone?: string;
  /** Key of the country */
  CountryId?: number;
  /** Key of the company */
  ContactId?: number;
  /** Name of the company */
  ContactName?: string;
  /** 1 once the person has left */
  Retired?: number;
  /** Position in lists */
  Rank?: number;
  /** Number of the mobile */
  MobilePhone?: string;
  /** Key of the associate who looks after the person */
  AssociateId?: number;
  /** Letters go to the private address when true */
  UsePersonAddress?: boolean;
  /** Category of the company */
  CategoryName?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
export interface PostSaveCommand {
  Name?: string;
  DisplayName?: string;
  Description?: string;
  ToolTip?: string;
  Actions?: "Implicit" | (string & {});
  ActionData?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
/** What it holds is not described on any page. */
export type RestrictedModuleLicense = Record<string, unknown>;
export interface Role {
  /** Key of the role */
  Id?: number;
  /** Name of the role */
  Value?: string;
  /** What the role is meant for */
  Tooltip?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
export interface TableRight {
  /** What the caller may do, several names joined by commas */
  Mask?: string;
  /** Why it is not more */
  Reason?: string;
}
export interface TicketCategory {
  Id?: number;
  Name?: string;
  ToolTip?: string;
  Deleted?: boolean;
  Rank?: number;
  Type?: string;
  ChildItems?: TicketCategoryChildItem[];
  IconHint?: string;
  ColorBlock?: number;
  ExtraInfo?: string;
  StyleHint?: string;
  FullName?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
/** What it holds is not described on any page. */
export type TicketCategoryChildItem = Record<string, unknown>;
/** What it holds is not described on any page. */
export type UnrestrictedModuleLicense = Record<string, unknown>;
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
export interface UserGroup {
  /** Name of the group as people see it */
  Value?: string;
  /** Short explanation shown beside the name */
  Tooltip?: string;
  /** Key of the group */
  Id?: number;
  /** Position among its siblings, lowest first */
  Rank?: number;
  /** Hidden from choice lists when true. The row stays, since groups are retired instead of removed. */
  Deleted?: boolean;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=shared-types.d.ts.map
