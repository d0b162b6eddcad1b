export {};
//# sourceMappingURL=person-agent.js.map
