export interface FieldRight {
  Mask?: "Update" | "UIHintMandatory" | (string & {});
  Reason?: string;
}
//# sourceMappingURL=field-right.d.ts.map
