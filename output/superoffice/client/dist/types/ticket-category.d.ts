import type { ChildItem } from "./child-item.js";
import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
export interface TicketCategory {
  Id?: number;
  Name?: string;
  ToolTip?: string;
  Deleted?: boolean;
  Rank?: number;
  Type?: string;
  ChildItems?: ChildItem[];
  IconHint?: string;
  ColorBlock?: number;
  ExtraInfo?: string;
  StyleHint?: string;
  FullName?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=ticket-category.d.ts.map
