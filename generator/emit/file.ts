import type { Json } from "../contract/index.ts"

/** A file of a package, ready to be written. Paths use forward slashes and are relative to the package's folder. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
}

/** One package as data, before anything is printed. */
export interface PackagePlan {
  /** `client`, `server`, `fixtures`: folder below `output/<api>/`. */
  readonly kind: string
  /** npm name: `@acme/superoffice-server`. */
  readonly name: string
  readonly manifest: Readonly<Record<string, Json>>
  readonly modules: readonly ModulePlan[]
  /** Files that are not TypeScript modules: README, LICENSE, schemas. */
  readonly assets: readonly GeneratedFile[]
}

/** One TypeScript module; what it holds is the package's own affair until it is printed. */
export interface ModulePlan {
  readonly path: string
  readonly text: string
}
