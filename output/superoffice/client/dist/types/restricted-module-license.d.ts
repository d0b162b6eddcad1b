/** What it holds is not described on any page. */
export type RestrictedModuleLicense = Record<string, unknown>;
//# sourceMappingURL=restricted-module-license.d.ts.map
