import { describe, expect, test } from "vitest"
import { createFixtureMaker } from "../../../generator/emit/packages/fixtures/make-fixtures.ts"
import { createMockServer } from "../../../generator/emit/packages/server/mock-server.ts"
import { describeLibrary, describeService } from "../../../generator/emit/server-data/definition.ts"
import { readServices } from "../../../generator/emit/services/read-services.ts"
import { buildModels, writeDocument } from "../../../generator/model/index.ts"
import { superofficeSoap } from "../../../generator/read/dialects/superoffice-soap/index.ts"
import { readPages } from "../../../generator/read/index.ts"
import { corpusRoot, describeCorpus } from "../../corpus.ts"
import { soTicket } from "../../../generator/protocols/soap/runtime/client/auth.ts"
import { call, type SoapOperation } from "../../../generator/protocols/soap/runtime/client/call.ts"
import type { XmlMember } from "../../../generator/protocols/soap/runtime/client/shapes.ts"
import {
  createShapeReader,
  type ShapeReader,
  type XmlSchema,
} from "../../../generator/protocols/soap/runtime/server/shape-of-schema.ts"
import { createTransport } from "../../../generator/protocols/runtime/client/transport.ts"
import type { ServiceOperation } from "../../../generator/emit/services/service.ts"
import type { SoapWire } from "../../../generator/protocols/wire.ts"

/** The larger of the two versions that lie beside the project. */
const version = "Services88"
const count = 1850

describe("both ends", () => {
  describeCorpus(`superoffice/soap/${version}`, () => {
    test("client and stub understand each other in every operation", async () => {
      const { value: read } = await readPages({ pages: [`superoffice/soap/${version}`], root: corpusRoot })
      const { name, profile } = superofficeSoap
      const [model] = buildModels(read.pages, { profiles: { [name]: profile } }).value
      if (model === undefined) throw new Error("no model")
      const { value: document } = writeDocument(model, { sources: false })
      const { value: api } = readServices(document)
      const { value: stub } = createMockServer(document, { validate: false })
      const transport = createTransport({
        baseUrl: "http://harbour.example/Cust1",
        auth: soTicket("7T:x"),
        fetch: async (url, init) => {
          const headers = init.headers as Record<string, string>
          const payload = String(init.body)
          const answer = await stub.app.inject({
            method: "POST",
            url: new URL(url).pathname,
            headers,
            payload,
          })
          return new Response(answer.body, {
            status: answer.statusCode,
            headers: answer.headers as Record<string, string>,
          })
        },
      })
      const data = new Map(api.services.map((service) => [service.module, describeService(service)]))
      const makeFixture = createFixtureMaker(describeLibrary(api, [...data.values()]))
      const shapes = createShapeReader((key) => api.schemas.get(key)?.schema as XmlSchema | undefined)
      const failures: string[] = []
      let calls = 0
      for (const service of api.services) {
        for (const operation of service.operations) {
          const entry = data.get(service.module)?.[operation.id]
          if (entry === undefined) throw new Error(`${operation.id} has no data`)
          const { value: fixture } = await makeFixture(operation, entry)
          calls += 1
          try {
            const result = await call(transport, toDescriptor(operation, shapes), fixture.request)
            expect(toJson(result)).toEqual(toJson(fixture.response))
          } catch (error) {
            failures.push(`${operation.id}: ${String(error).slice(0, 300)}`)
          }
        }
      }
      expect(failures).toEqual([])
      expect(calls).toBe(count)
      await stub.app.close()
    }, 300_000)
  })
})

/** A void answer and one without a value are the same here. */
function toJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}

/** What the client package prints for an operation. */
function toDescriptor({ id, shape }: ServiceOperation, shapes: ShapeReader): SoapOperation {
  const { path, soapAction, namespace, operation, response, result } = shape.wire as SoapWire
  const output = shape.result?.schema as XmlSchema | undefined
  const whole = (schema: XmlSchema): readonly XmlMember[] =>
    result === undefined ? shapes.membersOf(schema, namespace) : [[result, shapes.shapeOf(schema, namespace)]]
  return {
    id,
    path,
    soapAction,
    namespace,
    request: operation,
    input: shape.request === undefined ? [] : shapes.membersOf(shape.request.schema as XmlSchema, namespace),
    response,
    output: output === undefined ? [] : whole(output),
  }
}
