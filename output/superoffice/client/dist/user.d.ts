import type { CallOptions } from "./options.js";
import type { JsonPatch } from "./runtime/rest/patch.js";
import type { NoInput, Transport } from "./runtime/transport.js";
import type { Credential } from "./types/credential.js";
import type { CredentialType } from "./types/credential-type.js";
import type { FieldProperty } from "./types/field-property.js";
import type { LicenseOwner } from "./types/license-owner.js";
import type { Person } from "./types/person.js";
import type { PostSaveCommand } from "./types/post-save-command.js";
import type { Role } from "./types/role.js";
import type { TableRight } from "./types/table-right.js";
import type { TicketCategory } from "./types/ticket-category.js";
import type { User } from "./types/user.js";
import type { UserGroup } from "./types/user-group.js";
/** Input of {@link getAll}. */
export interface GetAllInput {
  /** Names of the columns you want, separated by commas: "fullName,rank". */
  readonly select?: string | readonly string[];
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
/**
 * OData list of users, one row each.
 *
 * The usual OData words sort it and narrow it down:
 *
 * * User?$select=fullName,person/email
 * * User?$filter=rank gt 10
 * * User?$orderby=fullName
 * * User?$top=50
 *
 * The Accept header decides whether rows come as JSON or as XML.
 *
 * Calls the Archive service with the archive "AllUsers".
 *
 * ## Filter Operators:
 *
 * numbers: eq, ne, le, lt, gt, ge, between
 *
 * texts: contains, is, begins, isNot
 *
 * dates: before, after, today, thisWeek, lastMonth
 *
 * @see docs/superoffice/rest/User/v1User_GetAll.md:9
 */
export declare function getAll(transport: Transport, input?: GetAllInput, options?: CallOptions): Promise<ODataSlimResponse>;
/** Input of {@link postUser}. */
export interface PostUserInput<Key extends keyof UserWithLinks = keyof UserWithLinks> extends User {
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Stores a new User.
 *
 * Calls the User agent service SaveUser, as the agent page describes.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/rest/User/v1User_PostUser.md:11
 */
export declare function postUser<Key extends keyof UserWithLinks = keyof UserWithLinks>(transport: Transport, input: PostUserInput<Key>, options?: CallOptions): Promise<Pick<UserWithLinks, Key>>;
/**
 * Lists the ways to log in that are installed.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/rest/User/v1User_GetCredentialTypes.md:9
 */
export declare function getCredentialTypes(transport: Transport, input?: NoInput, options?: CallOptions): Promise<CredentialType[]>;
/** Input of {@link createDefaultUserFromUserTypeAndPersonId}. */
export interface CreateDefaultUserFromUserTypeAndPersonIdInput<Key extends keyof User = keyof User> {
  /** Kind of login */
  readonly userType?: "Unknown" | "InternalAssociate" | "ResourceAssociate" | "ExternalAssociate" | "AnonymousAssociate" | "SystemAssociate";
  /** Key of the person who gets the login */
  readonly personId?: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Prepares a User of the given kind for a person.
 *
 * Only system and anonymous logins get along without a person; pass 0 for them.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/rest/User/v1User_CreateDefaultUserFromUserTypeAndPersonId.md:9
 */
export declare function createDefaultUserFromUserTypeAndPersonId<Key extends keyof User = keyof User>(transport: Transport, input?: CreateDefaultUserFromUserTypeAndPersonIdInput<Key>, options?: CallOptions): Promise<Pick<User, Key>>;
/**
 * Looks for mistakes in a User before it is stored; the answer has one message for each bad field.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/rest/User/v1User_ValidateUser.md:9
 */
export declare function validateUser(transport: Transport, input: User, options?: CallOptions): Promise<Record<string, string>>;
/** Input of {@link getUser}. */
export interface GetUserInput<Key extends keyof UserWithLinks = keyof UserWithLinks> {
  /** Key of the User to read. */
  readonly id: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Reads one User by its key.
 *
 * Calls the User agent service GetUser, as the agent page describes.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns User found.
 * @throws {@link ApiError} 404: Not Found.
 * @see docs/superoffice/rest/User/v1User_GetUser.md:9
 */
export declare function getUser<Key extends keyof UserWithLinks = keyof UserWithLinks>(transport: Transport, input: GetUserInput<Key>, options?: CallOptions): Promise<Pick<UserWithLinks, Key>>;
/** Input of {@link putUser}. */
export interface PutUserInput<Key extends keyof UserWithLinks = keyof UserWithLinks> extends User {
  /** Key of the User to replace. */
  readonly id: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
}
/**
 * Replaces an existing User.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns User updated.
 * @throws {@link ApiError} 400: Bad request, the body holds no entity.
 * @see docs/superoffice/rest/User/v1User_PutUser.md:9
 */
export declare function putUser<Key extends keyof UserWithLinks = keyof UserWithLinks>(transport: Transport, input: PutUserInput<Key>, options?: CallOptions): Promise<Pick<UserWithLinks, Key>>;
/** Input of {@link deleteUser}. */
export interface DeleteUserInput {
  /** Key of the User to retire. */
  readonly id: number;
}
/**
 * Retires the User
 *
 * Calls the User agent service DeleteUser, as the agent page describes.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/rest/User/v1User_DeleteUser.md:9
 */
export declare function deleteUser(transport: Transport, input: DeleteUserInput, options?: CallOptions): Promise<void>;
/** Input of {@link patchUser}. */
export interface PatchUserInput<Key extends keyof UserWithLinks = keyof UserWithLinks> {
  /** Key of the User to change. */
  readonly id: number;
  /**
   * Comma separated names of the properties you want back; the rest arrive as null, which keeps the
   * answer small: "Name,Rank". Leave it out to get everything.
   */
  readonly select?: readonly Key[];
  /** A list of JSON-Patch operations, or one MERGE-PATCH object that the server turns into such a list. */
  readonly body: JsonPatch | UserWithLinks;
}
/**
 * Changes single properties of a User, told as JSON Patch or JSON Merge Patch.
 *
 * The first is [RFC 6902](https://www.rfc-editor.org/rfc/rfc6902), the second [RFC
 * 7396](https://www.rfc-editor.org/rfc/rfc7396).
 *
 * To change the nick name, send a JSON PATCH:
 *
 * ```js
 * [ { "op": "replace", "path": "/NickName", "value": "Skipper" } ]
 * ```
 *
 * or, shorter, a JSON MERGE PATCH:
 *
 * ```js
 * { "NickName": "Skipper" }
 * ```
 *
 * The operations 'add', 'replace', 'remove' and 'test' are known; letter case in paths does not
 * matter.
 *
 * Calls the `IUserAgent` service SaveUser.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @returns User updated.
 * @throws {@link ApiError} 404: No User with this id.
 * @throws {@link ApiError} 409: A 'test' operation found another value than it expects.
 * @throws {@link ApiError} 412: Somebody changed the User after the If-Unmodified-Since moment.
 * @see docs/superoffice/rest/User/v1User_PatchUser.md:9
 */
export declare function patchUser<Key extends keyof UserWithLinks = keyof UserWithLinks>(transport: Transport, input: PatchUserInput<Key>, options?: CallOptions): Promise<Pick<UserWithLinks, Key>>;
/** Input of {@link executeUserCommand}. */
export interface ExecuteUserCommandInput {
  /** Key of the User to work on. */
  readonly id: number;
  /** Name of the command. */
  readonly commandName: string;
  /** Button pressed in an earlier step, as input to the command. */
  readonly actionResult?: "Implicit" | "Yes" | "Ok" | "No" | "Cancel";
}
/**
 * Runs a custom command on a User.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @throws {@link ApiError} 400: Bad request, the body holds no entity.
 * @throws {@link ApiError} 404: No User with this id.
 * @see docs/superoffice/rest/User/v1User_ExecuteUserCommand.md:9
 */
export declare function executeUserCommand(transport: Transport, input: ExecuteUserCommandInput, options?: CallOptions): Promise<void>;
/** Input of {@link deleteUserFromName}. */
export interface DeleteUserFromNameInput {
  /** Login name of the User. */
  readonly userName: string;
}
/**
 * Retires the User with this login name.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/rest/User/v1User_DeleteUserFromName.md:9
 */
export declare function deleteUserFromName(transport: Transport, input: DeleteUserFromNameInput, options?: CallOptions): Promise<void>;
/** Input of {@link getUserFromName}. */
export interface GetUserFromNameInput {
  /** Login name of the User. */
  readonly userName: string;
}
/**
 * Reads one User by the name typed at login.
 *
 * **Restricted:** Tenants in the cloud have this agent switched off, and partner applications may not
 * manage users.
 *
 * @see docs/superoffice/rest/User/v1User_GetUserFromName.md:9
 */
export declare function getUserFromName(transport: Transport, input: GetUserFromNameInput, options?: CallOptions): Promise<User>;
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
export type { Credential, CredentialType, FieldProperty, LicenseOwner, Person, PostSaveCommand, Role, TableRight, TicketCategory, User, UserGroup };
//# sourceMappingURL=user.d.ts.map
