export * from "./parts.ts"
export * from "./parse.ts"
