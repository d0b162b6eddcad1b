import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { describe, expect, it } from "vitest"

import { ApiError, isApiError } from "../../../generator/protocols/json-rpc/runtime/client/api-error.ts"
import { bearer } from "../../../generator/protocols/json-rpc/runtime/client/auth.ts"
import { batch } from "../../../generator/protocols/json-rpc/runtime/client/batch.ts"
import { call, type RpcOperation } from "../../../generator/protocols/json-rpc/runtime/client/call.ts"
import { inBody } from "../../../generator/protocols/json-rpc/runtime/client/token-in-body.ts"
import {
  createTransport,
  type TransportConfig,
} from "../../../generator/protocols/json-rpc/runtime/client/transport.ts"

const get: RpcOperation = { id: "berth.get", path: "/api_jsonrpc.php", method: "berth.get" }
const version: RpcOperation = {
  ...get,
  id: "apiinfo.version",
  method: "apiinfo.version",
  open: true,
  list: true,
}

interface Seen {
  readonly url: string
  readonly authorization: string | undefined
  readonly body: any
}

/** A server in memory; answers every message with its method, or as told. */
function harbour(config: Partial<TransportConfig> = {}, answer: (message: any) => object = echo) {
  const seen: Seen[] = []
  const transport = createTransport({
    url: "https://harbour.example.com",
    ...config,
    fetch: async (url, init) => {
      const body = JSON.parse(String(init.body))
      const headers = new Headers(init.headers)
      seen.push({ url, authorization: headers.get("authorization") ?? undefined, body })
      return Response.json(Array.isArray(body) ? body.map(answer).toReversed() : answer(body))
    },
  })
  return { transport, seen }
}

function echo({ id, method }: { id: number; method: string }) {
  return { jsonrpc: "2.0", result: method === "apiinfo.version" ? "6.0.14" : method, id }
}

describe("calls", () => {
  it("numbers requests per transport", async () => {
    const { transport, seen } = harbour()
    await call(transport, get, { limit: 1 })
    await call(transport, version, undefined)
    expect(seen.map(({ body }) => body)).toEqual([
      { jsonrpc: "2.0", method: "berth.get", params: { limit: 1 }, id: 1 },
      { jsonrpc: "2.0", method: "apiinfo.version", params: [], id: 2 },
    ])
    const other = harbour()
    await call(other.transport, get, {})
    expect(other.seen[0]?.body.id).toBe(1)
  })

  it.each([
    "https://harbour.example.com",
    "https://harbour.example.com/api_jsonrpc.php",
    "https://harbour.example.com/",
  ])("finds the endpoint from %s", async (url) => {
    const { transport, seen } = harbour({ url })
    await call(transport, get, {})
    expect(seen[0]?.url).toBe("https://harbour.example.com/api_jsonrpc.php")
  })

  it("throws the server's error object", async () => {
    const error = {
      code: -32_602,
      message: "Invalid params.",
      data: 'Invalid parameter "/1/name": cannot be empty.',
    }
    const { transport } = harbour({}, ({ id }) => ({ jsonrpc: "2.0", error, id }))
    const failure = call(transport, get, {})
    await expect(failure).rejects.toBeInstanceOf(ApiError)
    await expect(failure).rejects.toMatchObject({
      ...error,
      name: "ApiError",
      operation: "berth.get",
      status: 200,
    })
  })

  it("tells its errors from others, with what the server says is wrong", async () => {
    const error = { code: -32_500, message: "Application error.", data: "No such berth." }
    const { transport } = harbour({}, ({ id }) => ({ jsonrpc: "2.0", error, id }))
    const failure: unknown = await call(transport, get, {}).catch((thrown: unknown) => thrown)
    expect(isApiError(failure) && failure.data).toBe("No such berth.")
    expect(isApiError(new Error("No such berth."))).toBe(false)
  })

  it("throws what is no JSON-RPC", async () => {
    const { transport } = harbour({}, () => ({ hello: "world" }))
    await expect(call(transport, get, {})).rejects.toMatchObject({ name: "ApiError", data: undefined })
  })
})

