import { join } from "node:path"
import { rebuildPackages } from "../build.ts"
import { fingerprint } from "../cache/fingerprint.ts"
import type { PartMemory } from "../cache/package-parts.ts"
import { outcome } from "../contract/index.ts"
import type { Diagnostic, OpenApiDocument, Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "../emit/file.ts"
import { firstVersion } from "../emit/packages/manifest.ts"
import type { PlanOptions } from "../emit/packages/options.ts"
import { findWords } from "../emit/words.ts"
import type { PackagesConfig } from "./config/config.ts"
import type { WaitingRoom } from "../emit/write/waiting-room.ts"
import { report } from "./diagnostics.ts"
import { freeMemory } from "./free-memory.ts"
import type { MadeDocument } from "./make-documents.ts"
import type { Project } from "./project.ts"
import { readRelease } from "./release.ts"
import type { Release } from "./release.ts"
import type { PackageMaker } from "./workers/package-maker.ts"

/**
 * Make the packages of all documents.
 *
 * @remarks Diagnostics: those of `emit/`, and `cli/one-name-for-several`.
 * @param spec - The documents as files; their text as JSON crosses threads.
 * @param recall - Parts of the packages of a document that an earlier build made.
 * @param room - Where the packages of a document wait while others are made.
 * @param releases - Versions and changelogs by document, where they are not to stay as they are on disk.
 * @returns Paths relative to the output folder: `superoffice/client/package.json`.
 */
export async function makePackages(
  documents: readonly MadeDocument[],
  spec: readonly GeneratedFile[],
  project: Project,
  maker: PackageMaker,
  releases: ReadonlyMap<string, Release>,
  room: WaitingRoom,
  recall: (name: string) => PartMemory,
): Promise<Outcome<readonly GeneratedFile[]>> {
  const diagnostics: Diagnostic[] = [...findSharedNames(documents)]
  const files: GeneratedFile[] = []
  for (const [index, made] of documents.entries()) {
    // What is left of the one before is as much as this one needs.
    if (index > 0) freeMemory()
    const { name, api, change } = made
    const release = releases.get(name) ?? readRelease(join(project.outputFolder, name))
    // What the first build decides stands on disk afterwards, and is the same then.
    const version = release.version ?? firstVersion(made.version)
    const options = planOptions(name, api.packages, { ...release, version })
    const written = spec.find(({ path }) => path === `${name}.openapi.json`)
    const memory = recall(name)
    const inputsOf = (hash: string) => fingerprint([hash, JSON.stringify(options)])
    const words = change && findWords(change.before, change.after)
    const packages = await memory.rememberAll(
      inputsOf(written?.hash ?? ""),
      () => maker.make({ document: readWhole(made), text: written?.text ?? "", options, name, memory }),
      words && {
        inputs: inputsOf(change.hash),
        pages: words.pages,
        make: (known) => rebuildPackages(made.document, words, known, options, name, memory.remember),
      },
    )
    diagnostics.push(...packages.diagnostics)
    const moved = packages.value.map((file) => moveFile(file, name))
    files.push(...(documents.length === 1 ? moved : room.seat(moved)))
  }
  return outcome(files, diagnostics)
}

/** All of a document is parsed faster at once than member by member. */
function readWhole(made: MadeDocument): OpenApiDocument {
  const { printed } = made
  return printed === undefined
    ? made.document
    : (JSON.parse(printed.bytes.toString("utf8")) as OpenApiDocument)
}

/** The text of a file that was kept is read only where it is asked for. */
function moveFile(file: GeneratedFile, folder: string): GeneratedFile {
  return {
    path: `${folder}/${file.path}`,
    ...(file.hash === undefined ? {} : { hash: file.hash }),
    ...(file.bytes === undefined ? {} : { bytes: file.bytes }),
    get text() {
      return file.text
    },
  }
}

/** Options for the packages of one document. */
export function planOptions(
  name: string | undefined,
  config: PackagesConfig = {},
  release: Release,
): PlanOptions {
  const packageName = config.name ?? (name === undefined ? undefined : scoped(name, config.scope))
  const version = config.version ?? release.version
  const { changelog } = release
  const { license, repository, publishConfig } = config
  return {
    ...(license === undefined ? {} : { license }),
    ...(repository === undefined ? {} : { repository }),
    ...(publishConfig === undefined ? {} : { publishConfig: { ...publishConfig } }),
    ...(changelog === undefined ? {} : { changelog }),
    ...(packageName === undefined ? {} : { name: packageName }),
    ...(version === undefined ? {} : { version }),
    ...(config.only === undefined ? {} : { only: config.only }),
  }
}

function scoped(name: string, scope: string | undefined): string {
  return scope === undefined ? name : `${scope}/${name}`
}

/** Pages of one entry can make several documents, whose packages cannot all have the entry's name. */
function findSharedNames(documents: readonly MadeDocument[]): readonly Diagnostic[] {
  const apis = [...new Set(documents.map(({ api }) => api))]
  return apis.flatMap((api) => {
    const names = documents.filter((document) => document.api === api).map(({ name }) => `\`${name}\``)
    if (api.packages?.name === undefined || names.length < 2) return []
    const message = `the packages of ${names.join(" and ")} would all be called \`${api.packages.name}\``
    return [report("cli/one-name-for-several", message)]
  })
}
