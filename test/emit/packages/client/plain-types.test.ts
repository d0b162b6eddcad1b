import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { fc } from "../../../random.ts"
import { describe, expect, it } from "vitest"
import type { OpenApiDocument } from "../../../../generator/contract/index.ts"
import { printPlainTypes } from "../../../../generator/emit/packages/client/plain-types.ts"
import { printLibraryTypes } from "../../../../generator/emit/packages/client/schema-printer.ts"
import { readServices } from "../../../../generator/emit/services/read-services.ts"
import { slimDocument } from "../../../../generator/emit/packages/client/slim-document.ts"

const name = fc.constantFrom("length", "name-of", "$ref", "42", "-1", "1.5", "", "a b", "NaN", "get", "const")
const reference = fc.constantFrom("Ship", "Berth.Size", "a-b").map((to) => ({
  $ref: `#/components/schemas/${to}`,
}))
const type = fc.constantFrom("string", "integer", "number", "boolean", "object", "array", "null")
const scalar = fc.oneof(
  fc.constantFrom("a", 'say "no"', "\u00e9\u2028", ""),
  fc.integer(),
  fc.boolean(),
  fc.double(),
)
const flags = { readOnly: fc.boolean(), writeOnly: fc.boolean(), deprecated: fc.boolean() }
const required = fc.uniqueArray(name, { maxLength: 3 })

const { schema } = fc.letrec((tie) => {
  const properties = fc.dictionary(name, tie("schema"), { maxKeys: 3, noNullPrototype: true })
  const some = fc.array(tie("schema"), { maxLength: 3 })
  const optional = { requiredKeys: [] }
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.record({ type, minimum: fc.integer(), maxItems: fc.nat(), ...flags }, optional),
      fc.record({ enum: fc.array(fc.oneof(scalar, fc.constant(null)), { maxLength: 4 }), type }, optional),
      fc.record({ const: fc.oneof(scalar, fc.constant(null)), type, ...flags }, optional),
      fc.record({ ...flags, $ref: reference.map(({ $ref }) => $ref) }, { requiredKeys: ["$ref"] }),
      fc.record({ type: fc.constant("array"), items: tie("schema"), ...flags }, { requiredKeys: ["type"] }),
      fc.record(
        { type: fc.uniqueArray(type, { maxLength: 3 }), properties, items: tie("schema"), anyOf: some },
        optional,
      ),
      fc.record({ type: fc.constant("object"), properties, required, allOf: some, ...flags }, optional),
      fc.record({ properties, additionalProperties: fc.oneof(fc.boolean(), tie("schema")) }, optional),
      fc.record({ type, allOf: some, anyOf: some, oneOf: some, ...flags }, optional),
    ),
  }
})

const content = fc.dictionary(
  fc.constantFrom("text/xml", "application/json", "*/*"),
  fc.record({ schema }, { requiredKeys: [] }),
  {
    maxKeys: 2,
    noNullPrototype: true,
  },
)
const parameter = fc.record(
  {
    name: fc.constantFrom("length", "ship-id", "42"),
    in: fc.constantFrom("query", "path", "header", "cookie"),
    required: fc.boolean(),
    deprecated: fc.boolean(),
    schema,
  },
  { requiredKeys: ["name", "in"] },
)
const response = fc.record({ content }, { requiredKeys: [] })
const operation = fc.record(
  {
    operationId: fc.constantFrom("dock", "ship/leave", "berth.list all"),
    deprecated: fc.boolean(),
    parameters: fc.array(fc.oneof(parameter, fc.constant({ $ref: "#/components/parameters/Tide" })), {
      maxLength: 4,
    }),
    requestBody: fc.record({ required: fc.boolean(), content }, { requiredKeys: ["content"] }),
    responses: fc.dictionary(
      fc.constantFrom("200", "4XX", "default"),
      fc.oneof(response, fc.constant({ $ref: "#/components/responses/Fault" })),
      { maxKeys: 3, noNullPrototype: true },
    ),
  },
  { requiredKeys: [] },
)
const document = fc.record({
  paths: fc.dictionary(
    fc.constantFrom("/ships/{id}", "/berths#list", "/"),
    fc.record({ get: operation, post: operation, trace: operation }, { requiredKeys: [] }),
    { maxKeys: 3, noNullPrototype: true },
  ),
  components: fc.record({
    schemas: fc.record({ Ship: schema, "Berth.Size": schema, "a-b": schema }),
    parameters: fc.record({ Tide: parameter }),
    responses: fc.record({ Fault: response }),
  }),
})

describe("types of plain documents", () => {
  it("are printed as openapi-typescript prints them", () => {
    let plain = 0
    fc.assert(
      fc.property(document, (made) => {
        plain += compare(made as object as OpenApiDocument) ? 1 : 0
      }),
      { numRuns: 300 },
    )
    expect(plain).toBeGreaterThan(100)
  })

  it("are printed so for the documents of others", () => {
    expect(readOthers().filter(compare).length).toBeGreaterThan(3)
  })

  it("are those of all documents that are made of pages", () => {
    for (const made of readOwn()) expect(compare(made)).toBe(true)
  })

  it.each([
    ["a name that has to be escaped", { properties: { "caf\u00e9": {} } }],
    ["a member that is not known", { prefixItems: [] }],
    ["a type that is not known", { type: "file" }],
    ["a discriminator", { discriminator: { propertyName: "kind" } }],
    ["a constant object", { const: {} }],
    ["a reference into a schema", { $ref: "#/components/schemas/Ship/properties/length" }],
    ["a reference that leads nowhere", { $ref: "#/components/schemas/Missing" }],
    ["a name that openapi-typescript decodes", { properties: { "100%": {} } }],
    ["what others require", { required: ["length"], allOf: [{ $ref: "#/components/schemas/Ship" }] }],
    [
      "what others' parts require",
      { required: ["length"], allOf: [{ allOf: [{ $ref: "#/components/schemas/Ship" }] }] },
    ],
    ["an enumeration of objects", { type: "object", enum: ["a"] }],
    ["choices of several types", { type: ["string", "null"], oneOf: [{ type: "string" }] }],
  ])("with %s are left to openapi-typescript", (_what, Probe) => {
    expect(printPlainTypes(withSchemas({ Probe }))).toBeUndefined()
    expect(printPlainTypes(withSchemas({ Other: {} }))).toBeDefined()
  })
})

/** Whether the document is plain; if so, both print the same of it. */
function compare(made: OpenApiDocument): boolean {
  const own = printPlainTypes(made)
  const library = own === undefined ? undefined : printLibraryTypes(JSON.stringify(slimDocument(made)))
  expect(own).toBe(library)
  return own !== undefined
}

function withSchemas(schemas: object): OpenApiDocument {
  const info = { title: "Harbour", version: "1" }
  return { openapi: "3.1.1", info, paths: {}, components: { schemas: { ...schemas } } }
}

function readOwn(): readonly OpenApiDocument[] {
  return readFolder(fileURLToPath(new URL("../../../../spec", import.meta.url)))
    .filter(({ openapi }) => openapi !== undefined)
    .map((made) => readServices(made).value.document)
}

function readOthers(): readonly OpenApiDocument[] {
  const folder = dirname(createRequire(import.meta.url).resolve("@readme/oas-examples/package.json"))
  return readFolder(join(folder, "3.1/json"))
}

function readFolder(folder: string): readonly OpenApiDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as OpenApiDocument)
}
