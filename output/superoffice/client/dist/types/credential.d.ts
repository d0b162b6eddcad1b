import type { CredentialType } from "./credential-type.js";
import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
export interface Credential {
  Type?: CredentialType;
  Value?: string;
  DisplayValue?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=credential.d.ts.map
