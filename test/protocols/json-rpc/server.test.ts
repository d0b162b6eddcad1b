import { describe, expect, it } from "vitest"

import { createStub, request, send } from "./stub.ts"

const failure = (code: number, data: string, id: unknown = 1) => ({
  status: 200,
  body: { jsonrpc: "2.0", error: expect.objectContaining({ code, data }), id },
})

describe("single requests", () => {
  it("answers with the page's sample under the request's id", async () => {
    const { status, body } = await send(request("usergroup.create", { name: "Pilots" }, "a-7"))
    expect(status).toBe(200)
    expect(body).toMatchObject({ jsonrpc: "2.0", id: "a-7", result: { usrgrpids: expect.any(Array) } })
  })

  it("does not mind the letter case of a method", async () => {
    expect((await send(request("UserGroup.Get", {}))).body).toMatchObject({ result: expect.any(Array) })
  })

  it("says what is no JSON", async () => {
    const { body } = await send("{nope")
    expect(body).toMatchObject({ error: { code: -32_700 }, id: null })
  })

  it("does not read what nests too deeply for any params", async () => {
    const deep = (depth: number) =>
      `{"jsonrpc":"2.0","method":"usergroup.get","params":{"filter":${"[".repeat(depth)}${"]".repeat(depth)}},"id":1}`
    expect((await send(deep(100))).body).toMatchObject({ id: 1 })
    expect((await send(deep(100_000))).body).toMatchObject({ error: { code: -32_700 }, id: null })
  })

  it("says what is no request", async () => {
    expect(await send({ method: "usergroup.get", id: 1 })).toEqual(
      failure(-32_600, 'Invalid parameter "/": the parameter "jsonrpc" is missing.'),
    )
    expect(await send({ jsonrpc: "2.0", id: 1 })).toEqual(
      failure(-32_600, 'Invalid parameter "/": the parameter "method" is missing.'),
    )
  })

  it("knows neither unknown classes nor unknown methods", async () => {
    expect(await send(request("berth.get", {}))).toEqual(failure(-32_601, 'Incorrect API "berth".'))
    expect(await send(request("usergroup.sink", {}))).toEqual(
      failure(-32_601, 'Incorrect method "usergroup.sink".'),
    )
  })

  it("does not answer notifications", async () => {
    expect(await send({ jsonrpc: "2.0", method: "usergroup.get", params: {} })).toEqual({
      status: 204,
      body: undefined,
    })
  })
})

describe("invalid params, in Zabbix's words", () => {
  it.each([
    [{ gui_access: 1 }, 'Invalid parameter "/1": the parameter "name" is missing.'],
    [{ name: "x", draught: 3 }, 'Invalid parameter "/1": unexpected parameter "draught".'],
    [{ name: 7 }, 'Invalid parameter "/1/name": a character string is expected.'],
    [{ name: "x", gui_access: 9 }, 'Invalid parameter "/1/gui_access": value must be one of 0, 1, 2, 3.'],
    [
      { name: "x", users: [{ userid: "anna" }] },
      'Invalid parameter "/1/users/1/userid": an integer is expected.',
    ],
    [[{ name: "x" }, {}], 'Invalid parameter "/2": the parameter "name" is missing.'],
  ])("%j", async (params, data) => {
    expect(await send(request("usergroup.create", params))).toEqual(failure(-32_602, data))
  })
})

describe("what is wrong with the HTTP request", () => {
  const post = async (
    url: string,
    options: { method?: "GET"; headers?: Record<string, string>; payload?: string } = {},
  ) => {
    const app = await createStub()
    const answer = await app.inject({
      method: "POST",
      url,
      headers: { "content-type": "application/json" },
      payload: JSON.stringify(request("usergroup.get", {})),
      ...options,
    })
    return { status: answer.statusCode, body: answer.json() as unknown }
  }
  const invalid = (status: number) => ({ status, body: { error: { code: -32_600 }, id: null } })

  it("has its status, and the code of an invalid request", async () => {
    expect(await post("/elsewhere")).toMatchObject(invalid(404))
    expect(await post("/api_jsonrpc.php", { method: "GET" })).toMatchObject(invalid(405))
    expect(await post("/api_jsonrpc.php", { headers: { "content-type": "text/plain" } })).toMatchObject(
      invalid(415),
    )
    const packed = { "content-type": "application/json", "content-encoding": "gzip" }
    expect(await post("/api_jsonrpc.php", { headers: packed })).toMatchObject(invalid(415))
  })

  it("is not a folder in front of the address", async () => {
    expect(await post("/zabbix/api_jsonrpc.php?x=1")).toMatchObject({ status: 200, body: { id: 1 } })
    expect(await post("/my-api_jsonrpc.php")).toMatchObject(invalid(404))
  })
})

