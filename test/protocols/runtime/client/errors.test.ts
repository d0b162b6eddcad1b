import { describe, expect, it } from "vitest"
import { call } from "../../../../generator/protocols/rest/runtime/client/call.ts"
import {
  ApiError,
  isApiError,
  isNetworkError,
  isTimeoutError,
} from "../../../../generator/protocols/runtime/client/errors.ts"
import { createTransport } from "../../../../generator/protocols/runtime/client/transport.ts"
import { json, stubFetch, type Answer } from "./support.ts"

const operation = { id: "ship_get", method: "GET", path: "/ship" }

async function fail(answer: Answer, signal?: AbortSignal): Promise<unknown> {
  const transport = createTransport({
    baseUrl: "https://harbour.example.com",
    fetch: stubFetch(answer).fetch,
  })
  return call(transport, operation, {}, { signal }).then(
    () => expect.unreachable("the call succeeded"),
    (error: unknown) => error,
  )
}

describe("errors", () => {
  it("carry status, code, body, operation and request id", async () => {
    const body = { ErrorType: "NotFound", ErrorMessage: "No such ship" }
    const error = await fail(json(body, { status: 404, headers: { "x-request-id": "r-1" } }))
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      message: "ship_get answered 404: No such ship",
      status: 404,
      code: "NotFound",
      body,
      operation: "ship_get",
      requestId: "r-1",
    })
    expect(isApiError(error)).toBe(true)
  })

  it("keep an answer that is no JSON as text", async () => {
    expect(await fail(new Response("<h1>Bad</h1>", { status: 502 }))).toMatchObject({
      status: 502,
      body: "<h1>Bad</h1>",
    })
  })

  it("are recognised across copies of the package", () => {
    expect(isApiError({ name: "ApiError", operation: "x", status: 400 })).toBe(true)
    expect(isApiError(new Error("ApiError"))).toBe(false)
    expect([undefined, null, "ApiError", 7].some((value) => isApiError(value))).toBe(false)
  })

  it("say that the network failed", async () => {
    const cause = new TypeError("fetch failed")
    const error = await fail(cause)
    expect(error).toMatchObject({ name: "NetworkError", operation: "ship_get", cause })
    expect([isNetworkError(error), isTimeoutError(error), isApiError(error)]).toEqual([true, false, false])
  })

  it("say that the time was up", async () => {
    const slow: Answer = () => new Promise(() => {})
    const transport = createTransport({
      baseUrl: "https://h",
      fetch: (url, init) =>
        Promise.race([
          stubFetch(slow).fetch(url, init),
          new Promise<never>((_, reject) => {
            init.signal?.addEventListener("abort", () => reject(init.signal?.reason))
          }),
        ]),
    })
    const error = await call(transport, operation, {}, { signal: AbortSignal.timeout(5) }).catch(
      (e: unknown) => e,
    )
    expect([isTimeoutError(error), isNetworkError(error)]).toEqual([true, true])
  })

  it("say that the time was up while the answer was read", async () => {
    const stalled = new Response(
      new ReadableStream({
        start: (c) => setTimeout(() => c.error(new DOMException("slow", "TimeoutError")), 1),
      }),
    )
    expect(isTimeoutError(await fail(() => stalled))).toBe(true)
  })

  it("leave an abort to the caller", async () => {
    const reason = new DOMException("stop", "AbortError")
    expect(await fail(reason)).toBe(reason)
  })
})
