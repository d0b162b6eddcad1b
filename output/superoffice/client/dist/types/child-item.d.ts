export type ChildItem = unknown;
//# sourceMappingURL=child-item.d.ts.map
