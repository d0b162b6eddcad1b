export type { GeneratedFile } from "./file.ts"
export { planPackages } from "./plan.ts"
export { printPackages } from "./print-packages.ts"
export { readServices } from "./services/read-services.ts"
