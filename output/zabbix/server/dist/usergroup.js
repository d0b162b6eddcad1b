export {};
//# sourceMappingURL=usergroup.js.map
