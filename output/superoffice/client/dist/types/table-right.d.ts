export interface TableRight {
  /** What the caller may do, several names joined by commas */
  Mask?: string;
  /** Why it is not more */
  Reason?: string;
}
//# sourceMappingURL=table-right.d.ts.map
