import type { Dialect } from "../../read/dialect.ts"

/** Default export of `pagewright.config.{ts,mts,js,mjs,json}`; paths are relative to the file's folder. */
export interface Config {
  readonly apis: readonly ApiConfig[]
  /** Folder of the documents; `spec` when absent. */
  readonly spec?: string
  /** Folder of the packages; `output` when absent. */
  readonly output?: string
  /** Dialects beside those that pagewright brings. */
  readonly dialects?: readonly Dialect[]
  /** `false` leaves page and line out of the documents. */
  readonly sources?: boolean
}

/** One set of pages. Pages of several APIs (two versions of a SOAP service) make one document for each. */
export interface ApiConfig {
  /** File stem of the document and folder of the packages; otherwise the dialect's or the pages' own. */
  readonly name?: string
  /** Files, folders or globs. */
  readonly pages: string | readonly string[]
  /** Name of a dialect; recognised from the pages when absent. */
  readonly dialect?: string
  /** `info.title` of the document. */
  readonly title?: string
  /** `info.version` of the document. */
  readonly version?: string
  /** Base URLs of the API, the usual one first. */
  readonly servers?: readonly string[]
  /** OpenAPI Overlay documents, applied in order. */
  readonly overlays?: readonly string[]
  readonly packages?: PackagesConfig
}

export interface PackagesConfig {
  /** npm name of the client, such as `@acme/superoffice`; server and fixtures add `-server` and `-fixtures`. */
  readonly name?: string
  /** npm scope, such as `@acme`, when the packages are called after their API. */
  readonly scope?: string
  /** Version of all three; what stands in their folder when absent, else `0.1.0`. */
  readonly version?: string
  /** Which to make; all when absent, none when empty. */
  readonly only?: readonly PackageKind[]
  /** SPDX identifier; the document's licence when absent, else `UNLICENSED`. */
  readonly license?: string
  /** URL of the repository that the packages are published from; `npm publish --provenance` needs it. */
  readonly repository?: string
  /** How npm publishes the packages: `publishConfig` of their manifests. */
  readonly publishConfig?: PublishConfig
}

export interface PublishConfig {
  readonly access?: "public" | "restricted"
  /** Publish with a signed statement of where and how the package was built; needs `repository` and a CI that npm knows. */
  readonly provenance?: boolean
  readonly registry?: string
  readonly tag?: string
}

export type PackageKind = "client" | "server" | "fixtures"

export const packageKinds: readonly PackageKind[] = ["client", "server", "fixtures"]

/** Give a config file its types. */
export function defineConfig(config: Config): Config {
  return config
}
