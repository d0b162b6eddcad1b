import { describe, expect, test } from "vitest"
import { compareWithSymbols } from "../../generator/cli/changes.ts"
import type {
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  Schema,
} from "../../generator/contract/index.ts"

/** What consumers of the generated client feel, on pairs of documents. */
const text: Schema = { type: "string" }
const json = (schema: Schema) => ({ content: { "application/json": { schema } } })
const object = (properties: Record<string, Schema>): Schema => ({ type: "object", properties })
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const berth: ParameterObject = { name: "berth", in: "query", schema: text }

function operation(more: Partial<OperationObject> = {}): OperationObject {
  return {
    operationId: "ship.dock",
    tags: ["Ship"],
    responses: { "200": { description: "ok", ...json(text) } },
    ...more,
  }
}

function harbour(
  more: Partial<OperationObject> = {},
  rest: Partial<OpenApiDocument> = {},
  path = "/ships",
): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: "Harbour", version: "1" },
    paths: { [path]: { post: operation(more) } },
    ...rest,
  }
}

const sent = (schema: Schema, more: Partial<OperationObject> = {}) =>
  harbour({ requestBody: { required: true, ...json(schema) }, ...more })
const received = (schema: Schema, schemas: Record<string, Schema> = {}) =>
  harbour({ responses: { "200": { description: "ok", ...json(schema) } } }, { components: { schemas } })
const takes = (...parameters: readonly ParameterObject[]) => harbour({ parameters })
const answers = (...statuses: readonly (readonly [string, Schema | undefined])[]) =>
  harbour({
    responses: Object.fromEntries(
      statuses.map(([status, schema]) => [
        status,
        { description: "ok", ...(schema === undefined ? {} : json(schema)) },
      ]),
    ),
  })
const guarded = (scheme: NonNullable<OpenApiDocument["components"]>["securitySchemes"]) =>
  harbour({}, { security: [{ key: [] }], components: { securitySchemes: scheme ?? {} } })

const found = (before: OpenApiDocument, after: OpenApiDocument) =>
  compareWithSymbols(before, after).map((change) => `${change.class} ${change.code}: ${change.message}`)

