export {};
//# sourceMappingURL=shared-types.js.map
