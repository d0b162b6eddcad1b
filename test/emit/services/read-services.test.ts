import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { OpenApiDocument, PathItemObject, Schema } from "../../../generator/contract/index.ts"
import { readServices } from "../../../generator/emit/services/read-services.ts"

const harbour = JSON.parse(
  readFileSync(new URL("../fixtures/harbour.openapi.json", import.meta.url), "utf8"),
) as OpenApiDocument

function makeDocument(
  paths: Record<string, PathItemObject>,
  schemas: Record<string, Schema> = {},
): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Harbour API", version: "1" }, paths, components: { schemas } }
}

function get(operationId: string | undefined, tag: string | undefined, more: object = {}): PathItemObject {
  const id = operationId === undefined ? {} : { operationId }
  const tags = tag === undefined ? {} : { tags: [tag] }
  return { get: { ...id, ...tags, responses: { "200": { description: "OK" } }, ...more } }
}

function namesOf(document: OpenApiDocument) {
  return readServices(document).value.services.map(({ module, operations }) => [
    module,
    ...operations.map(({ name, alias }) => (alias === undefined ? name : `${name} as ${alias}`)),
  ])
}

describe("names of services and functions", () => {
  it.each([
    ["v1UserAgent_CreateUserGroup", "User_Agent", ["user-agent", "createUserGroup"]],
    ["v1ContactEntity_SaveImage_POST", "Contact", ["contact", "saveImagePost"]],
    ["v1BusinessList_GetAll", "List_Business", ["list-business", "getAll"]],
    ["repos/list-for-org", "repos", ["repos", "listForOrg"]],
    ["usergroup.get", "usergroup", ["usergroup", "get"]],
    ["usergroup.delete", "usergroup", ["usergroup", "deleteUsergroup as delete"]],
    ["listPets", "pets", ["pets", "listPets"]],
    ["listPets", undefined, ["general", "listPets"]],
    [undefined, "pets", ["pets", "getPets"]],
    ["call", "pets", ["pets", "call2"]],
    ["x", "index", ["index-service", "x"]],
  ])("%s in %s is %j", (id, tag, names) => {
    expect(namesOf(makeDocument({ "/pets": get(id, tag) }))).toEqual([names])
  })

  it("of operations that travel by different protocols stand apart", () => {
    const wire = { "x-pagewright-wire": { protocol: "json-rpc", path: "/rpc", method: "ship.sink" } }
    const document = makeDocument({
      "/a": get("ship.get", "ship"),
      "/rpc#ship.sink": get("ship.sink", "ship", wire),
    })
    expect(namesOf(document)).toEqual([
      ["ship", "get"],
      ["ship-json-rpc", "sink"],
    ])
  })

  it("have no alias that several functions want", () => {
    const paths = {
      "/a": get("ship.class", "ship"),
      "/b": get("ship.Class", "ship"),
      "/c": get("ship.new", "ship"),
    }
    const names = namesOf(makeDocument(paths)).flat()
    expect(names.filter((name) => / as /.test(name))).toEqual(["newShip as new"])
  })

  it("do not change when unrelated pages are added", () => {
    const before = namesOf(harbour)
    const more = { "/other": get("other_get", "Other"), "/ship2": get("v1Ship_Zzz", "Ship") }
    const after = namesOf({ ...harbour, paths: { ...more, ...harbour.paths } })
    for (const [module, ...names] of before) {
      const service = after.find(([other]) => other === module)
      expect(service).toEqual(expect.arrayContaining(names))
    }
  })

  it("that collide are all told apart, whoever comes first", () => {
    const paths = { "/a": get("user_get-it", "user"), "/b": get("user_getIt", "user") }
    const { value, diagnostics } = readServices(makeDocument(paths))
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "emit/name-collision",
        "the operations `user_get-it`, `user_getIt` all want the function name `getIt`",
      ],
    ])
    const turned = readServices(makeDocument(Object.fromEntries(Object.entries(paths).toReversed()))).value
    const byId = ({ services }: typeof value) =>
      Object.fromEntries(services.flatMap(({ operations }) => operations.map(({ id, name }) => [id, name])))
    expect(new Set(Object.values(byId(value))).size).toBe(2)
    expect(byId(turned)).toEqual(byId(value))
  })
})

describe("types", () => {
  const refer = (key: string) => ({
    responses: {
      "200": {
        description: "OK",
        content: { "application/json": { schema: { $ref: `#/components/schemas/${key}` } } },
      },
    },
  })

  it("belong to the service that alone uses them, else to all", () => {
    const document = makeDocument(
      {
        "/a": get("a", "one", refer("Own")),
        "/b": get("b", "one", refer("Both")),
        "/c": get("c", "two", refer("Both")),
      },
      {
        Own: { properties: { deep: { $ref: "#/components/schemas/Deep" } } },
        Both: {},
        Deep: {},
        Unused: {},
      },
    )
    const { schemas } = readServices(document).value
    expect(Object.fromEntries([...schemas].map(([key, { module }]) => [key, module]))).toEqual({
      Own: "one",
      Deep: "one",
      Both: "shared-types",
      Unused: "shared-types",
    })
  })

  it("belong to all when a service names properties of a type that another one uses", () => {
    const document = makeDocument(
      { "/a": get("a", "one", refer("Ship")), "/b": get("b", "two", refer("Order")) },
      { Ship: {}, Order: { type: "array", items: { type: "string", "x-pagewright-keys-of": ["Ship"] } } },
    )
    const { schemas } = readServices(document).value
    expect(schemas.get("Ship")?.module).toBe("shared-types")
    expect(schemas.get("Order")?.module).toBe("two")
  })

  it("get names that shadow nothing and are unique without regard to case", () => {
    const { value, diagnostics } = readServices(
      makeDocument({}, { Promise: {}, "a.b": {}, AB: {}, "user-group": {} }),
    )
    const names = [...value.schemas.values()].map(({ name }) => name)
    expect(names).toContain("PromiseModel")
    expect(names).toContain("UserGroup")
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4)
    expect(diagnostics.map(({ code }) => code)).toEqual(["emit/name-collision"])
  })
})