describe("parameters", () => {
  test.each<[string, OpenApiDocument, OpenApiDocument, string[]]>([
    [
      "moves the body into a member of the input",
      sent({ type: "array", items: text }),
      sent({ type: "array", items: text }, { parameters: [berth] }),
      [
        "breaking input-changed: `ship.dock`: its request body is the member `body` of the input instead of the input itself",
        "additive parameter-added: `ship.dock`: the query parameter `berth` is new",
      ],
    ],
    [
      "stands beside the members of the body",
      sent(object({ mast: text })),
      sent(object({ mast: text }), { parameters: [berth] }),
      ["additive parameter-added: `ship.dock`: the query parameter `berth` is new"],
    ],
    [
      "travels elsewhere",
      takes(berth),
      takes({ ...berth, in: "header" }),
      ["breaking parameter-moved: `ship.dock`: the header parameter `berth` was in the query before"],
    ],
    [
      "has another name in the path",
      harbour({ parameters: [{ ...berth, in: "path", required: true }] }, {}, "/ships/{berth}"),
      harbour({ parameters: [{ ...berth, name: "dock", in: "path", required: true }] }, {}, "/ships/{dock}"),
      ["breaking parameter-renamed: `ship.dock`: the path parameter `dock` was called `berth` before"],
    ],
    [
      "has another default",
      takes({ ...berth, schema: { ...text, default: "A" } }),
      takes({ ...berth, schema: { ...text, default: "B" } }),
      [
        'breaking default-changed: `ship.dock`: the default of the query parameter `berth` is `"B"` instead of `"A"`',
      ],
    ],
    [
      "has a default that is said now",
      takes(berth),
      takes({ ...berth, schema: { ...text, default: "B" } }),
      [
        'patch default-changed: `ship.dock`: the default of the query parameter `berth` is `"B"` instead of open',
      ],
    ],
    [
      "is described and deprecated",
      takes(berth),
      takes({ ...berth, description: "Where.", deprecated: true }),
      [
        "additive deprecated: `ship.dock`: the query parameter `berth` is deprecated",
        "patch words-changed: `ship.dock`: the description of the query parameter `berth` changed",
      ],
    ],
    ["says what holds anyway", takes(berth), takes({ ...berth, style: "form", explode: true }), []],
    [
      "is written otherwise",
      takes(berth),
      takes({ ...berth, explode: false }),
      ["breaking style-changed: `ship.dock`: the query parameter `berth` is written differently on the wire"],
    ],
    [
      "is spelled otherwise in a header",
      takes({ ...berth, in: "header", name: "X-Berth", required: true }),
      takes({ ...berth, in: "header", name: "x-berth", required: true }),
      [],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(found(before, after)).toEqual(expected)
  })
})

describe("operations", () => {
  test.each<[string, OpenApiDocument, OpenApiDocument, string[]]>([
    [
      "get another id at the same place",
      harbour(),
      harbour({ operationId: "ship.moor" }),
      ["breaking operation-renamed: `ship.moor`: it was called `ship.dock` before"],
    ],
    [
      "lose their function's name to another",
      harbour({ operationId: "Dock", tags: ["Ship"] }),
      harbour(
        { operationId: "Dock" },
        {
          paths: {
            "/a": { get: operation({ operationId: "dock" }) },
            "/ships": { post: operation({ operationId: "Dock" }) },
          },
        },
      ),
      [
        "breaking function-renamed: `Dock`: its function is `dock2` instead of `dock`",
        "additive operation-added: `dock`: it is new",
      ],
    ],
    [
      "are no longer deprecated",
      harbour({ deprecated: true }),
      harbour(),
      ["patch deprecated: `ship.dock`: it is no longer deprecated"],
    ],
    [
      "lead elsewhere for more",
      harbour(),
      harbour({ externalDocs: { url: "https://harbour.example" } }),
      ["patch details-changed: `ship.dock`: its `externalDocs` changed"],
    ],
    [
      "of one id are two all the same",
      harbour({}, { paths: { "/a": { get: operation() }, "/b": { get: operation() } } }),
      harbour({}, { paths: { "/a": { get: operation() } } }),
      ["breaking operation-removed: `GET /b`: it is gone"],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(found(before, after)).toEqual(expected)
  })
})

test("an operation without an id is found in the packages", () => {
  const [get, gone] = [{ responses: {} }, {}]
  const at = (item: object): OpenApiDocument => harbour({}, { paths: { "/ships/{id}": item } })
  expect(compareWithSymbols(at({ get }), at(gone))[0]?.symbols[0]).toEqual({
    package: "client",
    module: "general",
    name: "getShipsById",
  })
})

describe("answers", () => {
  test.each<[string, OpenApiDocument, OpenApiDocument, string[]]>([
    [
      "of another kind",
      answers(["200", text]),
      answers(["200", text], ["202", object({ ticket: text })]),
      ["breaking response-added: `ship.dock`: the 202 response is new, another type of result"],
    ],
    [
      "of no kind",
      answers(["200", text]),
      answers(["200", text], ["204", undefined]),
      ["breaking response-added: `ship.dock`: the 204 response is new, another type of result"],
    ],
    [
      "with another status",
      answers(["200", text]),
      answers(["201", text]),
      [
        "additive response-removed: `ship.dock`: the 200 response is gone",
        "additive response-added: `ship.dock`: the 201 response is new",
      ],
    ],
    [
      "with other samples",
      harbour({
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: text, examples: { one: { value: "A" } } } },
          },
        },
      }),
      harbour({
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: text, examples: { one: { value: "B" } } } },
          },
        },
      }),
      ["patch samples-changed: `ship.dock`: the samples of the 200 response changed"],
    ],
    [
      "described otherwise",
      harbour({ responses: { "200": { description: "a", ...json(text) } } }),
      harbour({ responses: { "200": { description: "b", ...json(text) } } }),
      ["patch words-changed: `ship.dock`: the description of the 200 response changed"],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(found(before, after)).toEqual(expected)
  })
})

