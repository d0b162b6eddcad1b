/**
 * Documents whose names begin with a word of the API itself, such as `Services86.`: with the next version another word
 * stands everywhere, in ids, paths and XML names, and nothing would be found in both documents.
 */
import type { Json, OpenApiDocument } from "../contract/index.ts"
import { namespaceOf } from "../emit/services/schemas.ts"
import type { Change } from "./change.ts"
import type { SymbolFinder } from "./symbols.ts"

export interface Aligned {
  /** The older document, with the word of the newer one. */
  readonly before: OpenApiDocument
  /** Finds the symbols of the older document by the names that it has here. */
  readonly translate: (symbols: SymbolFinder) => SymbolFinder
  /** Takes changes that were found in it: tells of the word, and gives what is gone its old name. */
  readonly restore: (changes: readonly Change[]) => readonly Change[]
}

/** Let an older document speak the language of a newer one. */
export function alignNamespace(before: OpenApiDocument, after: OpenApiDocument): Aligned {
  const [old, young] = [before, after].map(({ components }) =>
    namespaceOf(Object.keys(components?.schemas ?? {})),
  )
  // Where the older document has both words, neither stands for the other.
  if (old === undefined || young === undefined || JSON.stringify(before).includes(young))
    return { before, translate: (symbols) => symbols, restore: (changes) => changes }
  return {
    before: replaceAll(before as unknown as Json, old, young) as unknown as OpenApiDocument,
    translate: ({ ofOperation, ofSchema, inputOf }) => ({
      ofOperation: (id) => ofOperation(replaceWord(id, young, old)),
      ofSchema: (name) => ofSchema(replaceWord(name, young, old)),
      inputOf: (id) => inputOf(replaceWord(id, young, old)),
    }),
    restore: (changes) => [
      reportRename(old, young),
      ...changes.map((change) => restoreNames(change, young, old)),
    ],
  }
}

/** Exported names do not have the word; what travels does. */
function reportRename(old: string, young: string): Change {
  const message = `\`${young}\` stands for \`${old}\` in all paths, ids and XML names: older clients no longer get through`
  return { class: "breaking", code: "namespace-changed", message, pointer: "", operations: [], symbols: [] }
}

/** What is gone is gone from the older document. */
function restoreNames(change: Change, young: string, old: string): Change {
  if (!change.code.endsWith("-removed")) return change
  // A slash inside a name is written `~1`.
  const pointer = change.pointer
    .split("~1")
    .map((part) => replaceWord(part, young, old))
    .join("~1")
  if (!["operation-removed", "type-removed"].includes(change.code)) return { ...change, pointer }
  const operations = change.operations.map((id) => replaceWord(id, young, old))
  return { ...change, pointer, operations, message: replaceWord(change.message, young, old) }
}

function replaceAll(value: Json, from: string, to: string): Json {
  if (typeof value === "string") return replaceWord(value, from, to)
  if (Array.isArray(value)) return value.map((item: Json) => replaceAll(item, from, to))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, Json]) => [
      replaceWord(name, from, to),
      replaceAll(member, from, to),
    ]),
  )
}

/** `Services86` in `Services86.User`, not in `Services861`. */
function replaceWord(text: string, from: string, to: string): string {
  return text.includes(from)
    ? text.replaceAll(/[\p{L}\p{M}\p{N}_]+/gu, (word) => (word === from ? to : word))
    : text
}
