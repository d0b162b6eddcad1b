import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { DocumentsRecord } from "../cache/document-record.ts"
import { outcome } from "../contract/index.ts"
import type { OpenApiDocument, OpenRpcDocument, Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "../emit/file.ts"
import { hashText } from "../emit/hash.ts"
import { compareFacts, patchDiagnostics, patchDocument, speakForThemselves } from "../model/index.ts"
import type { PageChange } from "../model/index.ts"
import type { PageFacts } from "../read/facts.ts"
import { dialects as knownDialects } from "../read/registry.ts"
import type { BuildCache } from "./cache.ts"
import type { FoundApi, MadeDocument } from "./make-documents.ts"
import { loadOverlays } from "./overlays.ts"
import type { Project } from "./project.ts"

/** So many changed pages are worth comparing; with more, the documents are made anew. */
const mostChanges = 8

/**
 * Take the documents of an entry from disk, where the last build left them, changed in as little as its pages.
 *
 * @returns Nothing when there are none or the pages have changed in more than words and places.
 */
export function takeDocuments(
  { api, found }: FoundApi,
  project: Project,
  cache: BuildCache,
): Outcome<readonly MadeDocument[]> | undefined {
  const record = cache.documentsOf(api).recall()
  const changes = record && listChanges(record, { api, found }, project, cache)
  if (record === undefined || changes === undefined) return undefined
  // What an overlay has changed cannot be told from what a page says.
  if (changes.length > 0 && loadOverlays(api, project).value.length > 0) return undefined
  const diagnostics = patchDiagnostics(record.diagnostics, changes)
  const documents = record.documents.map(({ name, check, hashes }) => {
    const read = <T>(file: string) => readFile<T>(file, hashes[file], project, cache)
    const document = read<OpenApiDocument>(`${name}.openapi.json`)
    const openRpc = read<OpenRpcDocument>(`${name}.openrpc.json`)
    const isThere = Object.keys(hashes).length === (openRpc === undefined ? 1 : 2)
    // The second document says the same in other words.
    const patched =
      document && (openRpc === undefined || changes.length === 0) && patchDocument(document, changes)
    if (!isThere || !patched) return undefined
    const before = { document, hash: hashes[`${name}.openapi.json`] ?? "" }
    return { name, check, document: patched, api, before, ...(openRpc === undefined ? {} : { openRpc }) }
  })
  return diagnostics && areThere(documents) ? outcome(documents, diagnostics) : undefined
}

function areThere(documents: readonly (MadeDocument | undefined)[]): documents is readonly MadeDocument[] {
  return !documents.includes(undefined)
}

/** Pages whose facts have changed; nothing when it is more than can be changed in a document. */
function listChanges(
  record: DocumentsRecord,
  { api, found }: FoundApi,
  project: Project,
  cache: BuildCache,
): readonly PageChange[] | undefined {
  const { pages, included } = found
  const isAlike =
    pages.length === record.pages.length &&
    pages.every(({ path }, index) => record.pages[index]?.[0] === path) &&
    [...included].toSorted().join("\n") === record.included.join("\n")
  if (!isAlike) return undefined
  const changed = pages.flatMap((page, index) => {
    const [, before = ""] = record.pages[index] ?? []
    const after = cache.pageKey(page)
    return before === after || included.has(page.path) ? [] : [{ before, after }]
  })
  if (changed.length > mostChanges) return undefined
  const memory = cache.factsOf(api)
  const changes: PageChange[] = []
  for (const { before, after } of changed) {
    const [old, now] = [memory.recall(before), memory.recall(after)]
    const change = old && now && compareFacts(old, now, followsRows(now.value, project))
    if (change === undefined) return undefined
    changes.push(change)
  }
  return changes
}

/** Without places, the row of a property is not known. */
function followsRows({ dialect }: PageFacts, { sources, dialects }: Project): boolean {
  const profile = [...knownDialects, ...dialects].find(({ name }) => name === dialect)?.profile
  return sources && profile !== undefined && speakForThemselves(profile)
}

/** A document that this process holds, or whose file stands as the last build left it. */
function readFile<T>(
  name: string,
  hash: string | undefined,
  { specFolder }: Project,
  { heldDocuments }: BuildCache,
): T | undefined {
  const held = heldDocuments?.get(hash ?? "")
  if (held !== undefined || hash === undefined) return held as T | undefined
  try {
    const bytes = readFileSync(join(specFolder, name))
    return hashText(bytes) === hash ? (JSON.parse(bytes.toString("utf8")) as T) : undefined
  } catch {
    return undefined
  }
}

/** Remember what the documents of each entry were made from. */
export function keepDocuments(
  apis: readonly FoundApi[],
  made: readonly Outcome<readonly MadeDocument[]>[],
  spec: readonly GeneratedFile[],
  cache: BuildCache,
): void {
  cache.heldDocuments?.clear()
  for (const [index, { api, found }] of apis.entries()) {
    const { value, diagnostics } = made[index] ?? outcome([])
    for (const document of value) hold(document, spec, cache)
    cache.documentsOf(api).keep({
      pages: found.pages.map((page) => [page.path, cache.pageKey(page)]),
      included: [...found.included].toSorted(),
      diagnostics,
      documents: value.map(({ name, check }) => ({ name, check, hashes: hashesOf(name, spec) })),
    })
  }
}

function hold(
  { name, document, openRpc }: MadeDocument,
  spec: readonly GeneratedFile[],
  { heldDocuments }: BuildCache,
): void {
  const hashes = hashesOf(name, spec)
  heldDocuments?.set(hashes[`${name}.openapi.json`] ?? "", document)
  if (openRpc !== undefined) heldDocuments?.set(hashes[`${name}.openrpc.json`] ?? "", openRpc)
}

function hashesOf(name: string, spec: readonly GeneratedFile[]): Readonly<Record<string, string>> {
  const files = spec.filter(({ path }) => path === `${name}.openapi.json` || path === `${name}.openrpc.json`)
  return Object.fromEntries(files.map(({ path, text, hash = hashText(text) }) => [path, hash]))
}
