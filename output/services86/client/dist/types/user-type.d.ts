export type UserType = "Unknown" | (string & {});
//# sourceMappingURL=user-type.d.ts.map
