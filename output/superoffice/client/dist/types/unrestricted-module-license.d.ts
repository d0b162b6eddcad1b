/** What it holds is not described on any page. */
export type UnrestrictedModuleLicense = Record<string, unknown>;
//# sourceMappingURL=unrestricted-module-license.d.ts.map
