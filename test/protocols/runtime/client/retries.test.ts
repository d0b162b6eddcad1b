import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { call } from "../../../../generator/protocols/rest/runtime/client/call.ts"
import { bodyMember, writeBytes } from "../../../../generator/protocols/rest/runtime/client/bodies.ts"
import { retries, type RetryOptions } from "../../../../generator/protocols/runtime/client/retries.ts"
import { timeout } from "../../../../generator/protocols/runtime/client/timeout.ts"
import { createTransport, type Middleware } from "../../../../generator/protocols/runtime/client/transport.ts"
import { withResponse } from "../../../../generator/protocols/runtime/client/with-response.ts"
import { json, stubFetch, type Answer } from "./support.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function send(method: string, answers: readonly Answer[], options?: RetryOptions) {
  const { fetch, seen } = stubFetch(...answers)
  const transport = createTransport({ baseUrl: "https://h", middleware: [retries(options)], fetch })
  const begun = Date.now()
  const result = call(transport, { id: "a", method, path: "/a" }, {}).catch((error: unknown) => error)
  await vi.runAllTimersAsync()
  return { result: await result, tries: seen.length, waited: Date.now() - begun }
}

const busy = (status: number, headers = {}) => new Response(null, { status, headers })

describe("retries", () => {
  it("repeats idempotent calls when no answer comes", async () => {
    expect(await send("GET", [new TypeError("x"), busy(502), json(1)])).toMatchObject({ result: 1, tries: 3 })
  })

  it("does not repeat others unless asked to", async () => {
    expect((await send("POST", [new TypeError("x"), json(1)])).tries).toBe(1)
    expect((await send("POST", [busy(502), json(1)], { isRepeatable: () => true })).tries).toBe(2)
  })

  it.each([429, 503])("repeats any call after %i", async (status) => {
    expect(await send("POST", [busy(status), json(1)])).toMatchObject({ result: 1, tries: 2 })
  })

  it("leaves nothing on a signal that outlives the call", async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, "addEventListener")
    const removed = vi.spyOn(signal, "removeEventListener")
    const { fetch } = stubFetch(busy(503), busy(503), json(1))
    const transport = createTransport({ baseUrl: "https://h", middleware: [retries()], fetch })
    const result = call(transport, { id: "a", method: "GET", path: "/a" }, {}, { signal })
    await vi.runAllTimersAsync()
    expect(await result).toBe(1)
    expect(added).toHaveBeenCalledTimes(2)
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    )
  })

  it.each([400, 404, 500])("does not repeat %i", async (status) => {
    expect((await send("GET", [busy(status)])).tries).toBe(1)
  })

  it("gives up and says what the last try said", async () => {
    expect(await send("GET", [busy(503)], { retries: 3 })).toMatchObject({
      result: { status: 503 },
      tries: 4,
    })
  })

  it("waits as Retry-After says, in seconds or until a date, but not for ever", async () => {
    expect((await send("GET", [busy(429, { "retry-after": "7" }), json(1)])).waited).toBe(7000)
    const date = new Date(Date.now() + 5000).toUTCString()
    const { waited } = await send("GET", [busy(429, { "retry-after": date }), json(1)])
    expect(waited).toBeGreaterThan(3000)
    expect(waited).toBeLessThanOrEqual(5000)
    expect((await send("GET", [busy(429, { "retry-after": "9999" }), json(1)])).waited).toBe(20_000)
  })

  it("waits longer each time", async () => {
    const { waited } = await send("GET", [busy(503)], { retries: 3, delayMs: 100 })
    expect(waited).toBeGreaterThanOrEqual(350)
    expect(waited).toBeLessThanOrEqual(700)
  })

  it("sends a streamed body once", async () => {
    const { fetch, seen } = stubFetch(busy(503))
    const transport = createTransport({ baseUrl: "https://h", middleware: [retries()], fetch })
    const operation = { id: "a", method: "PUT", path: "/a", body: bodyMember, write: writeBytes }
    await call(transport, operation, { body: new Blob(["x"]).stream() }).catch(() => undefined)
    expect(seen).toHaveLength(1)
  })

  it("stops when the caller aborts", async () => {
    const abort = new AbortController()
    const { fetch, seen } = stubFetch(() => {
      if (seen.length > 1) throw abort.signal.reason
      return busy(503)
    })
    const transport = createTransport({ baseUrl: "https://h", middleware: [retries({ retries: 9 })], fetch })
    const result = call(
      transport,
      { id: "a", method: "GET", path: "/a" },
      {},
      { signal: abort.signal },
    ).catch((e: unknown) => e)
    await vi.advanceTimersByTimeAsync(1)
    abort.abort()
    await vi.runAllTimersAsync()
    expect(await result).toBe(abort.signal.reason)
    expect(seen).toHaveLength(2)
  })
})

describe("timeout", () => {
  it("limits each attempt and keeps the caller's signal", async () => {
    vi.useRealTimers()
    const signals: (AbortSignal | null | undefined)[] = []
    const abort = new AbortController()
    const transport = createTransport({
      baseUrl: "https://h",
      middleware: [timeout(5)],
      fetch: async (_, { signal }) => {
        signals.push(signal)
        await new Promise((resolve) => signal?.addEventListener("abort", resolve))
        throw signal?.reason
      },
    })
    const error = await call(
      transport,
      { id: "a", method: "GET", path: "/a" },
      {},
      { signal: abort.signal },
    ).catch((e: unknown) => e)
    expect(error).toMatchObject({ name: "TimeoutError", operation: "a" })
    expect(signals[0]).not.toBe(abort.signal)
  })
})

describe("middleware", () => {
  it("stands outermost first, auth innermost", async () => {
    const order: string[] = []
    const mark =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(name)
        const answer = await next(request)
        order.push(`/${name}`)
        return answer
      }
    const { fetch } = stubFetch(json(1))
    const transport = createTransport({
      baseUrl: "https://h",
      middleware: [mark("a"), mark("b")],
      auth: mark("auth"),
      fetch,
    })
    await call(transport, { id: "a", method: "GET", path: "/a" }, {})
    expect(order).toEqual(["a", "b", "auth", "/auth", "/b", "/a"])
  })
})

describe("withResponse", () => {
  it("gives data, status and headers", async () => {
    const { fetch } = stubFetch(json({ Id: 1 }, { status: 201, headers: { etag: "e" } }))
    const transport = createTransport({ baseUrl: "https://h", fetch })
    const create = (t: typeof transport, input: object) =>
      call<{ Id: number }>(t, { id: "a", method: "POST", path: "/a" }, input)
    const { data, status, headers } = await withResponse(create)(transport, {})
    expect([data, status, headers.get("etag")]).toEqual([{ Id: 1 }, 201, "e"])
  })
})
