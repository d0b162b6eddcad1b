import { Worker } from "node:worker_threads"
import { escapeHidden, outcome, type OpenApiDocument } from "../../../contract/index.ts"
import { workerCode } from "../../../contract/own-files.ts"
import type { PackagePart } from "../../file.ts"
import { hashText } from "../../hash.ts"
import { banner } from "../../print/banner.ts"
import { printPlainTypes } from "./plain-types.ts"
import { slimDocument } from "./slim-document.ts"

/**
 * Plan the types that openapi-fetch and its family use, on which nothing else depends.
 *
 * Printing them takes no longer than to hand the document to another thread, but where that needs openapi-typescript, it
 * takes longer than all the rest together.
 */
export function planSchemaTypes(document: OpenApiDocument): PackagePart {
  const plain = printPlainTypes(document)
  const text = plain ?? JSON.stringify(slimDocument(document))
  return {
    name: "schema",
    inputs: hashText(text),
    async plan() {
      const types = plain ?? (await printBeside(text))
      return outcome({ modules: [], assets: [{ path: "dist/schema.d.ts", text: introduce(types) }] })
    },
  }
}

function introduce(types: string): string {
  return `${banner}\n// Types for openapi-fetch and its family; texts stand with the services.\n\n${escapeHidden(types)}`
}

/** @param text - The document as JSON; see `slimDocument`. */
async function printBeside(text: string): Promise<string> {
  const code = workerCode("emit/packages/client/schema-worker")
  if (code === undefined) return (await import("./schema-printer.ts")).printLibraryTypes(text)
  const worker = new Worker(code, { workerData: text })
  return new Promise((resolve, reject) => {
    worker.once("message", resolve)
    worker.once("error", reject)
  })
}
