import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
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
//# sourceMappingURL=role.d.ts.map
