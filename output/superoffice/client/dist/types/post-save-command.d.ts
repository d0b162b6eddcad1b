import type { FieldProperty } from "./field-property.js";
import type { TableRight } from "./table-right.js";
export interface PostSaveCommand {
  Name?: string;
  DisplayName?: string;
  Description?: string;
  ToolTip?: string;
  Actions?: "Implicit" | (string & {});
  ActionData?: string;
  readonly TableRight?: TableRight;
  readonly FieldProperties?: Record<string, FieldProperty>;
}
//# sourceMappingURL=post-save-command.d.ts.map
