import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
export interface UserGroup {
  /** Name of the group as people see it */
  Value?: string;
  /** Short explanation shown beside the name */
  Tooltip?: string;
  /** Key of the group */
  Id?: number;
  /** Position among its siblings, lowest first */
  Rank?: number;
  /** Hidden from choice lists when true. The row stays, since groups are retired instead of removed. */
  Deleted?: boolean;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=user-group.d.ts.map
