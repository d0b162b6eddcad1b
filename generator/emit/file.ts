import type { StatementStructures } from "ts-morph"
import type { Json, Outcome } from "../contract/index.ts"
import type { ImportedSymbol } from "../protocols/client.ts"
import type { Reads } from "./reads.ts"

/** A file ready to be written. Paths use forward slashes and begin with the package's kind: `client/src/index.ts`. */
export interface GeneratedFile {
  readonly path: string
  readonly text: string
  /** Of the text, where it is known already; see `hashText`. */
  readonly hash?: string
  /** The text in UTF-8, where it is at hand. */
  readonly bytes?: Uint8Array
  /** Absolute path of a file with the text that can be moved to its place, see `WaitingRoom`. */
  readonly waitsAt?: string
}

/** Parts of one package. */
export interface PackageParts {
  /** `client`, `server`, `fixtures`: folder below `output/<api>/`. */
  readonly kind: string
  /** What is made from little of the API, and taken from an earlier build while that is the same. */
  readonly parts: readonly PackagePart[]
  /** Hash of what a note of `Reads` stands for. */
  readonly hashRead: (read: string) => string
}

/** One package as data, before anything is printed. */
export interface PackagePlan extends PlannedFiles, PackageParts {
  /** npm name: `@acme/superoffice-server`. */
  readonly name: string
  /** `package.json`. */
  readonly manifest: Readonly<Record<string, Json>>
}

export interface PlannedFiles {
  readonly modules: readonly ModulePlan[]
  /** Files that are not TypeScript modules: README, LICENSE, schemas. Paths are relative to the package's folder. */
  readonly assets: readonly GeneratedFile[]
}

/** Modules and files that belong together, planned when they are needed. */
export interface PackagePart {
  /** Tells it from the other parts of its package: `service user-agent`. */
  readonly name: string
  /** Hash of what it is made from beside what `plan` notes. */
  readonly inputs: string
  /** Plan it; whatever it reads of the API is noted. */
  readonly plan: (reads: Reads) => Outcome<PlannedFiles> | Promise<Outcome<PlannedFiles>>
}

/** One TypeScript module, printed to `src/<module>.ts` and compiled to `dist/<module>.js` and `.d.ts`. */
export type ModulePlan = DeclaredModule | CopiedModule | PrintedModule

/** Made for this API. Its import statements are computed from `imports`. */
export interface DeclaredModule {
  readonly kind: "declared"
  /** Path below `src` without extension: `user-agent`. */
  readonly module: string
  /** Text of the comment at the top, below the banner. */
  readonly description?: string
  /** Text is a declaration that somebody else printed. */
  readonly statements: readonly (StatementStructures | string)[]
  readonly imports: readonly ImportedSymbol[]
  /** Nothing of it is left at run time and no entry leads to it, so no JavaScript is made. */
  readonly typesOnly?: boolean
}

/** The same for every API: the hand-written runtime. Its relative imports end in `.ts`. */
export interface CopiedModule {
  readonly kind: "copied"
  readonly module: string
  readonly text: string
}

/** Printed and compiled by its package already: data, of which there is too much for a syntax tree. */
export interface PrintedModule {
  readonly kind: "printed"
  readonly module: string
  readonly text: string
  /** `dist/<module>.js` */
  readonly script: string
  /** `dist/<module>.d.ts` */
  readonly declaration: string
}
