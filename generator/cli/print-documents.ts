import { printJson } from "../contract/index.ts"
import type { OpenApiDocument, OpenRpcDocument, PrintedDocument } from "../contract/index.ts"
import type { GeneratedFile } from "../emit/file.ts"
import { hashText } from "../emit/hash.ts"
import type { MadeDocument } from "./make-documents.ts"

/** The files of documents, named after them: `superoffice.openapi.json`, and `zabbix.openrpc.json` beside it. */
export function printDocuments(documents: readonly MadeDocument[]): readonly GeneratedFile[] {
  return documents.flatMap((made) => [
    made.printed === undefined
      ? printDocument(`${made.name}.openapi.json`, made.document)
      : keepPrinted(`${made.name}.openapi.json`, made.printed),
    ...(made.openRpc === undefined ? [] : [printDocument(`${made.name}.openrpc.json`, made.openRpc)]),
  ])
}

function printDocument(path: string, document: OpenApiDocument | OpenRpcDocument): GeneratedFile {
  const text = printJson(document, 2)
  // Whoever hashes or writes a text encodes it first.
  const bytes = Buffer.from(text)
  return { path, text, bytes, hash: hashText(bytes) }
}

function keepPrinted(path: string, { bytes }: Pick<PrintedDocument, "bytes">): GeneratedFile {
  return {
    path,
    hash: hashText(bytes),
    bytes,
    get text() {
      return bytes.toString("utf8")
    },
  }
}
