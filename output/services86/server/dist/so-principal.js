export {};
//# sourceMappingURL=so-principal.js.map
