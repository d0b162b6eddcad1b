import { readFileSync } from "node:fs"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "../emit/file.ts"
import { makeAlways } from "../emit/remember.ts"
import type { RememberPart } from "../emit/remember.ts"
import type { MadeBefore } from "../emit/retouch.ts"
import type { ApiNames } from "../emit/services/api-names.ts"
import type { Folder } from "../emit/write/folder.ts"
import { describePart, isSamePart, type KnownPart, type NamedPart } from "./known-part.ts"
import type { Store } from "./store.ts"

const kind = "parts"

type Files = readonly GeneratedFile[]

/** Parts of the packages of one document, some of them known from the last time. */
export interface PartMemory {
  /** There is nothing to take: the packages have not been made before, or are not remembered. */
  readonly isEmpty: boolean
  readonly remember: RememberPart
  /** Keep what another thread has made. */
  readonly adopt: (parts: readonly NamedPart[]) => void
  /** Keep the names of the document. */
  readonly learn: (names: ApiNames) => void
  /**
   * Take all packages from the last build, or have them made.
   *
   * @param inputs - Hash of the document and of all else that they are made from.
   * @param retouch - What to do where they were made of a document that differs in words only.
   */
  rememberAll(inputs: string, make: () => Promise<Outcome<Files>>, retouch?: Retouch): Promise<Outcome<Files>>
  /** Keep what all parts are made from, unless all were taken from the last build. */
  keep(): void
}

/** Packages of a document that differs in words from the one before. */
export interface Retouch {
  /** Hash of the document before and of all else that they were made from. */
  readonly inputs: string
  /** Pages whose places have moved. */
  readonly pages: ReadonlySet<string>
  /** Makes the parts again that print these words. */
  readonly make: (known: MadeBefore) => Promise<Outcome<Files>>
}

interface KnownPackages {
  /** Of the document and of all else that they were made from. */
  readonly inputs: string
  readonly diagnostics: readonly Diagnostic[]
  readonly names?: ApiNames
  readonly parts: readonly NamedPart[]
}

/**
 * Recall the parts of packages that were made last time.
 *
 * A part is taken up when its inputs and all that was read for it are the same, and its files stand on disk as it left
 * them; a file that was edited or removed has its part made anew.
 *
 * @param key - Document, place and code.
 * @param prefix - Folder of the packages below the output folder, with a slash behind it: `superoffice/`.
 */
export function recallParts(store: Store, key: string, folder: Folder, prefix: string): PartMemory {
  const before = readKnown(store, key)
  const known = new Map(before?.parts)
  const used = new Map<string, KnownPart>()
  let names: ApiNames | undefined
  // As text: of several documents, all that is known of one would be held while the others are made.
  let made: string | undefined
  const settle = (all: KnownPackages) => {
    made = JSON.stringify(all)
    known.clear()
    used.clear()
  }
  const keptFiles = (part: KnownPart) =>
    part.files.map(([path, hash]) => keptFile(join(folder.path, prefix), path, hash))
  return {
    isEmpty: before === undefined,
    learn: (all) => void (names = all),
    adopt(parts) {
      for (const [name, part] of parts) used.set(name, part)
    },
    async rememberAll(inputs, make, retouch) {
      const isWhole = before?.parts.every(([, part]) => stands(part, folder, prefix)) === true
      if (isWhole && inputs === before?.inputs)
        return outcome(before.parts.flatMap(([, part]) => keptFiles(part)).sort(byPath), before.diagnostics)
      if (isWhole && before?.names !== undefined && canRetouch(before, retouch)) {
        const fresh = await retouch.make({ names: before.names, hasRead: readBy(known) })
        if (reportTheSame(known, used)) {
          const kept = before.parts.flatMap(([name, part]) => (used.has(name) ? [] : keptFiles(part)))
          settle({
            ...before,
            inputs,
            parts: before.parts.map(([name, part]) => [name, used.get(name) ?? part]),
          })
          return outcome([...kept, ...fresh.value].sort(byPath), before.diagnostics)
        }
        used.clear()
      }
      const { value, diagnostics } = await make()
      // Of what other threads have made, parts are not always known.
      const isAll = [...used.values()].reduce((sum, { files }) => sum + files.length, 0) === value.length
      if (isAll) settle({ inputs, diagnostics, ...(names === undefined ? {} : { names }), parts: [...used] })
      return outcome(value, diagnostics)
    },
    async remember(part, make) {
      const last = known.get(part.name)
      if (last !== undefined && isSamePart(last, part) && stands(last, folder, prefix)) {
        used.set(part.name, last)
        return outcome(keptFiles(last), last.diagnostics)
      }
      const fresh = await make()
      used.set(part.name, describePart(part, fresh))
      return outcome(fresh.files, fresh.diagnostics)
    },
    keep() {
      if (made !== undefined) store.put(kind, key, [made])
    },
  }
}

/** For builds that remember nothing. */
export const noParts: PartMemory = {
  isEmpty: true,
  adopt: () => {},
  remember: makeAlways,
  learn: () => {},
  rememberAll: (_inputs, make) => make(),
  keep: () => {},
}

/** What was reported at a place that has moved has to be reported anew. */
function canRetouch(
  { inputs, diagnostics }: KnownPackages,
  retouch: Retouch | undefined,
): retouch is Retouch {
  if (retouch === undefined || retouch.inputs !== inputs) return false
  const places = diagnostics.flatMap(({ source, related = [] }) => [
    source,
    ...related.map((one) => one.source),
  ])
  return !places.some((place) => place !== undefined && retouch.pages.has(place.path))
}

/** Whether parts report what they reported the last time. */
function reportTheSame(before: ReadonlyMap<string, KnownPart>, now: ReadonlyMap<string, KnownPart>): boolean {
  return [...now].every(([name, { diagnostics }]) =>
    isDeepStrictEqual(diagnostics, before.get(name)?.diagnostics),
  )
}

function readBy(parts: ReadonlyMap<string, KnownPart>): MadeBefore["hasRead"] {
  return (part, what, keys) =>
    parts.get(part)?.reads.some((read) => {
      // Of all notes of a schema, `schema` stands for its words; see `Reads`.
      const isWanted = read.startsWith(`${what} `)
      return read === "everything" || (isWanted && keys.has(read.slice(what.length + 1)))
    }) === true
}

function readKnown(store: Store, key: string): KnownPackages | undefined {
  const bytes = store.get(kind, key)
  return bytes === undefined ? undefined : (JSON.parse(bytes.toString("utf8")) as KnownPackages)
}

function byPath(a: GeneratedFile, b: GeneratedFile): number {
  return a.path < b.path ? -1 : 1
}

function stands({ files }: KnownPart, folder: Folder, prefix: string): boolean {
  return files.every(([path, hash]) => folder.hashOf(prefix + path) === hash)
}

/** The text is on disk, and nobody needs it there to know that it is the same. */
function keptFile(folder: string, path: string, hash: string): GeneratedFile {
  return {
    path,
    hash,
    get text() {
      return readFileSync(join(folder, path), "utf8")
    },
  }
}
