import type { Json } from "../../contract/index.ts"

/** What the packages of one API have in common. */
export interface PlanOptions {
  /** npm name of the client: `@acme/superoffice`. */
  readonly name?: string
  /** Version of the packages; made of the document's version when absent. */
  readonly version?: string
  /** Sections of the changelog in Markdown, newest first; what the packages are made of when absent. */
  readonly changelog?: string
  /** Kinds to make: `client`, `server`, `fixtures`. */
  readonly only?: readonly string[]
  /** SPDX identifier; the document's licence, else `UNLICENSED`. */
  readonly license?: string
  /** Where the packages' source is kept, for `repository` of their manifests. */
  readonly repository?: string
  /** `publishConfig` of their manifests. */
  readonly publishConfig?: Readonly<Record<string, Json>>
}

/** The same once the name is known. */
export interface NamedPlanOptions extends PlanOptions {
  readonly name: string
}

/** npm name of a package of the family: the client is called NAME, the others `NAME-server` and `NAME-fixtures`. */
export function packageName(kind: string, options: NamedPlanOptions): string {
  return kind === "client" ? options.name : `${options.name}-${kind}`
}
