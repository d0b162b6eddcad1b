export type RoleType = "Employee" | (string & {});
//# sourceMappingURL=role-type.d.ts.map
