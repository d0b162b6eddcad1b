import { beforeEach, describe, expect, it } from "vitest"
import { createEngine, type Engine } from "../../../../generator/protocols/runtime/server/engine.ts"
import { bodyOf, type HttpRequest } from "../../../../generator/protocols/runtime/server/http.ts"
import type { Operation, ServerSchema } from "../../../../generator/protocols/runtime/server/operation.ts"
import type { ProtocolServer } from "../../../../generator/protocols/runtime/server/protocol-server.ts"

/** A protocol for tests: the body is the call, the answer is the call's result. */
const direct: ProtocolServer = {
  protocol: "direct",
  createRouter: (entries, host) => ({
    claims: () => true,
    async handle(request) {
      const [name, parameters, body] = JSON.parse(new TextDecoder().decode(await request.body.read())) as [
        string,
        object,
        unknown,
      ]
      const entry = entries.find((candidate) => candidate.name === name)
      if (entry === undefined) throw new Error(`no operation ${name}`)
      const loaded = await host.load(entry)
      const result = await host.dispatch({
        operation: loaded,
        request,
        parameters: { ...parameters },
        body: body ?? undefined,
      })
      return {
        status: 200,
        headers: {},
        body: JSON.stringify(result.kind === "success" ? (result.value ?? null) : result.problem.kind),
      }
    },
    writeProblem: (_request, { title }) => ({ status: 500, headers: {}, body: JSON.stringify(title) }),
  }),
}

function createApi(
  operations: readonly Operation[],
  schemas: Readonly<Record<string, ServerSchema>>,
): Engine {
  const definition = {
    operations: operations.map(({ id, name, service, wire }) => ({ id, name, service, wire })),
    securitySchemes: {},
    basePaths: [],
    protocols: [direct, { ...direct, protocol: "rest" }],
    loadService: () => Promise.resolve(Object.fromEntries(operations.map((one) => [one.id, one]))),
    loadSchemas: () => Promise.resolve({ schemas, samples: {} }),
  }
  return createEngine(definition, { mock: "stateful" })
}

function operation(name: string, more: Partial<Operation> = {}): Operation {
  return {
    id: name,
    name,
    service: "berth",
    wire: { protocol: "direct" },
    parameters: [],
    body: "whole",
    responses: [],
    security: [],
    ...more,
  }
}

const integer = { type: "integer" }
const json = ["application/json"]
const returns = (schema: ServerSchema, example?: unknown) => ({
  responses: [
    {
      status: "200",
      description: "OK",
      content: { mediaTypes: json, schema, ...(example === undefined ? {} : { example }) },
    },
  ],
})
const takes = (schema: ServerSchema) => ({ request: { mediaTypes: json, schema } })

let engine: Engine
async function call(name: string, body?: unknown, parameters: object = {}): Promise<unknown> {
  const request: HttpRequest = {
    method: "POST",
    path: "/",
    query: "",
    headers: {},
    body: bodyOf(new TextEncoder().encode(JSON.stringify([name, parameters, body ?? null]))),
    signal: new AbortController().signal,
  }
  return JSON.parse(String((await engine.handle(request)).body))
}

describe("operations called by verb and noun", () => {
  const berth = { $ref: "#/components/schemas/Berth" }
  const schemas = {
    Berth: { type: "object", properties: { BerthId: integer, Name: { type: "string" }, Depth: integer } },
  }
  beforeEach(() => {
    engine = createApi(
      [
        operation("createDefaultBerth", returns(berth)),
        operation("createBerth", returns(berth)),
        operation("saveBerth", {
          ...takes({ type: "object", properties: { Berth: berth } }),
          ...returns(berth),
        }),
        operation("getBerth", {
          ...takes({ type: "object", properties: { BerthId: integer } }),
          ...returns(berth, { BerthId: 7, Name: "North", Depth: 4 }),
        }),
        operation("getBerthList", returns({ type: "array", items: berth }, [{ BerthId: 7, Name: "North" }])),
        operation("deleteBerth", {
          ...takes({ type: "object", properties: { BerthId: integer } }),
          responses: [{ status: "204", description: "" }],
        }),
        operation("dredge", returns({ type: "string" }, "dredged")),
      ],
      schemas,
    )
  })

  it("keep an entity of sample values when none is sent", async () => {
    expect(await call("saveBerth", {})).toEqual({ BerthId: 8, Name: "North", Depth: 4 })
    expect(await call("getBerth", { BerthId: 8 })).toMatchObject({ Name: "North" })
  })

  it("remember from creation to deletion", async () => {
    const template = (await call("createDefaultBerth")) as object
    expect(template).toEqual({ BerthId: 0, Name: "North", Depth: 4 })
    expect(await call("saveBerth", { Berth: { ...template, Name: "South" } })).toEqual({
      BerthId: 8,
      Name: "South",
      Depth: 4,
    })
    expect(await call("getBerth", { BerthId: 8 })).toMatchObject({ Name: "South" })
    expect(await call("saveBerth", { Berth: { BerthId: 8, Name: "East" } })).toEqual({
      BerthId: 8,
      Name: "East",
      Depth: 4,
    })
    expect(await call("getBerthList")).toMatchObject([{ BerthId: 7 }, { BerthId: 8, Name: "East" }])
    expect(await call("deleteBerth", { BerthId: 8 })).toBeNull()
    expect(await call("getBerth", { BerthId: 8 })).toBe("not-found")
    expect(await call("deleteBerth", { BerthId: 8 })).toBe("not-found")
  })

  it("create without being told what", async () => {
    expect(await call("createBerth")).toEqual({ BerthId: 8, Name: "North", Depth: 4 })
    expect(await call("getBerth", { BerthId: 8 })).toMatchObject({ BerthId: 8 })
  })

  it("forget when told to", async () => {
    await call("deleteBerth", { BerthId: 7 })
    expect(await call("getBerthList")).toEqual([])
    engine.reset()
    expect(await call("getBerthList")).toHaveLength(1)
  })

  it("leave other operations to the samples", async () => {
    expect(await call("dredge")).toBe("dredged")
  })
})