describe("schemas", () => {
  const words = "`ship.dock`: "
  test.each<[string, OpenApiDocument, OpenApiDocument, string[]]>([
    [
      "one of two alternatives grows",
      received({ oneOf: [object({ mast: text }), object({ funnel: text })] }),
      received({ oneOf: [object({ mast: text }), object({ funnel: text, screw: text })] }),
      [`additive property-added: ${words}\`screw\` of the 200 response is new`],
    ],
    [
      "an alternative comes that is written in place",
      received({ oneOf: [object({ mast: text }), object({ funnel: text })] }),
      received({ oneOf: [object({ mast: text }), object({ funnel: text }), object({ oar: text })] }),
      [`breaking alternative-added: ${words}the 200 response may also be \`object\` with \`oar\``],
    ],
    [
      "the same is put together otherwise",
      received(object({ mast: text, oar: text })),
      received({ allOf: [object({ mast: text }), object({ oar: text })] }),
      [],
    ],
    [
      "a base goes",
      received(ref("Ship"), {
        Ship: { allOf: [ref("Hull"), object({ mast: text })] },
        Hull: object({ keel: text }),
      }),
      received(ref("Ship"), { Ship: object({ mast: text }), Hull: object({ keel: text }) }),
      ["breaking property-removed: `keel` of `Ship` is gone"],
    ],
    [
      "a property is read only now",
      sent(object({ id: text })),
      sent(object({ id: { ...text, readOnly: true } })),
      [
        `breaking property-removed: ${words}\`id\` of the request body is read-only now: it is no longer sent`,
      ],
    ],
    [
      "a number gets wider",
      received({ type: "integer", format: "int32" }),
      received({ type: "integer", format: "int64" }),
      [`patch format-changed: ${words}the format of the 200 response is \`int64\` instead of \`int32\``],
    ],
    [
      "text becomes bytes",
      received(text),
      received({ ...text, format: "binary" }),
      [`breaking format-changed: ${words}the format of the 200 response is \`binary\` instead of open`],
    ],
    [
      "an open list closes",
      sent({ ...text, "x-pagewright-open-enum": ["a", "b"] }),
      sent({ enum: ["a", "b"] }),
      [`breaking enum-changed: ${words}the request body takes listed values only`],
    ],
    [
      "an open list is told anew",
      received({ ...text, "x-pagewright-open-enum": ["a", "b"] }),
      received({ ...text, "x-pagewright-open-enum": ["b", "c", "d"] }),
      [
        `additive known-values-changed: ${words}the known values of the 200 response lost \`"a"\``,
        `additive known-values-changed: ${words}the known values of the 200 response gained \`"c"\`, \`"d"\``,
      ],
    ],
    [
      "an open list is told in another order",
      received({ ...text, "x-pagewright-open-enum": ["a", "b"] }),
      received({ ...text, "x-pagewright-open-enum": ["b", "a"] }),
      [],
    ],
    [
      "null comes as OpenAPI 3.0 writes it",
      received(text),
      received({ ...text, nullable: true } as Schema),
      [`breaking null-changed: ${words}the 200 response may be \`null\``],
    ],
    [
      "what nobody compares changes",
      received({ type: "array", prefixItems: [text] }),
      received({ type: "array", prefixItems: [text, text] }),
      [`breaking details-changed: ${words}\`prefixItems\` of the 200 response changed`],
    ],
    [
      "alternatives are told apart by something else",
      received(
        { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "k" } },
        { A: object({ k: text }), B: object({ k: text }) },
      ),
      received(
        { oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "l" } },
        { A: object({ k: text }), B: object({ k: text }) },
      ),
      [`breaking details-changed: ${words}\`discriminator\` of the 200 response changed`],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(found(before, after)).toEqual(expected)
  })
})

describe("around the operations", () => {
  const key = { type: "apiKey", in: "header", name: "X-Key" } as const

  test.each<[string, OpenApiDocument, OpenApiDocument, string[]]>([
    [
      "authorization is asked for, said once",
      harbour({}, { components: { securitySchemes: { key } } }),
      guarded({ key }),
      [
        "breaking security-removed: the API asks for authorization",
        "additive security-added: the API takes `key`",
      ],
    ],
    [
      "a scheme works otherwise",
      guarded({ key }),
      guarded({ key: { ...key, in: "query" } }),
      ["breaking scheme-changed: `key` authorizes in another way"],
    ],
    [
      "more scopes are wanted",
      harbour({ security: [{ oauth: ["read"] }] }),
      harbour({ security: [{ oauth: ["write", "read"] }] }),
      [
        "breaking security-removed: `ship.dock`: it no longer takes `oauth` (read)",
        "additive security-added: `ship.dock`: it takes `oauth` (read, write)",
      ],
    ],
    [
      "servers change",
      harbour({}, { servers: [{ url: "https://a.example" }] }),
      harbour({}, { servers: [{ url: "https://b.example" }] }),
      ["patch servers-changed: the server addresses are `https://b.example` instead of `https://a.example`"],
    ],
    [
      "a service is described otherwise",
      harbour({}, { tags: [{ name: "Ship", description: "a" }] }),
      harbour({}, { tags: [{ name: "Ship", description: "b" }] }),
      ["patch words-changed: the description of the service `Ship` changed"],
    ],
  ])("%s", (_name, before, after, expected) => {
    expect(found(before, after)).toEqual(expected)
  })
})
