export type RestrictedModuleLicense = unknown;
//# sourceMappingURL=restricted-module-license.d.ts.map
