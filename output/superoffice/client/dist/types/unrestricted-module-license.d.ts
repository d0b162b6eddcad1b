export type UnrestrictedModuleLicense = Record<string, unknown>;
//# sourceMappingURL=unrestricted-module-license.d.ts.map
