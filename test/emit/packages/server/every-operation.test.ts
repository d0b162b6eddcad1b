/** Every operation of a document gets its documented success from the stub, given its own sample. */
import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { describe, expect, it } from "vitest"
import { loadDocument } from "../../../../generator/cli/document.ts"
import type { OpenApiDocument } from "../../../../generator/contract/index.ts"
import { createMockServer } from "../../../../generator/emit/packages/server/mock-server.ts"
import { defineServer } from "../../../../generator/emit/server-data/definition.ts"
import { readServices } from "../../../../generator/emit/services/read-services.ts"
import type { ServerDefinition } from "../../../../generator/protocols/runtime/server/definition.ts"
import type {
  Operation,
  OperationParameter,
} from "../../../../generator/protocols/runtime/server/operation.ts"
import { isBinary } from "../../../../generator/protocols/runtime/server/mock.ts"
import { completeSample } from "../../../../generator/protocols/runtime/server/samples.ts"
import {
  resolveSchema,
  type SchemaLibrary,
} from "../../../../generator/protocols/runtime/server/schema-library.ts"
import { describeCorpus } from "../../../corpus.ts"
import { buildDocumentOf, projectRoot } from "../../../documents.ts"

async function callAll(
  document: OpenApiDocument,
): Promise<{ readonly count: number; readonly bad: readonly string[] }> {
  const definition = defineServer(readServices(document).value)
  const library = await definition.loadSchemas()
  const thrown: unknown[] = []
  const { value: server } = createMockServer(document, { onError: (error) => thrown.push(error) })
  const bad: string[] = []
  for (const operation of await loadAll(definition)) {
    const answer = await server.app.inject(describeCall(operation, library))
    const documented = operation.responses.map(({ status }) => status)
    const wanted = documented.find((status) => status.startsWith("2")) ?? documented[0] ?? "204"
    const isError = operation.wire.protocol === "json-rpc" && !("result" in answer.json<object>())
    const isWanted = String(answer.statusCode) === wanted.replace("default", "200").replaceAll("X", "0")
    if (!isWanted || isError) bad.push(`${operation.id}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
  }
  expect(thrown).toEqual([])
  return { count: definition.operations.length, bad }
}

async function loadAll(definition: ServerDefinition): Promise<readonly Operation[]> {
  const services = [...new Set(definition.operations.map(({ service }) => service))]
  const loaded = await Promise.all(services.map((service) => definition.loadService(service)))
  return loaded.flatMap((service) => Object.values(service))
}

function describeCall(operation: Operation, library: SchemaLibrary) {
  const { wire } = operation
  const sample = sampleRequest(operation, library)
  if (wire.protocol === "json-rpc") {
    const payload = JSON.stringify({ jsonrpc: "2.0", method: wire["method"], params: sample ?? {}, id: 1 })
    return {
      method: "POST" as const,
      url: wire["path"] ?? "",
      headers: { "content-type": "application/json-rpc" },
      payload,
    }
  }
  const valueOf = (parameter: OperationParameter) => String(sampleParameter(parameter, library))
  const url = (wire["path"] ?? "").replaceAll(/\{([^}]*)\}/g, (_all, name: string) => {
    const parameter = operation.parameters.find((one) => one.in === "path" && one.wireName === name)
    return parameter === undefined ? "x" : encodeURIComponent(valueOf(parameter))
  })
  const required = operation.parameters.filter((parameter) => parameter.in === "query" && parameter.required)
  const query = new URLSearchParams(
    required.map((parameter) => [parameter.wireName, valueOf(parameter)]),
  ).toString()
  const type =
    operation.request?.mediaTypes.find((one) => one.includes("json")) ??
    operation.request?.mediaTypes[0] ??
    "application/json"
  const isBytes = typeof sample === "string" && !type.includes("json")
  return {
    method: (wire["method"] ?? "get").toUpperCase() as "GET",
    url: `${url}?${query}`,
    ...(sample === undefined
      ? {}
      : { headers: { "content-type": type }, payload: isBytes ? sample : JSON.stringify(sample) }),
  }
}

function sampleRequest({ id, request }: Operation, library: SchemaLibrary): unknown {
  if (request === undefined) return undefined
  if (isBinary(request.mediaTypes, request.schema, library)) return "bytes"
  return completeSample(request.schema, request.example, library, { direction: "request", seed: id })
}

function sampleParameter({ wireName, schema }: OperationParameter, library: SchemaLibrary): unknown {
  const value = completeSample(schema, undefined, library, { direction: "request", seed: wireName })
  const { type, enum: names, format } = resolveSchema(schema, library)
  const isText = type === "string" && names === undefined && format === undefined
  return isText ? "name" : value
}

describe("docs/", () => {
  it.each([
    ["superoffice", 27],
    ["zabbix", 6],
  ])("%s: every operation answers its own sample", async (name, least) => {
    const { count, bad } = await callAll(await buildDocumentOf(join(projectRoot, "docs", name)))
    expect(bad).toEqual([])
    expect(count).toBeGreaterThanOrEqual(least)
  })
})

describe("documents that we did not write", () => {
  const examples = dirname(createRequire(import.meta.url).resolve("@readme/oas-examples/package.json"))
  const files = ["3.0", "3.1"].flatMap((version) =>
    readdirSync(join(examples, version, "yaml")).map((file) => join(examples, version, "yaml", file)),
  )

  it("are answered, whatever they are: no throw, no undocumented 500", { timeout: 120_000 }, async () => {
    let all = 0
    const bad: string[] = []
    for (const file of files.filter((name) => name.endsWith(".yaml"))) {
      const { value: document } = await loadDocument(file, examples)
      if (document === undefined) throw new Error(`cannot read ${file}`)
      const outcome = await callAll(document)
      all += outcome.count
      bad.push(...outcome.bad.map((line) => `${file} ${line}`))
    }
    expect(bad.filter((line) => / 5\d\d /.test(line))).toEqual([])
    expect(all).toBeGreaterThan(500)
    // The calls above know bodies in JSON and no examples of parameters; some documents contradict themselves.
    expect(bad.length / all, bad.join("\n")).toBeLessThan(0.15)
  })
})

describeCorpus("superoffice/restful", (folder) => {
  it("every one of the 3,116 operations answers its own sample", { timeout: 300_000 }, async () => {
    const { count, bad } = await callAll(await buildDocumentOf(folder))
    expect(bad).toEqual([])
    expect(count).toBe(3116)
  })

  it("every documented status can be had, and no undocumented media type", { timeout: 300_000 }, async () => {
    const document = await buildDocumentOf(folder)
    const definition = defineServer(readServices(document).value)
    const library = await definition.loadSchemas()
    const { app } = createMockServer(document).value
    const wrong: string[] = []
    let statuses = 0
    for (const operation of await loadAll(definition)) {
      const { headers, ...call } = { headers: {}, ...describeCall(operation, library) }
      const expectStatus = async (wanted: string, more: Readonly<Record<string, string>>) => {
        const { statusCode } = await app.inject({ ...call, headers: { ...headers, ...more } })
        if (String(statusCode) !== wanted) wrong.push(`${operation.id}: ${statusCode}, not ${wanted}`)
      }
      for (const { status } of operation.responses) {
        statuses += 1
        await expectStatus(status, { prefer: `code=${status}` })
      }
      const success = operation.responses.find(({ status }) => status.startsWith("2"))
      if (success?.content !== undefined) await expectStatus("406", { accept: "text/x-nothing" })
      if (operation.request !== undefined) await expectStatus("415", { "content-type": "text/x-nothing" })
    }
    expect(wrong).toEqual([])
    expect(statuses).toBe(3486)
  })
})
