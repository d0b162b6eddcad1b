/** The stub of the project's own Zabbix pages. */
import type { FastifyInstance } from "fastify"

import { defineServer } from "../../../generator/emit/server-data/definition.ts"
import { readServices } from "../../../generator/emit/services/read-services.ts"
import {
  createServerOf,
  type ServerOptions,
} from "../../../generator/protocols/runtime/server/create-server.ts"
import { buildDocumentOf } from "../../documents.ts"

/** Make the stub; nothing listens until `listen` is called. */
export async function createStub(options: ServerOptions = {}): Promise<FastifyInstance> {
  const document = await buildDocumentOf("docs/zabbix")
  const api = readServices(document, { name: "zabbix" }).value
  return createServerOf(defineServer(api), options).app
}

/** Send one HTTP request; a body that is no text is sent as JSON. */
export async function send(body: unknown, options: ServerOptions = {}, headers: Record<string, string> = {}) {
  const app = await createStub(options)
  const response = await app.inject({
    method: "POST",
    url: "/api_jsonrpc.php",
    headers: { "content-type": "application/json-rpc", ...headers },
    payload: typeof body === "string" ? body : JSON.stringify(body),
  })
  return {
    status: response.statusCode,
    body: response.body === "" ? undefined : (response.json() as unknown),
  }
}

export function request(method: string, params: unknown, id: number | string = 1) {
  return { jsonrpc: "2.0", method, params, id }
}
