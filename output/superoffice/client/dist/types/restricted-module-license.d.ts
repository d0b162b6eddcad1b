export type RestrictedModuleLicense = Record<string, unknown>;
//# sourceMappingURL=restricted-module-license.d.ts.map
