export type * from "./api-model.ts"
export { buildModels, type ModelOptions } from "./build.ts"
export { checkModel, type ModelCheck } from "./check/index.ts"
export { writeDocument, type DocumentOptions } from "./openapi/document.ts"
