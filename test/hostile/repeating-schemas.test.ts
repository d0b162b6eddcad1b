import { expect, test } from "vitest"
import { buildPackages } from "../../generator/build.ts"
import { compareWithSymbols } from "../../generator/cli/changes.ts"
import { mendDocument, type OpenApiDocument, type Schema } from "../../generator/contract/index.ts"
import { createMockServer } from "../../generator/emit/packages/server/mock-server.ts"
import { cpuTime } from "../cpu-time.ts"

const levels = 40
const ref = (key: string): Schema => ({ $ref: `#/components/schemas/${key}` })
const last: Schema = { type: "object", properties: { a: { type: "string" } } }

/** Every level names the next one twice, so that whoever follows each name follows 2^40 of them. */
function doubling(level: (next: Schema, index: number) => Schema): Record<string, Schema> {
  const names = Array.from({ length: levels }, (_, index) => [
    `L${index}`,
    level(ref(`L${index + 1}`), index),
  ])
  return { ...(Object.fromEntries(names) as Record<string, Schema>), [`L${levels}`]: last, Ship: ref("L0") }
}

const cases: Readonly<Record<string, Record<string, Schema>>> = {
  "doubling allOf": doubling((next) => ({ allOf: [next, next] })),
  "doubling oneOf": doubling((next) => ({ oneOf: [next, next] })),
  "doubling anyOf": doubling((next) => ({ anyOf: [next, { allOf: [next] }] })),
  "doubling properties": doubling((next) => ({
    type: "object",
    required: ["a", "b"],
    properties: { a: next, b: next },
  })),
  "doubling parts and properties": doubling((next, index) => ({
    allOf: [next, { properties: { [`p${index}`]: next } }],
  })),
  "a chain without end": {
    ...Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`L${index}`, ref(`L${index + 1}`)])),
    Ship: ref("L0"),
  },
  "a reference to itself": { Ship: ref("Ship") },
  ...Object.fromEntries(
    (["allOf", "anyOf", "oneOf", "prefixItems"] as const).map((keyword) => [
      `${keyword} of itself`,
      { Ship: { [keyword]: [ref("Ship")] } },
    ]),
  ),
  ...Object.fromEntries(
    ["not", "if", "items", "additionalProperties", "propertyNames", "contains", "unevaluatedProperties"].map(
      (keyword) => [`${keyword} of itself`, { Ship: { [keyword]: ref("Ship") } }],
    ),
  ),
  "a list as long as a number can say": { Ship: { type: "array", items: last, minItems: 1e300 } },
  "a text as long as a number can say": { Ship: { type: "string", minLength: 1e300 } },
}

function documentOf(schemas: Record<string, Schema>): OpenApiDocument {
  const content = { "application/json": { schema: ref("Ship"), example: { a: { b: [{}] } } } }
  return mendDocument({
    openapi: "3.1.1",
    info: { title: "Harbour", version: "1" },
    paths: {
      "/ships": {
        post: {
          operationId: "save",
          requestBody: { content },
          responses: { "200": { description: "", content } },
        },
        get: {
          operationId: "get",
          responses: { "200": { description: "", content: { "application/json": { schema: ref("Ship") } } } },
        },
      },
    },
    components: { schemas },
  }).value
}

test.each(Object.entries(cases))("%s takes no longer than others", async (_name, schemas) => {
  const document = documentOf(schemas)
  const started = cpuTime()
  const built = await buildPackages(document, { name: "@acme/harbour" })
  expect(built.value.length).toBeGreaterThan(20)
  compareWithSymbols(document, documentOf({ Ship: {} }))
  compareWithSymbols(documentOf({ Ship: {} }), document)
  const thrown: unknown[] = []
  const { app } = createMockServer(document, {
    mock: true,
    onError: (error) => void thrown.push(error),
  }).value
  for (const method of ["GET", "POST"] as const)
    await app.inject({ method, url: "/ships", ...(method === "POST" ? { payload: { a: { b: [1] } } } : {}) })
  await app.close()
  expect(thrown).toEqual([])
  expect(cpuTime() - started).toBeLessThan(20_000)
})
