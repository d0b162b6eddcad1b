import type { OpenApiDocument, Outcome } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import {
  createServerOf,
  type Server,
  type ServerOptions,
} from "../../../protocols/runtime/server/create-server.ts"
import { defineServer } from "../../server-data/definition.ts"
import { readServices } from "../../services/read-services.ts"

/**
 * Serve a document without generating anything: what its server package does before the first handler is written.
 *
 * @param document - OpenAPI 3.x, whoever wrote it.
 * @returns The server, not listening yet; diagnostics of reading the document.
 */
export function createMockServer(document: OpenApiDocument, options: ServerOptions = {}): Outcome<Server> {
  const { value: api, diagnostics } = readServices(document)
  return outcome(createServerOf(defineServer(api), options), diagnostics)
}