describe("batches", () => {
  it("answers in order and leaves notifications out", async () => {
    const { body } = await send([
      request("usergroup.get", {}, 1),
      { jsonrpc: "2.0", method: "usergroup.get", params: {} },
      5,
      request("usergroup.sink", {}, "b"),
    ])
    expect(body).toMatchObject([
      { id: 1, result: expect.any(Array) },
      { id: null, error: { code: -32_600 } },
      { id: "b", error: { code: -32_601 } },
    ])
  })

  it("refuses an empty one, and answers nothing to notifications alone", async () => {
    expect((await send([])).body).toMatchObject({ error: { code: -32_600 } })
    expect(await send([{ jsonrpc: "2.0", method: "usergroup.get" }])).toEqual({
      status: 204,
      body: undefined,
    })
  })
})

describe("authorization", () => {
  const options = { auth: ({ value }: { readonly value?: unknown }) => value === "good" }

  it("takes the token from the header or from the body", async () => {
    const inHeader = await send(request("usergroup.get", {}), options, { authorization: "Bearer good" })
    const inBody = await send({ ...request("usergroup.get", {}), auth: "good" }, options)
    const none = await send(request("usergroup.get", {}), options)
    expect(inHeader.body).toHaveProperty("result")
    expect(inBody.body).toHaveProperty("result")
    expect(none).toEqual(failure(-32_602, "Not authorized."))
  })

  it("refuses a token where the method is called without one", async () => {
    const login = request("user.login", { username: "ingrid", password: "four-lanterns" })
    expect((await send(login)).body).toHaveProperty("result")
    expect(await send(login, {}, { authorization: "Bearer good" })).toEqual(
      failure(-32_602, 'The "user.login" method must be called without authorization header.'),
    )
  })
})

describe("results that follow params", () => {
  const get = async (params: object, options = {}) =>
    (await send(request("usergroup.get", params), options)).body as { readonly result: any }

  it("have the names that output lists, and what selects add", async () => {
    expect((await get({ output: ["name"] })).result[0]).toEqual({ name: "Harbour masters" })
    expect((await get({ output: "extend" })).result[0]).toMatchObject({ usrgrpid: "7", debug_mode: "0" })
    expect((await get({})).result[0]).not.toHaveProperty("users")
  })

  it("are a count as text", async () => {
    expect((await get({ countOutput: true })).result).toBe("2")
  })

  it("are limited, and keyed by ID even when output leaves it out", async () => {
    expect((await get({ limit: 1, output: ["usrgrpid"] })).result).toEqual([{ usrgrpid: "7" }])
    expect((await get({ preservekeys: true, output: ["name"] })).result).toEqual({
      "7": { name: "Harbour masters" },
      "42": { name: "Harbour pilots" },
    })
  })

  it("are what a stateful mock remembers of the filter", async () => {
    const app = await createStub({ mock: "stateful" })
    const call = async (method: string, params: object) => {
      const response = await app.inject({
        method: "POST",
        url: "/api_jsonrpc.php",
        headers: { "content-type": "application/json-rpc" },
        payload: JSON.stringify(request(method, params)),
      })
      return (response.json() as { readonly result: any }).result
    }
    const { usrgrpids } = await call("usergroup.create", { name: "Tugs", gui_access: 2 })
    const output = ["name"]
    expect(await call("usergroup.get", { usrgrpids, output })).toEqual([{ name: "Tugs" }])
    expect(await call("usergroup.get", { filter: { name: ["Tugs"] }, output })).toEqual([{ name: "Tugs" }])
    expect(await call("usergroup.get", { filter: { gui_access: "2", name: "Nobody" } })).toEqual([])
    expect(await call("usergroup.get", { countOutput: true })).toBe("3")
  })

  it("are application errors where a stateful mock does not know the object", async () => {
    const options = { mock: "stateful" } as const
    const error = { code: -32_500, message: "Application error.", data: "There is no such entity" }
    const changed = await send(request("usergroup.update", { usrgrpid: "999", name: "x" }), options)
    expect(changed.body).toEqual({ jsonrpc: "2.0", error, id: 1 })
    expect((await send(request("usergroup.delete", ["999"]), options)).body).toMatchObject({ error })
  })

  it("of handlers lose what was not asked for", async () => {
    const handlers = { usergroup: { get: () => [{ usrgrpid: "1", name: "A", users: [{}, {}] }] } }
    expect((await get({ output: ["name"] }, { handlers })).result).toEqual([{ name: "A" }])
    expect((await get({ selectUsers: "count" }, { handlers })).result).toEqual([
      { usrgrpid: "1", name: "A", users: "2" },
    ])
  })
})
