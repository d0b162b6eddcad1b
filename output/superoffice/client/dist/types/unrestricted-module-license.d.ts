export type UnrestrictedModuleLicense = unknown;
//# sourceMappingURL=unrestricted-module-license.d.ts.map
