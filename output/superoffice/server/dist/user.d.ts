import type { Awaitable, CallContext, JsonPatch, NoInput } from "./protocols/runtime/server/server-options.js";
import type { Credential, CredentialType, FieldProperty, LicenseOwner, Person, PostSaveCommand, Role, TableRight, TicketCategory, User, UserGroup } from "./shared-types.js";
/** What implements the service. Whatever is missing is answered by the mock. */
export interface UserHandlers {
  /**
   * OData list of users, one row each.
   *
   * @remarks `GET /api/v1/User`
   * @see docs/superoffice/rest/User/v1User_GetAll.md:9
   */
  getAll?(input: GetAllInput, context: CallContext): Awaitable<ODataSlimResponse>;
  /**
   * Stores a new User.
   *
   * @remarks `POST /api/v1/User`
   * @see docs/superoffice/rest/User/v1User_PostUser.md:11
   */
  postUser?(input: PostUserInput, context: CallContext): Awaitable<UserWithLinks>;
  /**
   * Lists the ways to log in that are installed.
   *
   * @remarks `GET /api/v1/User/CredentialTypes`
   * @see docs/superoffice/rest/User/v1User_GetCredentialTypes.md:9
   */
  getCredentialTypes?(input: NoInput, context: CallContext): Awaitable<CredentialType[]>;
  /**
   * Prepares a User of the given kind for a person.
   *
   * @remarks `GET /api/v1/User/Default`
   * @see docs/superoffice/rest/User/v1User_CreateDefaultUserFromUserTypeAndPersonId.md:9
   */
  createDefaultUserFromUserTypeAndPersonId?(input: CreateDefaultUserFromUserTypeAndPersonIdInput, context: CallContext): Awaitable<User>;
  /**
   * Looks for mistakes in a User before it is stored; the answer has one message for each bad field.
   *
   * @remarks `POST /api/v1/User/Validate`
   * @see docs/superoffice/rest/User/v1User_ValidateUser.md:9
   */
  validateUser?(input: User, context: CallContext): Awaitable<Record<string, string>>;
  /**
   * Reads one User by its key.
   *
   * @remarks `GET /api/v1/User/{id}`
   * @see docs/superoffice/rest/User/v1User_GetUser.md:9
   */
  getUser?(input: GetUserInput, context: CallContext): Awaitable<UserWithLinks>;
  /**
   * Replaces an existing User.
   *
   * @remarks `PUT /api/v1/User/{id}`
   * @see docs/superoffice/rest/User/v1User_PutUser.md:9
   */
  putUser?(input: PutUserInput, context: CallContext): Awaitable<UserWithLinks>;
  /**
   * Retires the User
   *
   * @remarks `DELETE /api/v1/User/{id}`
   * @see docs/superoffice/rest/User/v1User_DeleteUser.md:9
   */
  deleteUser?(input: DeleteUserInput, context: CallContext): Awaitable<void>;
  /**
   * Changes single properties of a User, told as JSON Patch or JSON Merge Patch.
   *
   * @remarks `PATCH /api/v1/User/{id}`
   * @see docs/superoffice/rest/User/v1User_PatchUser.md:9
   */
  patchUser?(input: PatchUserInput, context: CallContext): Awaitable<UserWithLinks>;
  /**
   * Runs a custom command on a User.
   *
   * @remarks `POST /api/v1/User/{id}/CustomCommand/{commandName}`
   * @see docs/superoffice/rest/User/v1User_ExecuteUserCommand.md:9
   */
  executeUserCommand?(input: ExecuteUserCommandInput, context: CallContext): Awaitable<void>;
  /**
   * Retires the User with this login name.
   *
   * @remarks `DELETE /api/v1/User/{userName}`
   * @see docs/superoffice/rest/User/v1User_DeleteUserFromName.md:9
   */
  deleteUserFromName?(input: DeleteUserFromNameInput, context: CallContext): Awaitable<void>;
  /**
   * Reads one User by the name typed at login.
   *
   * @remarks `GET /api/v1/User/{userName}`
   * @see docs/superoffice/rest/User/v1User_GetUserFromName.md:9
   */
  getUserFromName?(input: GetUserFromNameInput, context: CallContext): Awaitable<User>;
}
/** Input of `getAll`. */
export interface GetAllInput {
  /** Names of the columns you want, separated by commas: "fullName,rank". */
  readonly select?: string;
  /** Condition a row must meet: "fullName begins 'K' and rank gt 3" */
  readonly filter?: string;
  /** Columns to sort by, each with asc or desc: "rank asc,fullName desc" */
  readonly orderBy?: string;
  /** Names of the kinds of rows you want, separated by commas */
  readonly entities?: string;
  /** How many rows to answer with */
  readonly top?: number;
  /** How many rows to pass over first */
  readonly skip?: number;
  /** Slim gives values as shown, Full adds raw values and hints */
  readonly mode?: "Slim" | "Wide" | "Full";
  /** Turns signs that JSON property names dislike into underscores */
  readonly jsonSafe?: boolean;
  /** In slim mode: booleans as true and false, or as icon hints */
  readonly output?: "Logical" | "Display";
}
/** Input of `postUser`. */
export interface PostUserInput extends User {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `createDefaultUserFromUserTypeAndPersonId`. */
export interface CreateDefaultUserFromUserTypeAndPersonIdInput {
  /** Kind of login */
  readonly userType?: "Unknown" | "InternalAssociate" | "ResourceAssociate" | "ExternalAssociate" | "AnonymousAssociate" | "SystemAssociate";
  /** Key of the person who gets the login */
  readonly personId?: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `getUser`. */
export interface GetUserInput {
  /** Key of the User to read. */
  readonly id: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `putUser`. */
export interface PutUserInput extends User {
  /** Key of the User to replace. */
  readonly id: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
}
/** Input of `deleteUser`. */
export interface DeleteUserInput {
  /** Key of the User to retire. */
  readonly id: number;
}
/** Input of `patchUser`. */
export interface PatchUserInput {
  /** Key of the User to change. */
  readonly id: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: string;
  readonly body: JsonPatch | UserWithLinks;
}
/** Input of `executeUserCommand`. */
export interface ExecuteUserCommandInput {
  /** Key of the User to work on. */
  readonly id: number;
  /** Name of the command. */
  readonly commandName: string;
  /** Button pressed in an earlier step, as input to the command. */
  readonly actionResult?: "Implicit" | "Yes" | "Ok" | "No" | "Cancel";
}
/** Input of `deleteUserFromName`. */
export interface DeleteUserFromNameInput {
  /** Login name of the User. */
  readonly userName: string;
}
/** Input of `getUserFromName`. */
export interface GetUserFromNameInput {
  /** Login name of the User. */
  readonly userName: string;
}
export interface JsonPatchOperation {
  /** "add", "replace", "remove" or "test" */
  op?: string;
  /** Property to change, "/users/0/email" */
  path?: string;
  /** New value, of whatever type the property has */
  value?: unknown;
}
export interface ODataSlimResponse {
  /** Address of the column catalogue */
  "odata.metadata"?: string;
  /** Address of the following page of rows */
  "odata.nextLink"?: string;
  /** Rows; their columns follow `$select` */
  value?: ODataSlimResponseValue[];
}
export interface ODataSlimResponseValue {
  PrimaryKey?: number;
  EntityName?: string;
  personId?: number;
  fullName?: string;
}
export interface UserWithLinks {
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
  /** Rights of the caller on this row */
  readonly TableRight?: TableRight;
  /** Rights of the caller on each field, keyed by field name. */
  readonly FieldProperties?: Record<string, FieldProperty>;
  _Links?: Record<string, string>;
}
export type { Credential, CredentialType, FieldProperty, LicenseOwner, Person, PostSaveCommand, Role, TableRight, TicketCategory, User, UserGroup } from "./shared-types.js";
//# sourceMappingURL=user.d.ts.map