describe("operations called by method and path", () => {
  const rest = (method: string, path: string) => ({ wire: { protocol: "rest", method, path } })
  const id = {
    wireName: "id",
    name: "id",
    in: "path",
    required: true,
    style: "simple",
    explode: false,
    schema: integer,
  }
  const berth = {
    type: "object",
    properties: {
      Id: integer,
      Name: { type: "string" },
      Owner: { type: "object", properties: { Name: { type: "string" } } },
    },
  }
  beforeEach(() => {
    const row = { type: "object", properties: { PrimaryKey: { type: "string" }, Name: { type: "string" } } }
    const list = {
      type: "object",
      properties: { "odata.metadata": { type: "string" }, value: { type: "array", items: row } },
    }
    engine = createApi(
      [
        operation("listBerths", {
          ...rest("get", "/v1/Berth"),
          ...returns(list, { "odata.metadata": "x", value: [{ PrimaryKey: "1", Name: "North" }] }),
        }),
        operation("postBerth", { ...rest("post", "/v1/Berth"), ...takes(berth), ...returns(berth) }),
        operation("getBerth", {
          ...rest("get", "/v1/Berth/{id}"),
          parameters: [id],
          ...returns(berth, { Id: 1, Name: "North" }),
        }),
        operation("putBerth", {
          ...rest("put", "/v1/Berth/{id}"),
          parameters: [id],
          ...takes(berth),
          ...returns(berth),
        }),
        operation("patchBerth", {
          ...rest("patch", "/v1/Berth/{id}"),
          parameters: [id],
          ...takes({}),
          ...returns(berth),
        }),
        operation("deleteBerth", {
          ...rest("delete", "/v1/Berth/{id}"),
          parameters: [id],
          responses: [{ status: "204", description: "" }],
        }),
      ],
      {},
    )
  })

  it("remember from creation to deletion", async () => {
    expect(await call("postBerth", { Name: "South" })).toMatchObject({ Id: 2, Name: "South" })
    expect(await call("putBerth", { Name: "East" }, { id: 2 })).toMatchObject({ Id: 2, Name: "East" })
    expect(await call("listBerths")).toMatchObject({
      value: [{ PrimaryKey: "1" }, { PrimaryKey: "2", Name: "East" }],
    })
    expect(await call("deleteBerth", undefined, { id: 2 })).toBeNull()
    expect(await call("getBerth", undefined, { id: 2 })).toBe("not-found")
    expect(await call("putBerth", { Name: "East" }, { id: 2 })).toBe("not-found")
  })

  it("patch by JSON Patch and merge patch", async () => {
    const steps = [
      { op: "replace", path: "/name", value: "West" },
      { op: "add", path: "/Owner/Name", value: "Bo" },
    ]
    expect(await call("patchBerth", steps, { id: 1 })).toMatchObject({
      Id: 1,
      Name: "West",
      Owner: { Name: "Bo" },
    })
    expect(await call("patchBerth", { Owner: { Name: null } }, { id: 1 })).toMatchObject({
      Name: "West",
      Owner: { Name: null },
    })
  })
})

describe("methods whose results are ids", () => {
  const ids = { type: "object", properties: { brthids: { type: "array", items: { type: "string" } } } }
  const berth = {
    type: "object",
    properties: { brthid: { type: "string" }, name: { type: "string" }, depth: { type: "string" } },
  }
  beforeEach(() => {
    const bare = { type: "object", properties: { name: { type: "string" }, depth: integer } }
    engine = createApi(
      [
        operation("create", { ...takes({ oneOf: [bare, { type: "array", items: bare }] }), ...returns(ids) }),
        operation("get", {
          ...takes({ type: "object", properties: { brthids: {} } }),
          ...returns({ type: "array", items: berth }, [{ brthid: "3", name: "North" }]),
        }),
        operation("update", { ...takes({ oneOf: [{ ...bare, required: ["brthid"] }] }), ...returns(ids) }),
        operation("delete", { ...takes({ type: "array", items: { type: "string" } }), ...returns(ids) }),
      ],
      {},
    )
  })

  it("remember from creation to deletion", async () => {
    expect(await call("create", [{ name: "South", depth: 5 }])).toEqual({ brthids: ["4"] })
    expect(await call("get", { brthids: "4" })).toMatchObject([{ brthid: "4", name: "South", depth: "5" }])
    expect(await call("update", { brthid: "4", name: "East" })).toEqual({ brthids: ["4"] })
    expect(await call("get", { brthids: ["4", "3"] })).toMatchObject([{ name: "East" }, { name: "North" }])
    expect(await call("update", { brthid: "9", name: "East" })).toBe("not-found")
    expect(await call("delete", ["4"])).toEqual({ brthids: ["4"] })
    expect(await call("get", { brthids: ["4"] })).toEqual([])
  })
})