describe("inputs", () => {
  const layouts = Object.fromEntries(
    readServices(harbour).value.services.flatMap(({ operations }) =>
      operations.map(({ name, input }) => [
        name,
        [input.body, input.optional, ...input.parameters.map((p) => p.name)],
      ]),
    ),
  )

  it.each([
    ["getAll", ["none", true, "select", "filter", "orderBy", "top", "skip"]],
    ["postShip", ["whole", false]],
    ["putShip", ["members", false, "id"]],
    ["patchShip", ["wrapped", false, "id"]],
    ["saveImage", ["wrapped", false, "id"]],
    ["saveBerth", ["members", false, "select"]],
    ["createBerth", ["none", true, "select"]],
  ])("%s is laid out as %j", (name, layout) => {
    expect(layouts[name]).toEqual(layout)
  })

  it("wrap a body whose member has a parameter's name", () => {
    const document = makeDocument({
      "/a/{id}": {
        post: {
          operationId: "a",
          parameters: [{ name: "id", in: "path", required: true, schema: {} }],
          requestBody: {
            content: { "application/json": { schema: { type: "object", properties: { id: {} } } } },
          },
          responses: { "204": { description: "OK" } },
        },
      },
    })
    expect(readServices(document).value.services[0]?.operations[0]?.input.body).toBe("wrapped")
  })

  it("keep path and query parameters of one name apart", () => {
    const parameters = (["path", "query"] as const).map((place) => ({
      name: "id",
      in: place,
      required: place === "path",
      schema: {},
    }))
    const { value } = readServices(makeDocument({ "/a/{id}": get("a", "a", { parameters }) }))
    expect(value.services[0]?.operations[0]?.input.parameters.map(({ name }) => name)).toEqual([
      "idPath",
      "idQuery",
    ])
  })
})

describe("faulty documents", () => {
  const codes = (document: OpenApiDocument) => readServices(document).diagnostics.map(({ code }) => code)

  it("say which version is read", () => {
    expect(codes({ swagger: "2.0", info: { title: "a", version: "1" } } as never)).toEqual([
      "emit/unsupported-version",
    ])
  })

  it("keep both operations of one id", () => {
    const document = makeDocument({ "/a": get("same", "t"), "/b/{id}": get("same", "t") })
    expect(codes(document)).toEqual(["emit/duplicate-operation-id"])
    expect(namesOf(document)).toEqual([["t", "same", "getBById"]])
  })

  it("report each reference that leads nowhere once", () => {
    const missing = { $ref: "#/components/schemas/Gone" }
    const schemas = { A: { properties: { a: missing, b: missing, $ref: { type: "string" as const } } } }
    const { diagnostics } = readServices(makeDocument({}, schemas))
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "`#/components/schemas/Gone` leads nowhere; it stands at `#/components/schemas/A/properties/a` and 1 other places",
    ])
  })

  it("leave out what is no parameter, request body or response, and say so once", () => {
    const schema = { $ref: "#/components/schemas/Ship" }
    const faulty = { parameters: [schema], requestBody: schema, responses: { "200": schema } }
    const document = makeDocument({ "/a": get("a", "t", faulty), "/b": get("b", "t", faulty) }, { Ship: {} })
    const { value, diagnostics } = readServices(document)
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "`get /a` refers to `#/components/schemas/Ship`, which is no parameter",
    ])
    expect(value.services[0]?.operations.map(({ input }) => input)).toMatchObject([
      { parameters: [], body: "none" },
      { parameters: [], body: "none" },
    ])
  })

  it("report a schema that is nothing but itself, not one that holds itself", () => {
    const document = makeDocument(
      {},
      {
        A: { $ref: "#/components/schemas/B" },
        B: { anyOf: [{ $ref: "#/components/schemas/A" }] },
        Tree: { properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } },
      },
    )
    expect(readServices(document).diagnostics.map(({ message }) => message)).toEqual([
      "the schema `A` is nothing but itself",
      "the schema `B` is nothing but itself",
    ])
  })

  it("report operations of a protocol that nobody knows", () => {
    const wire = { "x-pagewright-wire": { protocol: "telex" }, "x-pagewright-source": "docs/a.md:7" }
    expect(readServices(makeDocument({ "/a": get("a", "a", wire) })).diagnostics).toMatchObject([
      { code: "emit/unknown-protocol", source: { path: "docs/a.md", line: 7 } },
    ])
  })

  it("report cookie parameters", () => {
    const parameters = [{ name: "session", in: "cookie", schema: {} }]
    expect(codes(makeDocument({ "/a": get("a", "a", { parameters }) }))).toEqual(["emit/cookie-parameter"])
  })

  it("without ids get names of method and path", () => {
    const document = makeDocument({ "/users/{id}/keys": get(undefined, "users") })
    expect(codes(document)).toEqual(["emit/missing-operation-id"])
    expect(namesOf(document)).toEqual([["users", "getUsersByIdKeys"]])
  })
})
