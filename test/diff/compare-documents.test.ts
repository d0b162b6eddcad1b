import { describe, expect, test } from "vitest"
import type { OpenApiDocument, OperationObject, Schema } from "../../generator/contract/index.ts"
import { bumpFor, raiseVersion } from "../../generator/diff/bump.ts"
import { compareDocuments } from "../../generator/diff/compare-documents.ts"
import { printMarkdown } from "../../generator/diff/print-markdown.ts"
import { noSymbols } from "../../generator/diff/symbols.ts"

const json = (schema: Schema) => ({ content: { "application/json": { schema } } })
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** An operation `ship.dock` that sends one schema and receives another. */
function harbour(
  request: Schema,
  response: Schema,
  more: Partial<OperationObject> = {},
  schemas: Record<string, Schema> = {},
): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: "Harbour", version: "1" },
    paths: {
      "/ships": {
        post: {
          operationId: "ship.dock",
          tags: ["Ship"],
          requestBody: { required: true, ...json(request) },
          responses: { "200": { description: "ok", ...json(response) } },
          ...more,
        },
      },
    },
    components: { schemas },
  }
}

function changes(before: OpenApiDocument, after: OpenApiDocument) {
  return compareDocuments({ before, after }, { before: noSymbols, after: noSymbols })
}

const found = (before: OpenApiDocument, after: OpenApiDocument) =>
  changes(before, after).map((change) => `${change.class} ${change.code}`)

/** What a change of one schema is, sent and received. */
function bothWays(before: Schema, after: Schema) {
  return {
    sent: found(harbour(before, {}), harbour(after, {})),
    received: found(harbour({}, before), harbour({}, after)),
  }
}

const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: "object",
  properties,
  required,
})
const text: Schema = { type: "string" }

describe("a schema weighs by its direction", () => {
  test.each<[string, Schema, Schema, string[], string[]]>([
    [
      "a property comes",
      object({}),
      object({ name: text }),
      ["additive property-added"],
      ["additive property-added"],
    ],
    [
      "a required property comes",
      object({}),
      object({ name: text }, ["name"]),
      ["breaking property-added"],
      ["additive property-added"],
    ],
    [
      "a property goes",
      object({ name: text }),
      object({}),
      ["breaking property-removed"],
      ["breaking property-removed"],
    ],
    [
      "a property becomes required",
      object({ name: text }),
      object({ name: text }, ["name"]),
      ["breaking required-changed"],
      ["additive required-changed"],
    ],
    [
      "a property becomes optional",
      object({ name: text }, ["name"]),
      object({ name: text }),
      ["additive required-changed"],
      ["breaking required-changed"],
    ],
    ["a type changes", text, { type: "boolean" }, ["breaking type-changed"], ["breaking type-changed"]],
    [
      "an integer becomes a number",
      { type: "integer" },
      { type: "number" },
      ["additive type-changed"],
      ["breaking type-changed"],
    ],
    ["anything becomes text", {}, text, ["breaking type-changed"], ["additive type-changed"]],
    ["null comes", text, { type: ["string", "null"] }, ["additive null-changed"], ["breaking null-changed"]],
    [
      "null comes beside a reference",
      ref("Ship"),
      { anyOf: [ref("Ship"), { type: "null" }] },
      ["additive null-changed"],
      ["breaking null-changed"],
    ],
    [
      "a member comes",
      { enum: ["a"] },
      { enum: ["a", "b"] },
      ["additive enum-member-added"],
      ["breaking enum-member-added"],
    ],
    [
      "a member goes",
      { enum: ["a", "b"] },
      { enum: ["a"] },
      ["breaking enum-member-removed"],
      ["additive enum-member-removed"],
    ],
    [
      "an alternative comes",
      { oneOf: [text, { type: "integer" }] },
      { oneOf: [text, { type: "integer" }, { type: "boolean" }] },
      ["additive alternative-added"],
      ["breaking alternative-added"],
    ],
    [
      "other properties are refused",
      object({}),
      { ...object({}), additionalProperties: false },
      ["breaking other-properties-changed"],
      ["additive other-properties-changed"],
    ],
    [
      "text gets shorter",
      { type: "string", maxLength: 9 },
      { type: "string", maxLength: 5 },
      ["breaking limit-changed"],
      ["patch limit-changed"],
    ],
    [
      "text gets longer",
      { type: "string", maxLength: 5 },
      { type: "string", maxLength: 9 },
      ["patch limit-changed"],
      ["patch limit-changed"],
    ],
    [
      "a format is stated",
      text,
      { type: "string", format: "date" },
      ["patch format-changed"],
      ["patch format-changed"],
    ],
    [
      "a format changes",
      { type: "string", format: "date" },
      { type: "string", format: "date-time" },
      ["breaking format-changed"],
      ["breaking format-changed"],
    ],
    [
      "words change",
      { ...text, description: "a" },
      { ...text, description: "b" },
      ["patch words-changed"],
      ["patch words-changed"],
    ],
    [
      "an XML name changes",
      { ...text, xml: { name: "A" } },
      { ...text, xml: { name: "B" } },
      ["breaking xml-changed"],
      ["breaking xml-changed"],
    ],
    [
      "items change",
      { type: "array", items: text },
      { type: "array", items: { type: "integer" } },
      ["breaking type-changed"],
      ["breaking type-changed"],
    ],
    [
      "a known value comes",
      { ...text, "x-pagewright-open-enum": ["a"] },
      { ...text, "x-pagewright-open-enum": ["a", "b"] },
      ["additive known-values-changed"],
      ["additive known-values-changed"],
    ],
    [
      "only the page changes",
      { ...text, "x-pagewright-source": "a.md:1" },
      { ...text, "x-pagewright-source": "a.md:2" },
      [],
      [],
    ],
    [
      "a type is extended by another",
      { allOf: [ref("Ship"), object({})] },
      { allOf: [ref("Ship"), object({ name: text })] },
      ["additive property-added"],
      ["additive property-added"],
    ],
    [
      "a read-only property goes",
      object({ id: { ...text, readOnly: true } }),
      object({}),
      [],
      ["breaking property-removed"],
    ],
  ])("%s", (_name, before, after, sent, received) => {
    expect(bothWays(before, after)).toEqual({ sent, received })
  })
})

