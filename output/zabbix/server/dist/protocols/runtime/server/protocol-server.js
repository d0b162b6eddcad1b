export {};
//# sourceMappingURL=protocol-server.js.map
