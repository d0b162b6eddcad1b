/** The npm package `soap`, unmodified, against the stub of a document that was built from pages. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as soap from "soap"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { createMockServer } from "../../../generator/emit/packages/server/mock-server.ts"
import type { Server } from "../../../generator/protocols/runtime/server/create-server.ts"
import { describeCorpus } from "../../corpus.ts"
import { buildDocumentOf } from "../../documents.ts"
import { wsdlOfDocument } from "../../protocols/soap/wsdl-of-document.ts"

type Call = (input: object) => Promise<readonly unknown[]>

describeCorpus("superoffice/soap/Services88", (pages) => {
  const thrown: unknown[] = []
  const folder = mkdtempSync(join(tmpdir(), "pagewright-wsdl-"))
  let document: OpenApiDocument
  let server: Server
  let address: string
  beforeAll(async () => {
    document = await buildDocumentOf(pages)
    server = createMockServer(document, { onError: (error) => thrown.push(error) }).value
    address = await server.app.listen({ host: "127.0.0.1", port: 0 })
  }, 60_000)
  afterAll(async () => {
    await server.app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  // All 1,850 operations are answered; those of four services stand for them, because a WSDL takes long to read.
  it.each([
    ["User", 60],
    ["Contact", 30],
    ["List", 280],
    ["Archive", 25],
  ])("%s: every operation is answered", { timeout: 60_000 }, async (service, least) => {
    const path = Object.entries(document.paths ?? {}).find(([, { post }]) => post?.tags?.[0] === service)?.[0]
    const url = `${address}${path?.split("#")[0] ?? ""}`
    const file = join(folder, `${service}.wsdl`)
    writeFileSync(file, wsdlOfDocument(document, service, url))
    const client = (await soap.createClientAsync(file)) as unknown as Readonly<Record<string, Call>> &
      soap.Client
    const [port] = Object.values(Object.values(client.describe() as object)[0] as object) as readonly object[]
    const operations = Object.keys(port ?? {})
    const failed: string[] = []
    for (const operation of operations) {
      await client[`${operation}Async`]?.({}).catch((error: Error) =>
        failed.push(`${operation}: ${error.message}`),
      )
    }
    expect(failed).toEqual([])
    expect(operations.length).toBeGreaterThanOrEqual(least)
    expect(thrown).toEqual([])
  })
})
