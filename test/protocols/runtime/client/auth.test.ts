import { describe, expect, it, vi } from "vitest"
import { call } from "../../../../generator/protocols/rest/runtime/client/call.ts"
import { headerAuth, queryAuth } from "../../../../generator/protocols/runtime/client/api-key.ts"
import { basicAuth, bearerAuth, schemeAuth } from "../../../../generator/protocols/runtime/client/auth.ts"
import { isNetworkError } from "../../../../generator/protocols/runtime/client/errors.ts"
import { hooks } from "../../../../generator/protocols/runtime/client/hooks.ts"
import { createTransport, type Middleware } from "../../../../generator/protocols/runtime/client/transport.ts"
import { json, stubFetch, type Answer } from "./support.ts"

type AskToken = (reason: { readonly refresh: boolean }) => Promise<string>

async function send(auth: Middleware | readonly Middleware[], ...answers: readonly Answer[]) {
  const { fetch, seen } = stubFetch(...answers, json({}))
  const transport = createTransport({ baseUrl: "https://harbour.example.com", auth, fetch })
  const result = await call(transport, { id: "a", method: "GET", path: "/a" }, {}).catch(
    (error: unknown) => error,
  )
  return { seen, result, transport }
}

describe("basicAuth", () => {
  it("encodes any character", async () => {
    const { seen } = await send(basicAuth("tjé", "på:ss🔑"))
    const [, encoded = ""] = seen[0]?.headers["authorization"]?.split(" ") ?? []
    expect(Buffer.from(encoded, "base64").toString("utf8")).toBe("tjé:på:ss🔑")
  })
})

describe("bearerAuth", () => {
  it("sends a token", async () => {
    expect((await send(bearerAuth("t1"))).seen[0]?.headers["authorization"]).toBe("Bearer t1")
  })

  it("asks again once after 401", async () => {
    const token = vi.fn<AskToken>(async ({ refresh }) => (refresh ? "new" : "old"))
    const { seen, result } = await send(
      bearerAuth(token),
      new Response(null, { status: 401 }),
      json({ ok: 1 }),
    )
    expect(seen.map(({ headers }) => headers["authorization"])).toEqual(["Bearer old", "Bearer new"])
    expect(result).toEqual({ ok: 1 })
  })

  it("gives up after the second 401", async () => {
    const { seen, result } = await send(
      bearerAuth(async () => "t"),
      new Response(null, { status: 401 }),
      new Response(null, { status: 401 }),
    )
    expect(seen).toHaveLength(2)
    expect(result).toMatchObject({ name: "ApiError", status: 401 })
  })

  it("does not send a fixed token twice", async () => {
    expect((await send(bearerAuth("t"), new Response(null, { status: 401 }))).seen).toHaveLength(1)
  })

  it("asks once for calls that wait at the same time", async () => {
    const token = vi.fn<AskToken>(async ({ refresh }) => (refresh ? "new" : "old"))
    const { fetch } = stubFetch(({ headers }) =>
      headers["authorization"] === "Bearer new" ? json({}) : new Response(null, { status: 401 }),
    )
    const transport = createTransport({ baseUrl: "https://h", auth: bearerAuth(token), fetch })
    await Promise.all([1, 2, 3].map(() => call(transport, { id: "a", method: "GET", path: "/a" }, {})))
    expect(token.mock.calls.map(([{ refresh }]) => refresh)).toEqual([false, true])
  })

  it("does not remember a question that failed", async () => {
    const token = vi.fn<AskToken>().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("t")
    const { result, transport } = await send(bearerAuth(token))
    expect(result).toMatchObject({ message: "offline" })
    await expect(call(transport, { id: "a", method: "GET", path: "/a" }, {})).resolves.toEqual({})
  })

  it("refuses a credential with a line break without repeating it", async () => {
    const { result } = await send(bearerAuth("secret\r\nx: 1"))
    expect(String((result as Error).cause ?? result)).toMatch(/line break/)
    expect(String((result as Error).cause ?? result)).not.toMatch(/secret/)
  })
})

describe("keys", () => {
  it("go to Authorization with a scheme, a header or the query", async () => {
    const { seen } = await send([
      schemeAuth("SoTicket", "7T:abc"),
      headerAuth("X-Key", "k"),
      queryAuth("key", "q&"),
    ])
    expect(seen[0]).toMatchObject({
      url: "https://harbour.example.com/a?key=q%26",
      headers: { authorization: "SoTicket 7T:abc", "x-key": "k" },
    })
  })

  it("stay at their origin when the server redirects", async () => {
    const away = new Response(null, { status: 302, headers: { location: "https://evil.example.com/x" } })
    const { seen } = await send([headerAuth("X-XSRF-TOKEN", "secret"), basicAuth("a", "b")], away)
    expect(seen.map(({ url }) => url)).toEqual([
      "https://harbour.example.com/a",
      "https://evil.example.com/x",
    ])
    expect(seen[0]?.headers).toHaveProperty("x-xsrf-token")
    expect(seen[1]?.headers).not.toHaveProperty("x-xsrf-token")
  })

  it("end a chain of redirects that does not end, as a failure of the network", async () => {
    const round = Array.from(
      { length: 30 },
      () => new Response(null, { status: 302, headers: { location: "/a" } }),
    )
    const { seen, result } = await send(headerAuth("X-Key", "k"), ...round)
    expect(seen).toHaveLength(20)
    expect(isNetworkError(result)).toBe(true)
  })

  it("go along inside their origin", async () => {
    const near = new Response(null, { status: 307, headers: { location: "/b" } })
    const { seen } = await send(headerAuth("X-Key", "k"), near)
    expect(seen[1]).toMatchObject({ url: "https://harbour.example.com/b", headers: { "x-key": "k" } })
  })
})

describe("hooks", () => {
  it("never see credentials, queries or bodies", async () => {
    const seen: unknown[] = []
    const { fetch } = stubFetch(json({}))
    const watch = hooks({
      start: (request) => seen.push(request),
      end: (span, { status }) => seen.push([span, status]),
    })
    const transport = createTransport({
      baseUrl: "https://h",
      auth: basicAuth("u", "secret"),
      middleware: [watch],
      fetch,
    })
    await call(transport, { id: "a", method: "GET", path: "/a", query: { q: "q" } }, { q: "private" })
    expect(seen).toEqual([
      {
        operation: { id: "a", method: "GET", path: "/a", query: { q: "q" } },
        method: "GET",
        url: "https://h/a",
      },
      [1, 200],
    ])
  })

  it("are told of failures", async () => {
    const failures: unknown[] = []
    const error = new TypeError("gone")
    const transport = createTransport({
      baseUrl: "https://h",
      middleware: [hooks({ start: () => "span", fail: (...args) => failures.push(args) })],
      fetch: stubFetch(error).fetch,
    })
    await call(transport, { id: "a", method: "GET", path: "/a" }, {}).catch(() => undefined)
    expect(failures).toEqual([["span", error]])
  })
})
