export {};
//# sourceMappingURL=handlers.js.map
