import type { FieldProperty } from "./field-property.js";
import type { RestrictedModuleLicense } from "./restricted-module-license.js";
import type { TableRight } from "./table-right.js";
import type { UnrestrictedModuleLicense } from "./unrestricted-module-license.js";
export interface LicenseOwner {
  Name?: string;
  Description?: string;
  RestrictedModuleLicenses?: RestrictedModuleLicense[];
  UnrestrictedModuleLicenses?: UnrestrictedModuleLicense[];
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=license-owner.d.ts.map
