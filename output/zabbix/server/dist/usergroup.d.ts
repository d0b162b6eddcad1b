import type { Awaitable, CallContext } from "./protocols/runtime/server/server-options.js";
/** What implements the service. Whatever is missing is answered by the mock. */
export interface UsergroupHandlers {
  /**
   * Adds one user group or several at once.
   *
   * @remarks `usergroup.create`
   * @see docs/zabbix/manual/api/reference/usergroup/create.md:2
   */
  create?(input: UsergroupCreateParams, context: CallContext): Awaitable<UsergroupCreateResult>;
  /**
   * Removes user groups.
   *
   * @remarks `usergroup.delete`
   * @see docs/zabbix/manual/api/reference/usergroup/delete.md:2
   */
  deleteUsergroup?(input: UsergroupDeleteParams, context: CallContext): Awaitable<UsergroupDeleteResult>;
  /**
   * Reads the user groups that meet all given conditions.
   *
   * @remarks `usergroup.get`
   * @see docs/zabbix/manual/api/reference/usergroup/get.md:2
   */
  get?(input: UsergroupGetParams | undefined, context: CallContext): Awaitable<UsergroupGetResult>;
  /**
   * Changes one user group or several at once.
   *
   * @remarks `usergroup.update`
   * @see docs/zabbix/manual/api/reference/usergroup/update.md:2
   */
  update?(input: UsergroupUpdateParams, context: CallContext): Awaitable<UsergroupUpdateResult>;
}
/** A permission has these properties. */
export interface UserGroupPermissionInput {
  /**
   * Key of the host group or template group it opens.
   *
   * At least 0.
   */
  id: number | string;
  /**
   * How far it opens.
   *
   * - 0: no access
   * - 2: reading
   * - 3: reading and writing
   */
  permission: 0 | 2 | 3 | "0" | "2" | "3";
}
/** A tag-based permission has these properties. */
export interface UserGroupTagBasedPermissionInput {
  /**
   * Key of the host group it narrows.
   *
   * At least 0.
   */
  groupid: number | string;
  /** Name of the tag. */
  tag?: string;
  /** Value of the tag. */
  value?: string;
}
export type UserGroupCreate = {
  /** Name of the group; no two groups share one. */
  name: string;
  /**
   * Shows members how a page came about.
   *
   * - 0: disabled
   * - 1: enabled
   *
   * @defaultValue 0
   */
  debug_mode?: 0 | 1 | "0" | "1";
  /**
   * How members prove who they are at the web pages.
   *
   * - 0: whatever the system is set to
   * - 1: internal passwords
   * - 2: LDAP
   * - 3: no access at all
   *
   * @defaultValue 0
   */
  gui_access?: 0 | 1 | 2 | 3 | "0" | "1" | "2" | "3";
  /**
   * Second factor at login.
   *
   * - 0: disabled, whatever methods exist
   * - 1: enabled, with the methods that exist
   */
  mfa_status?: 0 | 1 | "0" | "1";
  /**
   * MFA method that members use.
   *
   * Supported if mfa_status of Authentication object is set to "Enabled".
   *
   * At least 0.
   */
  mfaid?: number | string;
  /**
   * Lets the members in or keeps them out.
   *
   * - 0: enabled
   * - 1: disabled
   *
   * @defaultValue 0
   */
  users_status?: 0 | 1 | "0" | "1";
  /**
   * Key of the user directory that checks passwords.
   *
   * Supported if gui_access is set to "whatever the system is set to" or "LDAP".
   *
   * At least 0.
   */
  userdirectoryid?: number | string;
  /** Host group permissions of the new group. */
  hostgroup_rights?: UserGroupPermissionInput | UserGroupPermissionInput[];
  /** Template group permissions of the new group. */
  templategroup_rights?: UserGroupPermissionInput | UserGroupPermissionInput[];
  /** Tag-based permissions of the new group. */
  tag_filters?: UserGroupTagBasedPermissionInput[];
  /**
   * Users who join the group.
   *
   * Users must have only the `userid` property defined.
   */
  users?: {
    /** At least 0. */
    userid: number | string;
  } | {
    /** At least 0. */
    userid: number | string;
  }[];
};
export type UsergroupCreateParams = UserGroupCreate | UserGroupCreate[];
export interface UsergroupCreateResult {
  usrgrpids: string[];
}
export type UsergroupDeleteParams = (number | string)[];
export interface UsergroupDeleteResult {
  usrgrpids: string[];
}
/** A tag-based permission has these properties. */
export interface UserGroupTagBasedPermission {
  /** Key of the host group it narrows. */
  groupid?: string;
  /** Name of the tag. */
  tag?: string;
  /** Value of the tag. */
  value?: string;
}
/** A user has these properties. */
export interface User {
  /** Key of the user. */
  userid?: string;
  /** Name typed at login. */
  username?: string;
  /** Key of the role that decides what the user may do. */
  roleid?: string;
  /** Moment of the latest failed login. */
  attempt_clock?: string;
  /** Failed logins since the latest good one. */
  attempt_failed?: string;
  /** Address of the latest failed login. */
  attempt_ip?: string;
  /**
   * Keeps the user logged in between visits.
   *
   * - 0: off
   * - 1: on
   */
  autologin?: "0" | "1";
  /**
   * How long an idle session lasts, in seconds or with a unit.
   *
   * Default: 15m.
   */
  autologout?: string;
  /** Language of the pages, such as `nb_NO`. */
  lang?: string;
  /** Given name. */
  name?: string;
  /**
   * Where the user came from.
   *
   * - 0: entered by hand
   * - 1: brought in from a directory
   */
  provisioned?: "0" | "1";
  /**
   * Pause between two refreshes of a page.
   *
   * Default: 30s.
   */
  refresh?: string;
  /**
   * Rows on a page of a list.
   *
   * Default: 50.
   */
  rows_per_page?: string;
  /** Family name. */
  surname?: string;
  /**
   * Colours of the pages.
   *
   * - default: those of the system
   * - blue-theme: blue
   * - dark-theme: dark
   */
  theme?: "default" | "blue-theme" | "dark-theme";
  /** Page that opens after login. */
  url?: string;
  /**
   * Key of the directory the user came from.
   *
   * Default: 0.
   */
  userdirectoryid?: string;
  /** Time zone of the user, such as `Europe/Oslo`. */
  timezone?: string;
}
/** A permission has these properties. */
export interface UserGroupPermission {
  /** Key of the host group or template group it opens. */
  id?: string;
  /**
   * How far it opens.
   *
   * - 0: no access
   * - 2: reading
   * - 3: reading and writing
   */
  permission?: "0" | "2" | "3";
}
/** A user group has these properties. */
export interface UserGroup {
  /** Key of the group. */
  usrgrpid?: string;
  /** Name of the group; no two groups share one. */
  name?: string;
  /**
   * Shows members how a page came about.
   *
   * - 0: disabled
   * - 1: enabled
   */
  debug_mode?: "0" | "1";
  /**
   * How members prove who they are at the web pages.
   *
   * - 0: whatever the system is set to
   * - 1: internal passwords
   * - 2: LDAP
   * - 3: no access at all
   */
  gui_access?: "0" | "1" | "2" | "3";
  /**
   * Second factor at login.
   *
   * - 0: disabled, whatever methods exist
   * - 1: enabled, with the methods that exist
   */
  mfa_status?: "0" | "1";
  /** MFA method that members use. */
  mfaid?: string;
  /**
   * Lets the members in or keeps them out.
   *
   * - 0: enabled
   * - 1: disabled
   */
  users_status?: "0" | "1";
  /** Key of the user directory that checks passwords. */
  userdirectoryid?: string;
}
export interface UsergroupGetParams {
  /** Keep only groups that use these MFA methods. */
  mfaids?: number | string | (number | string)[];
  /**
   * Keep only groups with this MFA status.
   *
   * The user group page lists them.
   */
  mfa_status?: number | string;
  /**
   * Keep only groups with this status.
   *
   * The user group page lists them.
   */
  status?: number | string;
  /** Keep only groups these users belong to. */
  userids?: number | string | (number | string)[];
  /** Keep only groups with these keys. */
  usrgrpids?: number | string | (number | string)[];
  /** Return the tag-based permissions in the `tag_filters` property. */
  selectTagFilters?: "extend" | (keyof UserGroupTagBasedPermission)[];
  /**
   * Return the members in the `users` property.
   *
   * Supports `count`.
   */
  selectUsers?: "extend" | "count" | (keyof User)[];
  /** Return the host group permissions in the `hostgroup_rights` property. */
  selectHostGroupRights?: "extend" | (keyof UserGroupPermission)[];
  /** Return the template group permissions in the `templategroup_rights` property. */
  selectTemplateGroupRights?: "extend" | (keyof UserGroupPermission)[];
  /** Caps how many entries each of the lists above has. */
  limitSelects?: number | string;
  /**
   * Properties of the user group object to answer with.
   *
   * Default: `extend`.
   *
   * @defaultValue "extend"
   */
  output?: "extend" | (keyof UserGroup)[];
  /** Properties to sort by. */
  sortfield?: "usrgrpid" | "name" | ("usrgrpid" | "name")[];
  /** Answer with a count and leave the data out. */
  countOutput?: boolean;
  /**
   * With `true`, answer only with what the caller may change.
   *
   * Default: `false`.
   *
   * @defaultValue false
   */
  editable?: boolean;
  /** Turns `search` round: answer with what does not match. */
  excludeSearch?: boolean;
  /**
   * Answer only with exact matches.
   *
   * Keys are property names; a value is one value or an array of them.
   */
  filter?: { [Key in keyof UserGroup]?: string | number | (string | number)[] };
  /** Answer with at most this many. */
  limit?: number | string;
  /** Answer with an object keyed by ID in place of an array. */
  preservekeys?: boolean;
  /**
   * Answer only with what contains the text, in any letter case.
   *
   * Keys are property names; values are strings to look for.
   */
  search?: { [Key in keyof UserGroup]?: string | string[] };
  /**
   * With `true`, one condition of `filter` or `search` is enough.
   *
   * Default: `false`.
   *
   * @defaultValue false
   */
  searchByAny?: boolean;
  /**
   * With `true`, an asterisk in `search` stands for any text.
   *
   * Default: `false`.
   *
   * @defaultValue false
   */
  searchWildcardsEnabled?: boolean;
  /**
   * Direction of sorting; an array has one for each sort property.
   *
   * @defaultValue "ASC"
   */
  sortorder?: "ASC" | "DESC" | ("ASC" | "DESC")[];
  /** Makes `search` look at the beginning of texts. */
  startSearch?: boolean;
}
export interface UserGroupRecord {
  /** Key of the group. */
  usrgrpid?: string;
  /** Name of the group; no two groups share one. */
  name?: string;
  /**
   * Shows members how a page came about.
   *
   * - 0: disabled
   * - 1: enabled
   */
  debug_mode?: "0" | "1";
  /**
   * How members prove who they are at the web pages.
   *
   * - 0: whatever the system is set to
   * - 1: internal passwords
   * - 2: LDAP
   * - 3: no access at all
   */
  gui_access?: "0" | "1" | "2" | "3";
  /**
   * Second factor at login.
   *
   * - 0: disabled, whatever methods exist
   * - 1: enabled, with the methods that exist
   */
  mfa_status?: "0" | "1";
  /** MFA method that members use. */
  mfaid?: string;
  /**
   * Lets the members in or keeps them out.
   *
   * - 0: enabled
   * - 1: disabled
   */
  users_status?: "0" | "1";
  /** Key of the user directory that checks passwords. */
  userdirectoryid?: string;
  tag_filters?: UserGroupTagBasedPermission[];
  users?: User[] | string;
  hostgroup_rights?: UserGroupPermission[];
  templategroup_rights?: UserGroupPermission[];
}
export type UsergroupGetResult = UserGroupRecord[] | Record<string, UserGroupRecord> | string;
/** A permission has these properties. */
export interface UserGroupPermissionUpdateInput {
  /**
   * Key of the host group or template group it opens.
   *
   * At least 0.
   */
  id: number | string;
  /**
   * How far it opens.
   *
   * - 0: no access
   * - 2: reading
   * - 3: reading and writing
   */
  permission?: 0 | 2 | 3 | "0" | "2" | "3";
}
export type UserGroupUpdate = {
  /**
   * Key of the group.
   *
   * At least 0.
   */
  usrgrpid: number | string;
  /** Name of the group; no two groups share one. */
  name?: string;
  /**
   * Shows members how a page came about.
   *
   * - 0: disabled
   * - 1: enabled
   *
   * @defaultValue 0
   */
  debug_mode?: 0 | 1 | "0" | "1";
  /**
   * How members prove who they are at the web pages.
   *
   * - 0: whatever the system is set to
   * - 1: internal passwords
   * - 2: LDAP
   * - 3: no access at all
   *
   * @defaultValue 0
   */
  gui_access?: 0 | 1 | 2 | 3 | "0" | "1" | "2" | "3";
  /**
   * Second factor at login.
   *
   * - 0: disabled, whatever methods exist
   * - 1: enabled, with the methods that exist
   */
  mfa_status?: 0 | 1 | "0" | "1";
  /**
   * MFA method that members use.
   *
   * Supported if mfa_status of Authentication object is set to "Enabled".
   *
   * At least 0.
   */
  mfaid?: number | string;
  /**
   * Lets the members in or keeps them out.
   *
   * - 0: enabled
   * - 1: disabled
   *
   * @defaultValue 0
   */
  users_status?: 0 | 1 | "0" | "1";
  /**
   * Key of the user directory that checks passwords.
   *
   * Supported if gui_access is set to "whatever the system is set to" or "LDAP".
   *
   * At least 0.
   */
  userdirectoryid?: number | string;
  /** Host group permissions that take the place of the present ones. */
  hostgroup_rights?: UserGroupPermissionUpdateInput | UserGroupPermissionUpdateInput[];
  /** Template group permissions that take the place of the present ones. */
  templategroup_rights?: UserGroupPermissionUpdateInput | UserGroupPermissionUpdateInput[];
  /** Tag-based permissions that take the place of the present ones. */
  tag_filters?: UserGroupTagBasedPermissionInput[];
  /**
   * Users who take the place of the present members.
   *
   * Users must have only the `userid` property defined.
   */
  users?: {
    /** At least 0. */
    userid: number | string;
  } | {
    /** At least 0. */
    userid: number | string;
  }[];
};
export type UsergroupUpdateParams = UserGroupUpdate | UserGroupUpdate[];
export interface UsergroupUpdateResult {
  usrgrpids: string[];
}
//# sourceMappingURL=usergroup.d.ts.map