describe("operations", () => {
  const before = harbour(text, text)
  const parameter = { name: "berth", in: "query", schema: text } as const

  test.each<[string, OpenApiDocument, OpenApiDocument, string[]]>([
    ["comes", { ...before, paths: {} }, before, ["additive operation-added"]],
    ["goes", before, { ...before, paths: {} }, ["breaking operation-removed"]],
    [
      "moves",
      before,
      { ...before, paths: { "/vessels": before.paths?.["/ships"] ?? {} } },
      ["breaking operation-moved"],
    ],
    ["changes its service", before, harbour(text, text, { tags: ["Fleet"] }), ["breaking service-changed"]],
    [
      "gains a parameter",
      before,
      harbour(text, text, { parameters: [parameter] }),
      ["additive parameter-added"],
    ],
    [
      "gains a required parameter",
      before,
      harbour(text, text, { parameters: [{ ...parameter, required: true }] }),
      ["breaking parameter-added"],
    ],
    [
      "loses a parameter",
      harbour(text, text, { parameters: [parameter] }),
      before,
      ["breaking parameter-removed"],
    ],
    [
      "gains a response",
      before,
      harbour(text, text, {
        responses: { ...before.paths?.["/ships"]?.post?.responses, "404": { description: "gone" } },
      }),
      ["additive response-added"],
    ],
    ["loses its result", before, harbour(text, text, { responses: {} }), ["breaking response-removed"]],
    [
      "asks for authorization",
      before,
      harbour(text, text, { security: [{ basic: [] }] }),
      ["breaking security-removed", "additive security-added"],
    ],
    ["is deprecated", before, harbour(text, text, { deprecated: true }), ["additive deprecated"]],
    [
      "takes another media type too",
      before,
      harbour(text, text, {
        requestBody: {
          required: true,
          content: { "application/json": { schema: text }, "text/plain": { schema: text } },
        },
      }),
      ["additive media-type-added"],
    ],
  ])("%s", (_name, old, young, expected) => {
    expect(found(old, young)).toEqual(expected)
  })
})

