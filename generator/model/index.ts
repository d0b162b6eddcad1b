export type * from "./api-model.ts"
export { buildModels, type ModelOptions } from "./build.ts"
export { writeDocument, type DocumentOptions } from "./openapi/document.ts"
