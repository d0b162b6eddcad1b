import type { Json } from "../../contract/index.ts"
import type { Api } from "../services/service.ts"
import { packageName, type NamedPlanOptions } from "./options.ts"

/** What differs between the packages of one API. */
export interface ManifestParts {
  readonly kind: string
  readonly description: string
  readonly keywords: readonly string[]
  /** Modules that consumers import, by subpath: `{ ".": "index", "./user-agent": "user-agent" }`. */
  readonly entries: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalPeers?: readonly string[]
  readonly bin?: Readonly<Record<string, string>>
}

/** Write the `package.json` of a generated package: ESM only, no side effects, everything of use shipped. */
export function planManifest(
  api: Api,
  options: NamedPlanOptions,
  parts: ManifestParts,
): Readonly<Record<string, Json>> {
  const { kind, description, keywords, entries, dependencies, peerDependencies, optionalPeers, bin } = parts
  const main = entries["."]
  return {
    name: packageName(kind, options),
    version: packageVersion(api, options),
    description,
    keywords,
    license: packageLicense(api, options),
    ...(options.repository === undefined ? {} : { repository: { type: "git", url: options.repository } }),
    ...(bin === undefined ? {} : { bin }),
    files: ["dist", "src", "CHANGELOG.md"],
    type: "module",
    sideEffects: false,
    ...(main === undefined ? {} : { types: `./dist/${main}.d.ts` }),
    exports: { ...planExports(entries), "./package.json": "./package.json" },
    ...(dependencies === undefined ? {} : { dependencies }),
    ...(peerDependencies === undefined ? {} : { peerDependencies }),
    ...(optionalPeers === undefined
      ? {}
      : {
          peerDependenciesMeta: Object.fromEntries(optionalPeers.map((name) => [name, { optional: true }])),
        }),
    engines: { node: ">=20.19" },
    ...(options.publishConfig === undefined ? {} : { publishConfig: options.publishConfig }),
  }
}

function planExports(entries: Readonly<Record<string, string>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(entries).map(([subpath, module]) => [
      subpath,
      { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
    ]),
  )
}

export function packageLicense(api: Api, options: NamedPlanOptions): string {
  return options.license ?? api.license ?? "UNLICENSED"
}

export function packageVersion(api: Api, options: NamedPlanOptions): string {
  return options.version ?? firstVersion(api.version)
}

/** The version of packages that have none yet: `v1` becomes `1.0.0`; what holds no number becomes `0.0.0`. */
export function firstVersion(apiVersion: string): string {
  if (/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(apiVersion)) return apiVersion
  const numbers = apiVersion.match(/\d+/g) ?? ["0"]
  return [0, 1, 2].map((index) => Number(numbers[index] ?? 0)).join(".")
}
