import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { DocumentRecord } from "../cache/document-record.ts"
import { findSlices, openPrinted, outcome, pickSlices, printJson, replaceSlices } from "../contract/index.ts"
import type { OpenRpcDocument, Outcome, PrintedDocument } from "../contract/index.ts"
import { patchDiagnostics, patchDocument, patchOpenRpc } from "../model/index.ts"
import type { PageChange } from "../model/index.ts"
import type { BuildCache } from "./cache.ts"
import { listChanges } from "./list-changes.ts"
import { versionOf } from "./make-documents.ts"
import type { DocumentChange, FoundApi, MadeDocument } from "./make-documents.ts"
import { loadOverlays } from "./overlays.ts"
import type { Project } from "./project.ts"

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
  if (diagnostics === undefined) return undefined
  const documents: MadeDocument[] = []
  for (const one of record.documents) {
    const taken = takeDocument(one, changes, project, cache)
    if (taken === undefined) return undefined
    documents.push({ ...taken, api })
  }
  return outcome(documents, diagnostics)
}

function takeDocument(
  { name, check, hashes }: DocumentRecord,
  changes: readonly PageChange[],
  project: Project,
  cache: BuildCache,
): Omit<MadeDocument, "api"> | undefined {
  const files = Object.entries(hashes).map(([file, hash]) => readBytes(file, hash, project, cache))
  const [first, second] = files
  if (first === undefined || files.includes(undefined)) return undefined
  const hash = hashes[`${name}.openapi.json`] ?? ""
  const patched = patchPrinted(openPrinted(first), changes, hash)
  if (patched === undefined) return undefined
  const { printed, change } = patched
  const openRpc = second && patchOpenRpc(JSON.parse(second.toString("utf8")) as OpenRpcDocument, changes)
  if (second !== undefined && openRpc === undefined) return undefined
  return {
    name,
    check,
    version: versionOf(printed.document),
    document: printed.document,
    printed,
    change,
    ...(openRpc === undefined ? {} : { openRpc }),
  }
}

/** Only what has to do with the changed pages is parsed and printed. */
function patchPrinted(
  printed: PrintedDocument,
  changes: readonly PageChange[],
  hash: string,
): { readonly printed: PrintedDocument; readonly change: DocumentChange } | undefined {
  const slices = findSlices(printed, changes.flatMap(listWords))
  const before = pickSlices(printed, slices)
  const after = patchDocument(before, changes, printed.document.components?.schemas)
  return after && { printed: replaceSlices(printed, slices, after), change: { before, after, hash } }
}

/** What stands in each part of a document that a change of a page may touch. */
function listWords({ path, texts, samples }: PageChange): readonly string[] {
  const place = `${printJson(path).trimEnd().slice(0, -1)}:`
  const ids = [...texts, ...samples].map(
    ({ operation }) => `"operationId": ${printJson(operation).trimEnd()}`,
  )
  return [place, ...new Set(ids)]
}

/** Of a document that this process holds, or whose file stands as the last build left it. */
function readBytes(
  file: string,
  hash: string,
  { specFolder }: Project,
  { heldFiles, folder }: BuildCache,
): Buffer | undefined {
  const held = heldFiles?.get(hash)
  if (held !== undefined) return held
  return folder(specFolder).hashOf(file) === hash ? readFileSync(join(specFolder, file)) : undefined
}
