import { keepRecord, recordTree } from "../cache/build-record.ts"
import { hasErrors, outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { Folder } from "../emit/write/folder.ts"
import { closedRoom, openWaitingRoom } from "../emit/write/waiting-room.ts"
import type { WaitingRoom } from "../emit/write/waiting-room.ts"
import { openCache } from "./cache.ts"
import type { BuildCache, Held } from "./cache.ts"
import { findApis } from "./find-apis.ts"
import type { Io } from "./io.ts"
import type { FoundApi, MadeDocument } from "./make-documents.ts"
import type { BuildOptions } from "./options.ts"
import type { Outputs } from "./outputs.ts"
import { keyOfFacts, recallBuild } from "./recall-build.ts"
import { createProgress } from "./progress.ts"
import type { Progress } from "./progress.ts"
import type { Project } from "./project.ts"
import { withoutRepeats } from "./repeated-reports.ts"

/** What a build has to write. */
export type Made =
  /** Everything on disk is as a build of the same input left it. */
  | { readonly kind: "unchanged" }
  /** Errors in the input: nothing may be written. */
  | { readonly kind: "failed" }
  | {
      readonly kind: "made"
      readonly outputs: Outputs
      readonly documents: readonly MadeDocument[]
      /** What is known of a folder of outputs. */
      readonly folder: (path: string) => Folder
      /** To be called when all outputs are on disk: the next build of the same input has nothing to do. */
      readonly remember: () => void
      /** To be called when nothing of this is needed any more. */
      readonly close: () => void
    }

/**
 * Build everything of a project in memory, unless nothing has changed since it was built last.
 *
 * @remarks Diagnostics: those of all stages; the same ones when nothing has changed. What makes documents and packages is
 *   imported when it is needed: loading hundreds of modules takes longer than finding out that nothing has changed.
 * @param purpose - What is only compared is not kept.
 * @param held - Facts that a process which builds again holds in memory.
 */
export async function makeOutputs(
  project: Project,
  options: BuildOptions,
  io: Io,
  purpose: "write" | "compare",
  held?: Held,
): Promise<Outcome<Made>> {
  const cache = openCache(project, options, io, held)
  const progress = createProgress(4, options, io)
  progress.step("finding pages")
  const found = await findApis(project, cache.pages.load)
  const known = options.bump === true ? undefined : await recallBuild(found, project, cache)
  const made =
    known === undefined
      ? await makeIn(openRoom(project, cache, purpose), found, project, { progress, cache, options })
      : outcome<Made>({ kind: "unchanged" }, known.diagnostics)
  if (made.value.kind === "unchanged") cache.keep()
  progress.end()
  return made
}

function openRoom({ outputFolder }: Project, cache: BuildCache, purpose: "write" | "compare"): WaitingRoom {
  return purpose === "write" ? openWaitingRoom(cache.folder(outputFolder)) : closedRoom
}

/** Unless there is something to write, nothing waits any longer. */
async function makeIn(
  room: WaitingRoom,
  found: Outcome<readonly FoundApi[]>,
  project: Project,
  stages: Omit<Stages, "room">,
): Promise<Outcome<Made>> {
  let isMade = false
  try {
    const made = await make(found, project, { ...stages, room })
    isMade = made.value.kind === "made"
    return made
  } finally {
    if (!isMade) room.close()
  }
}

async function make(
  found: Outcome<readonly FoundApi[]>,
  project: Project,
  stages: Stages,
): Promise<Outcome<Made>> {
  if (hasErrors(found.diagnostics)) return outcome({ kind: "failed" }, found.diagnostics)
  const { shareNewPages } = await import("./workers/fact-reader.ts")
  const [first] = found.value
  // Loading takes as long as reading a hundred pages, and two threads can do it at the same time.
  const reading = first && shareNewPages(first, stages.cache)
  const { makeFound } = await import("./make-found.ts")
  const made = await makeFound(found.value, project, stages, reading)
  const diagnostics = withoutRepeats([...found.diagnostics, ...made.diagnostics])
  if (made.value.kind !== "made") return outcome(made.value, diagnostics)
  const { outputs, remember: rememberDocuments } = made.value
  const { cache } = stages
  const keys = [cache.keyOf(found.value), await keyOfFacts(found, project, cache)]
  const remember = () => {
    rememberDocuments()
    const record = recordOf(outputs, project, diagnostics)
    for (const key of keys) if (key !== undefined) keepRecord(cache.store, key, record)
    cache.keep()
  }
  return outcome({ ...made.value, remember }, diagnostics)
}

export interface Stages {
  readonly progress: Progress
  readonly cache: BuildCache
  readonly options: BuildOptions
  readonly room: WaitingRoom
}

function recordOf(outputs: Outputs, project: Project, diagnostics: readonly Diagnostic[]) {
  const { specFolder, outputFolder, whole } = project
  const trees = [
    recordTree(specFolder, outputs.spec, whole),
    recordTree(outputFolder, outputs.output, whole && outputs.kinds === undefined),
  ]
  return { diagnostics, trees }
}
