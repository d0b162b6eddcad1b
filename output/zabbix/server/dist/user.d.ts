import type { Awaitable, CallContext } from "./protocols/runtime/server/server-options.js";
/** What implements the service. Whatever is missing is answered by the mock. */
export interface UserHandlers {
  /**
   * Opens a session and hands out its token.
   *
   * @remarks `user.login`
   * @see docs/zabbix/manual/api/reference/user/login.md:2
   */
  login?(input: UserLoginParams, context: CallContext): Awaitable<UserLoginResult>;
  /**
   * Closes the session whose token the call carries.
   *
   * @remarks `user.logout`
   * @see docs/zabbix/manual/api/reference/user/logout.md:2
   */
  logout?(input: UserLogoutParams | undefined, context: CallContext): Awaitable<UserLogoutResult>;
}
export interface UserLoginParams {
  /** Password in clear text. */
  password: string;
  /** Name typed at login. */
  username: string;
  /** Answer with the user instead of the bare token. */
  userData?: boolean;
}
export type UserLoginResult = string | {
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
  /** How passwords are checked by default. */
  auth_type?: string;
  /**
   * Whether pages show how they came about.
   *
   * See the `debug_mode` property of the User group object for its values.
   */
  debug_mode?: string;
  /** True for a user who has lost all groups. */
  deprovisioned?: boolean;
  /**
   * How the user proves who they are.
   *
   * See the `gui_access` property of the User group object for its values.
   */
  gui_access?: string;
  /** Random text of 32 characters, new at each login. */
  secret?: string;
  /** Token to send with all further calls. */
  sessionid?: string;
  /** Type of the user. */
  type?: string;
  /** Address the login came from. */
  userip?: string;
};
export type UserLogoutParams = [];
export type UserLogoutResult = boolean;
//# sourceMappingURL=user.d.ts.map
