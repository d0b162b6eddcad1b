import type { FieldRight } from "./field-right.js";
export interface FieldProperty {
  FieldRight?: FieldRight;
  FieldType?: string;
  FieldLength?: number;
}
//# sourceMappingURL=field-property.d.ts.map
