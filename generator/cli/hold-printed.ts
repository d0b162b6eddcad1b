import { printJson } from "../contract/index.ts"
import type { OpenApiDocument } from "../contract/index.ts"
import { freeMemory, saveMemory } from "./free-memory.ts"
import type { MadeDocument } from "./make-documents.ts"

/**
 * Hold of one of many documents no more than its bytes while others are made: it is parsed each time that it is asked
 * for.
 */
export function holdPrinted(made: MadeDocument, isOneOfMany: boolean): MadeDocument {
  if (!isOneOfMany) return made
  saveMemory()
  freeMemory()
  const { document, ...others } = made
  const bytes = Buffer.from(printJson(document, 2))
  return {
    ...others,
    printed: { bytes },
    get document() {
      return JSON.parse(bytes.toString("utf8")) as OpenApiDocument
    },
  }
}
