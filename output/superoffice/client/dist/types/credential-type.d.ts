import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
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
//# sourceMappingURL=credential-type.d.ts.map
