export {};
//# sourceMappingURL=patch.js.map
