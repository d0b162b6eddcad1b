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
//# sourceMappingURL=user-group.d.ts.map
