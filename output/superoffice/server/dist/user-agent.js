export {};
//# sourceMappingURL=user-agent.js.map