describe("tokens", () => {
  it("go into the header, but for methods that refuse them", async () => {
    const { transport, seen } = harbour({ auth: bearer("t0k") })
    await call(transport, get, {})
    await call(transport, version, undefined)
    expect(seen.map(({ authorization }) => authorization)).toEqual(["Bearer t0k", undefined])
    expect(seen[0]?.body).not.toHaveProperty("auth")
  })

  it("go into the body of servers before 6.4", async () => {
    const { transport, seen } = harbour({ auth: bearer("t0k"), tokenIn: inBody() })
    await call(transport, get, {})
    expect(seen).toMatchObject([{ authorization: undefined, body: { auth: "t0k", method: "berth.get" } }])
  })

  it("ask for the version once to find out", async () => {
    const { transport, seen } = harbour({ auth: bearer("t0k"), tokenIn: inBody("detect") })
    await call(transport, get, {})
    await call(transport, get, {})
    expect(seen.map(({ body }) => [body.method, body.auth])).toEqual([
      ["apiinfo.version", undefined],
      ["berth.get", "t0k"],
      ["berth.get", "t0k"],
    ])
    const newer = harbour({ auth: bearer("t0k"), tokenIn: inBody("detect") }, ({ id }) => ({
      result: "7.4.0",
      id,
    }))
    await call(newer.transport, get, {})
    expect(newer.seen[1]).toMatchObject({ authorization: "Bearer t0k" })
    expect(newer.seen[1]?.body).not.toHaveProperty("auth")
  })
})

describe("batches", () => {
  it("are one request; answers are matched by id", async () => {
    const { transport, seen } = harbour()
    const results = await batch(transport, [
      (z) => call<string>(z, get, {}),
      (z) => call<string>(z, version, undefined),
    ])
    expect(results.map(({ value }) => value)).toEqual(["berth.get", "6.0.14"])
    expect(seen).toHaveLength(1)
    expect(seen[0]?.body.map(({ id }: { id: number }) => id)).toEqual([1, 2])
  })

  it("keep the error of one call apart from the others", async () => {
    const { transport } = harbour({}, (message) =>
      message.id === 1
        ? { error: { code: -32_602, message: "Invalid params.", data: "no" }, id: 1 }
        : echo(message),
    )
    const [first, second] = await batch(transport, [(z) => call(z, get, {}), (z) => call(z, get, {})])
    expect(first.error).toMatchObject({ code: -32_602, data: "no" })
    expect(second.value).toBe("berth.get")
  })

  it("sign each message but the open ones", async () => {
    const { transport, seen } = harbour({ auth: bearer("t0k"), tokenIn: inBody() })
    await batch(transport, [(z) => call(z, get, {}), (z) => call(z, version, undefined)])
    expect(seen[0]?.body.map(({ auth }: { auth?: string }) => auth)).toEqual(["t0k", undefined])
  })

  it("fail as a whole when the answer is no list", async () => {
    const transport = createTransport({
      url: "https://harbour.example.com",
      fetch: async () => Response.json({ error: { code: -32_600, message: "Invalid request." }, id: null }),
    })
    await expect(batch(transport, [(z) => call(z, get, {})])).rejects.toMatchObject({ name: "ApiError" })
  })
})

describe("a bundle", () => {
  it("of one call with basic auth is at most 1,300 bytes", async () => {
    const contents = `import { basicAuth } from "./runtime/client/auth.ts"
import { call } from "./json-rpc/runtime/client/call.ts"
import { createTransport } from "./json-rpc/runtime/client/transport.ts"
const transport = createTransport({ url: "https://h", auth: basicAuth("a", "b") })
call(transport, { id: "berth.get", path: "/api_jsonrpc.php", method: "berth.get" }, { limit: 1 }).then(console.log)`
    const { outputFiles } = await build({
      stdin: {
        contents,
        resolveDir: join(import.meta.dirname, "../../../generator/protocols"),
        loader: "ts",
      },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    })
    expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThanOrEqual(1300)
  })
})
