import { join } from "node:path"
import { buildDocuments } from "../generator/build.ts"
import type { OpenApiDocument } from "../generator/contract/index.ts"
import { findPages } from "../generator/read/pages/find.ts"

/** Folder of the project. */
export const projectRoot = join(import.meta.dirname, "..")

const built = new Map<string, Promise<OpenApiDocument>>()

/** Build the document of a folder of pages that describe one API; each folder once per test file. */
export function buildDocumentOf(folder: string): Promise<OpenApiDocument> {
  const known = built.get(folder) ?? build(folder)
  built.set(folder, known)
  return known
}

async function build(folder: string): Promise<OpenApiDocument> {
  const found = await findPages({ pages: [folder], root: projectRoot })
  const [first] = buildDocuments(found.value, { sources: true }).value.documents
  if (first === undefined) throw new Error(`${folder} holds no API`)
  return first.document
}
