import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { noDocuments, recallDocuments } from "../cache/document-record.ts"
import type { DocumentMemory } from "../cache/document-record.ts"
import { noFacts, recallFacts } from "../cache/page-facts.ts"
import type { FactMemory, HeldFacts } from "../cache/page-facts.ts"
import { recallPages } from "../cache/known-pages.ts"
import type { KnownPages } from "../cache/known-pages.ts"
import { fingerprint } from "../cache/fingerprint.ts"
import { recallFolder } from "../cache/folder-hashes.ts"
import type { KnownFolder } from "../cache/folder-hashes.ts"
import { noParts, recallParts } from "../cache/package-parts.ts"
import type { PartMemory } from "../cache/package-parts.ts"
import { emptyStore, openStore } from "../cache/store.ts"
import type { Store } from "../cache/store.ts"
import { toolId } from "../cache/tool-id.ts"
import { loadPage } from "../read/pages/load.ts"
import type { Page } from "../read/pages/page.ts"
import type { ApiConfig } from "./config/config.ts"
import type { Io } from "./io.ts"
import type { FoundApi } from "./make-documents.ts"
import { loadOverlays } from "./overlays.ts"
import type { CommonOptions } from "./options.ts"
import type { Project } from "./project.ts"
import { toolVersion } from "./version.ts"

/** What a command may take from earlier builds. */
export interface BuildCache {
  readonly store: Store
  /** Key of everything that a build of these pages depends on. */
  keyOf(apis: readonly FoundApi[]): string
  /** The same for what the pages state, whatever their texts are: hashes of the facts of each entry. */
  keyOfFacts(apis: readonly FoundApi[], facts: readonly string[]): string
  /** Facts of the pages of one entry. */
  factsOf(api: ApiConfig): FactMemory
  /** Documents of the pages of one entry. */
  documentsOf(api: ApiConfig): DocumentMemory
  /** Where files of documents are held between builds of one process, by their hash. */
  readonly heldFiles: Map<string, Buffer> | undefined
  readonly pages: Pick<KnownPages, "load" | "keep">
  /** Tells a page by all that its facts depend on. */
  readonly pageKey: (page: Page) => string
  /** Parts of the packages of one document. */
  partsOf(name: string, only?: readonly string[]): PartMemory
  /** A folder of outputs; the same one each time. */
  readonly folder: (path: string) => KnownFolder
  /** Keep what is known of pages, parts and folders, when all outputs are on disk. */
  keep(): void
}

/** What a process that builds again and again holds in memory. */
export interface Held {
  /** Facts by entry. */
  readonly facts: Map<string, HeldFacts>
  /** Files of the documents of the last build, by their hash. */
  readonly files: Map<string, Buffer>
}

export function holdNothing(): Held {
  return { facts: new Map(), files: new Map() }
}

/**
 * Open the cache of a project.
 *
 * @remarks Dialects of a config are code that no key can tell apart, so such projects go without.
 */
export function openCache(project: Project, options: CommonOptions, io: Io, held?: Held): BuildCache {
  if (options.cache === false || project.dialects.length > 0) return openNothing()
  const store = openStore(folderOf(project, options, io))
  const { root, specFolder, outputFolder, sources, whole } = project
  const tool = toolId(toolVersion())
  const pageMemory = recallPages(store, fingerprint([tool, root]))
  const pageKey = pageMemory.keyOf
  const settings = [tool, root, specFolder, outputFolder, String(sources), String(whole)]
  const factMemories = new Map<ApiConfig, FactMemory>()
  const folder = openFolders(store)
  const memories: PartMemory[] = []
  return {
    store,
    pages: pageMemory,
    pageKey,
    heldFiles: held?.files,
    documentsOf(api) {
      const made = JSON.stringify([tool, root, specFolder, sources, api])
      const overlays = loadOverlays(api, project).value.flatMap(({ path, text }) => [path, text])
      return recallDocuments(store, fingerprint([made, ...overlays]))
    },
    folder: folder.open,
    partsOf(name, only = []) {
      const key = fingerprint([tool, root, outputFolder, name, ...only])
      const memory = recallParts(store, key, folder.open(outputFolder), `${name}/`)
      memories.push(memory)
      return memory
    },
    keep() {
      for (const memory of memories) memory.keep()
      folder.keep()
      pageMemory.keep()
    },
    keyOf: (apis) =>
      fingerprint([
        ...settings,
        ...apis.flatMap((found) => [...describePages(found, pageKey), ...describeApi(found, project)]),
      ]),
    keyOfFacts: (apis, facts) =>
      fingerprint([...settings, ...facts, ...apis.flatMap((found) => describeApi(found, project))]),
    factsOf(api) {
      const known = factMemories.get(api)
      if (known !== undefined) return known
      const { pages, dialect = "" } = api
      const name = fingerprint([tool, root, dialect, ...[pages].flat()])
      const memory = recallFacts(store, name, pageKey, held && heldFacts(held, name))
      factMemories.set(api, memory)
      return memory
    },
  }
}

/** For builds without a cache. */
function openNothing(): BuildCache {
  return {
    store: emptyStore,
    keyOf: () => "",
    keyOfFacts: () => "",
    factsOf: () => noFacts,
    documentsOf: () => noDocuments,
    heldFiles: undefined,
    pages: { load: loadPage, keep: () => {} },
    pageKey: () => "",
    partsOf: () => noParts,
    folder: openFolders(emptyStore).open,
    keep: () => {},
  }
}

function openFolders(store: Store) {
  const folders = new Map<string, KnownFolder>()
  return {
    open(path: string): KnownFolder {
      const folder = folders.get(path) ?? recallFolder(store, path)
      folders.set(path, folder)
      return folder
    },
    keep() {
      for (const folder of folders.values()) folder.keep()
    },
  }
}

function heldFacts({ facts }: Held, name: string): HeldFacts {
  const known = facts.get(name) ?? new Map()
  facts.set(name, known)
  return known
}

function describePages({ found }: FoundApi, pageKey: BuildCache["pageKey"]): readonly string[] {
  return [...found.pages.map(pageKey), ...found.included]
}

function describeApi({ api }: FoundApi, project: Project): readonly string[] {
  return [JSON.stringify(api), ...loadOverlays(api, project).value.flatMap(({ path, text }) => [path, text])]
}

/** Beside the dependencies of the project around the pages; for pages that stand alone, where the user's caches are. */
function folderOf({ root }: Project, { cache }: CommonOptions, { cwd, environment }: Io): string {
  if (typeof cache === "string") return resolve(cwd, cache)
  const home = projectAround(root)
  if (home !== undefined) return join(home, "node_modules", ".cache", "pagewright")
  return join(environment["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "pagewright")
}

function projectAround(folder: string): string | undefined {
  if (existsSync(join(folder, "package.json"))) return folder
  return dirname(folder) === folder ? undefined : projectAround(dirname(folder))
}
