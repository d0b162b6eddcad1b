import { existsSync } from "node:fs"
import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { recallFacts } from "../cache/page-facts.ts"
import type { FactMemory } from "../cache/page-facts.ts"
import { fingerprint } from "../cache/fingerprint.ts"
import { emptyStore, openStore } from "../cache/store.ts"
import type { Store } from "../cache/store.ts"
import { toolId } from "../cache/tool-id.ts"
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
  /** Facts of the pages of one entry. */
  factsOf(api: ApiConfig): FactMemory
}

/**
 * Open the cache of a project.
 *
 * @remarks Dialects of a config are code that no key can tell apart, so such projects go without.
 */
export function openCache(project: Project, options: CommonOptions, io: Io): BuildCache {
  const isOff = options.cache === false || project.dialects.length > 0
  const store = isOff ? emptyStore : openStore(folderOf(project, options, io))
  const { root, specFolder, outputFolder, sources, whole } = project
  const tool = isOff ? "" : toolId(toolVersion())
  return {
    store,
    keyOf: (apis) =>
      fingerprint([
        tool,
        root,
        specFolder,
        outputFolder,
        String(sources),
        String(whole),
        ...apis.flatMap((api) => describeApi(api, project)),
      ]),
    factsOf: ({ pages, dialect = "" }) =>
      recallFacts(store, fingerprint([tool, root, dialect, ...[pages].flat()])),
  }
}

function describeApi({ api, found }: FoundApi, project: Project): readonly string[] {
  const { pages, included } = found
  return [
    JSON.stringify(api),
    ...pages.flatMap(({ path, pathInFolder, text, origins }) => [
      path,
      pathInFolder,
      text,
      JSON.stringify(origins),
    ]),
    ...included,
    ...loadOverlays(api, project).value.flatMap(({ path, text }) => [path, text]),
  ]
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
