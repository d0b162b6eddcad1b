export {};
//# sourceMappingURL=sentry-agent.js.map
