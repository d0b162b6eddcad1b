/** Values of `autologin`. */
export declare const Autologin: {
  /** off */
  readonly Off: "0";
  /** on */
  readonly On: "1";
};
export type Autologin = (typeof Autologin)[keyof typeof Autologin];
/** Values of `debug_mode`. */
export declare const DebugMode: {
  /** disabled */
  readonly Disabled: "0";
  /** enabled */
  readonly Enabled: "1";
};
export type DebugMode = (typeof DebugMode)[keyof typeof DebugMode];
/** Values of `gui_access`. */
export declare const GuiAccess: {
  /** whatever the system is set to */
  readonly WhateverSystemIsSet: "0";
  /** internal passwords */
  readonly InternalPasswords: "1";
  /** LDAP */
  readonly Ldap: "2";
  /** no access at all */
  readonly NoAccessAtAll: "3";
};
export type GuiAccess = (typeof GuiAccess)[keyof typeof GuiAccess];
/** Values of `mfa_status`. */
export declare const MfaStatus: {
  /** disabled, whatever methods exist */
  readonly Disabled: "0";
  /** enabled, with the methods that exist */
  readonly Enabled: "1";
};
export type MfaStatus = (typeof MfaStatus)[keyof typeof MfaStatus];
/** Values of `permission`. */
export declare const Permission: {
  /** no access */
  readonly NoAccess: "0";
  /** reading */
  readonly Reading: "2";
  /** reading and writing */
  readonly ReadingAndWriting: "3";
};
export type Permission = (typeof Permission)[keyof typeof Permission];
/** Values of `provisioned`. */
export declare const Provisioned: {
  /** entered by hand */
  readonly EnteredByHand: "0";
  /** brought in from a directory */
  readonly BroughtInFromDirectory: "1";
};
export type Provisioned = (typeof Provisioned)[keyof typeof Provisioned];
/** Values of `theme`. */
export declare const Theme: {
  /** those of the system */
  readonly ThoseSystem: "default";
  /** blue */
  readonly Blue: "blue-theme";
  /** dark */
  readonly Dark: "dark-theme";
};
export type Theme = (typeof Theme)[keyof typeof Theme];
/** Values of `users_status`. */
export declare const UsersStatus: {
  /** enabled */
  readonly Enabled: "0";
  /** disabled */
  readonly Disabled: "1";
};
export type UsersStatus = (typeof UsersStatus)[keyof typeof UsersStatus];
//# sourceMappingURL=constants.d.ts.map
