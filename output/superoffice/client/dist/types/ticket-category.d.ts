import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
import type { TicketCategoryChildItem } from "./ticket-category-child-item.js";
export interface TicketCategory {
  Id?: number;
  Name?: string;
  ToolTip?: string;
  Deleted?: boolean;
  Rank?: number;
  Type?: string;
  ChildItems?: TicketCategoryChildItem[];
  IconHint?: string;
  ColorBlock?: number;
  ExtraInfo?: string;
  StyleHint?: string;
  FullName?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=ticket-category.d.ts.map