describe("named schemas", () => {
  const ship = (schema: Schema) => harbour({}, ref("Ship"), {}, { Ship: schema })

  test("are compared once, in the direction that they are used in, with the operations that feel it", () => {
    const [change, ...others] = changes(ship(object({ name: text })), ship(object({})))
    expect(others).toEqual([])
    expect(change).toMatchObject({
      class: "breaking",
      code: "property-removed",
      message: "`name` of `Ship` is gone",
      pointer: "/components/schemas/Ship/properties/name",
      direction: "response",
      operations: ["ship.dock"],
    })
  })

  test("that are sent and received weigh as the heavier side, once", () => {
    const both = (schema: Schema) => harbour(ref("Ship"), ref("Ship"), {}, { Ship: schema })
    expect(found(both(object({ name: text })), both(object({ name: text }, ["name"])))).toEqual([
      "breaking required-changed",
    ])
  })

  test("may contain themselves", () => {
    const tree = (type: Schema["type"] & string) =>
      ship(object({ label: { type }, children: { type: "array", items: ref("Ship") } }))
    expect(found(tree("string"), tree("boolean"))).toEqual(["breaking type-changed"])
  })

  test("that go are gone for those who import them", () => {
    expect(found(harbour({}, {}, {}, { Ship: text }), harbour({}, {}))).toEqual(["breaking type-removed"])
  })
})

describe("the bump", () => {
  test.each([
    ["1.2.3", "major", "2.0.0"],
    ["1.2.3", "minor", "1.3.0"],
    ["1.2.3", "patch", "1.2.4"],
    ["1.2.3", "none", "1.2.3"],
    ["0.2.3", "major", "0.3.0"],
    ["0.2.3", "minor", "0.2.4"],
    ["1.2.3-beta.1", "patch", "1.2.4"],
  ] as const)("%s by %s is %s", (version, bump, expected) => {
    expect(raiseVersion(version, bump)).toBe(expected)
  })

  test("follows the heaviest change", () => {
    expect(bumpFor(changes(harbour(text, text), harbour(text, text)))).toBe("none")
    expect(bumpFor(changes(harbour(object({ a: text }), {}), harbour(object({}), {})))).toBe("major")
  })
})

describe("markdown", () => {
  test("has a heading for each class, heaviest first", () => {
    const markdown = printMarkdown(
      changes(
        harbour(object({ a: text }), text),
        harbour(object({ b: text }), { ...text, description: "new" }),
      ),
      2,
    )
    expect(markdown.match(/^## .*$/gm)).toEqual([
      "## Breaking changes",
      "## Additions",
      "## Texts and details",
    ])
    expect(markdown).toContain("- `ship.dock`: `a` of the request body is gone (sent)\n")
  })
})

describe("types that hold themselves", () => {
  const itself = (more: Schema): Record<string, Schema> => ({ Record: { type: "object", ...more } })

  test.each([
    ["as values", { additionalProperties: ref("Record") }],
    ["in a list", { items: ref("Record") }],
    ["as a property", { properties: { inner: ref("Record") } }],
  ])("%s are compared with ones that do not any more", (_, more) => {
    const [before, after] = [
      harbour({}, ref("Record"), {}, itself(more)),
      harbour({}, ref("Record"), {}, itself({})),
    ]
    expect(found(before, after).length).toBeGreaterThan(0)
    expect(found(after, before).length).toBeGreaterThan(0)
  })
})

describe("names", () => {
  test("that every object has are new when they are", () => {
    const schemas = { constructor: { type: "string" } } as Record<string, Schema>
    expect(found(harbour({}, {}), harbour({}, {}, {}, schemas))).toEqual(["additive type-added"])
    const status = {
      responses: { "200": { description: "ok", ...json({}) }, constructor: { description: "" } },
    }
    expect(found(harbour({}, {}), harbour({}, {}, status))).toEqual(["additive response-added"])
  })

  test("with a percent sign may be referred to as they are", () => {
    const schemas = { "100%": { type: "string" } } as Record<string, Schema>
    expect(
      found(harbour({}, ref("100%"), {}, schemas), harbour({}, { type: "string" }, {}, schemas)),
    ).toEqual([])
  })
})
