import { once } from "node:events"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, it } from "vitest"
import {
  readNothing,
  readStream,
  readXml,
} from "../../../../../generator/protocols/rest/runtime/client/answers.ts"
import {
  bodyMember,
  jsonMembers,
  otherMembers,
  wholeBody,
  writeBytes,
  writeForm,
  writeMultipart,
  writePatch,
} from "../../../../../generator/protocols/rest/runtime/client/bodies.ts"
import { call, type Operation } from "../../../../../generator/protocols/rest/runtime/client/call.ts"
import { pickHeaders } from "../../../../../generator/protocols/rest/runtime/client/headers.ts"
import {
  pathQueryUrl,
  queryUrl,
  styledUrl,
} from "../../../../../generator/protocols/rest/runtime/client/url.ts"
import {
  deepObject,
  exploded,
  jsonText,
  pipeDelimited,
  spaceDelimited,
} from "../../../../../generator/protocols/rest/runtime/client/styles.ts"
import {
  createTransport,
  type RequestOptions,
} from "../../../../../generator/protocols/runtime/client/transport.ts"
import type { ApiError } from "../../../../../generator/protocols/runtime/client/errors.ts"
import { json, stubFetch, type Answer } from "../../../runtime/client/support.ts"

const get: Operation = { id: "ship_get", method: "GET", path: "/ship/{id}", url: pathQueryUrl }

async function send(
  operation: Operation,
  input: unknown,
  answer: Answer = json({}),
  options?: RequestOptions,
) {
  const { fetch, seen } = stubFetch(answer)
  const transport = createTransport({ baseUrl: "https://harbour.example.com/t1/", fetch })
  const result = await call<unknown>(transport, operation, input, options)
  return { result, request: seen[0]! }
}

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, "127.0.0.1"), "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe("a key in a header of the API's own", () => {
  const keys = ["x-api-key", "X-XSRF-TOKEN", "X-SO-Ticket", "client-secret"]

  it.each(keys)("does not follow a redirect to another origin: %s of the transport", async (name) => {
    const { fetch, seen } = stubFetch(json({}))
    const transport = createTransport({ baseUrl: "https://h", headers: { [name]: "k" }, fetch })
    await call(transport, get, { id: 7 })
    expect(seen).toMatchObject([{ redirect: "manual", headers: { [name.toLowerCase()]: "k" } }])
  })

  it("does not follow it when a single call sets it either", async () => {
    const { request } = await send(get, { id: 7 }, json({}), { headers: { "x-api-key": "k" } })
    expect(request.redirect).toBe("manual")
  })

  it("does not reach the other server, and the error tells the place", async () => {
    const reached: unknown[] = []
    const other = createServer((request, response) => {
      reached.push(request.headers)
      response.end("{}")
    })
    const location = `${await listen(other)}/`
    const first = createServer((_, response) => response.writeHead(307, { location }).end())
    const baseUrl = await listen(first)
    const transport = createTransport({ baseUrl, headers: { "x-api-key": "k" } })
    const error = await call(transport, get, { id: 7 }).catch((reason: unknown) => reason)
    other.close()
    first.close()
    expect(error).toMatchObject({ name: "ApiError", status: 307 })
    expect((error as ApiError).headers.get("location")).toBe(location)
    expect(reached).toEqual([])
  })

  it("leaves the rules of fetch alone otherwise", async () => {
    const { request } = await send(get, { id: 7 }, json({}), { headers: { "accept-language": "no" } })
    expect(request.redirect).toBe(undefined)
  })
})

describe("the URL of a call", () => {
  it("joins base URL and path", async () => {
    expect((await send(get, { id: 7 })).request.url).toBe("https://harbour.example.com/t1/ship/7")
  })

  it("encodes path parameters", async () => {
    const { request } = await send(get, { id: "a/b?c#d e%2e" })
    expect(request.url).toBe("https://harbour.example.com/t1/ship/a%2Fb%3Fc%23d%20e%252e")
    expect((await send(get, { id: "../../admin" })).request.url).toContain("/ship/..%2F..%2Fadmin")
  })

  it("takes nothing for given that every object has", async () => {
    const operation: Operation = {
      ...get,
      path: "/ship",
      query: { constructor: "constructor" },
      url: styledUrl,
      headers: { valueOf: "valueof" },
      pickHeaders,
    }
    const { request } = await send(operation, {})
    expect(request.url).toBe("https://harbour.example.com/t1/ship")
    expect(request.headers).toEqual({ accept: "application/json" })
    expect((await send(operation, { constructor: "x" })).request.url).toMatch(/\?constructor=x$/)
  })

  it.each(["", ".", "..", undefined, null, []])("refuses the path parameter %j", async (id) => {
    await expect(send(get, { id })).rejects.toThrow(TypeError)
  })

  it("writes query parameters under their names on the wire", async () => {
    const operation = { ...get, path: "/ship", query: { select: "$select", top: "$top", flag: "flag" } }
    const { request } = await send(operation, { select: ["Id", "Na me"], top: 0, flag: false, other: 1 })
    expect(request.url).toBe("https://harbour.example.com/t1/ship?$select=Id,Na%20me&$top=0&flag=false")
  })

  it("leaves out query parameters that are not given", async () => {
    const operation = { ...get, path: "/ship", query: { a: "a", b: "b", c: "c" } }
    expect((await send(operation, { a: undefined, b: null, c: "x&y" })).request.url).toMatch(/ship\?c=x%26y$/)
  })

  it.each([
    [exploded, ["a b", 2], "p=a%20b&p=2"],
    [exploded, { x: 1, y: null, "z&": "q" }, "x=1&z%26=q"],
    [exploded, "one", "p=one"],
    [deepObject, { x: 1, "y]": "q" }, "p[x]=1&p[y%5D]=q"],
    [spaceDelimited, ["a", "b c"], "p=a%20b%20c"],
    [pipeDelimited, ["a", "b|"], "p=a%7Cb%7C"],
    [jsonText, { a: [1] }, "p=%7B%22a%22%3A%5B1%5D%7D"],
  ])("%o writes %j", async (style, value, text) => {
    const operation = { ...get, path: "/ship", query: { p: "p" }, styles: { p: style }, url: styledUrl }
    expect((await send(operation, { p: value })).request.url).toBe(
      `https://harbour.example.com/t1/ship?${text}`,
    )
  })

  it("writes nothing for an empty exploded list", async () => {
    const operation = {
      ...get,
      path: "/ship",
      query: { p: "p", q: "q" },
      styles: { p: exploded },
      url: styledUrl,
    }
    expect((await send(operation, { p: [], q: 1 })).request.url).toMatch(/ship\?q=1$/)
  })
})

describe("the headers of a call", () => {
  it("always say what is accepted", async () => {
    expect((await send(get, { id: 1 })).request.headers["accept"]).toBe("application/json")
    const image = { ...get, accept: "image/png, image/jpeg", read: readStream }
    expect((await send(image, { id: 1 })).request.headers["accept"]).toBe("image/png, image/jpeg")
  })

  it("come from transport, input and options, the latter winning", async () => {
    const { fetch, seen } = stubFetch(json({}))
    const transport = createTransport({
      baseUrl: "https://h",
      fetch,
      headers: { "Accept-Language": "nb", "X-A": "1" },
    })
    const operation = { ...get, headers: { trip: "X-Trip" }, pickHeaders }
    await call(
      transport,
      operation,
      { id: 1, trip: 9 },
      { headers: { "accept-language": "en", "X-A": undefined } },
    )
    expect(seen[0]?.headers).toEqual({
      accept: "application/json",
      "accept-language": "en",
      "x-a": "1",
      "x-trip": "9",
    })
  })

  it.each(["a\r\nx-evil: 1", "a\nb", "a\0b"])("refuse the value %j", async (value) => {
    await expect(send(get, { id: 1 }, json({}), { headers: { "X-A": value } })).rejects.toThrow(
      "x-a".toUpperCase(),
    )
  })
})

describe("the body of a call", () => {
  const post: Operation = {
    id: "ship_post",
    method: "POST",
    path: "/ship/{id}",
    url: pathQueryUrl,
    query: { select: "$select" },
  }

  it("is the whole input", async () => {
    const { request } = await send({ ...post, path: "/ship", body: wholeBody }, [1, 2])
    expect(request.body).toBe("[1,2]")
    expect(request.headers["content-type"]).toBe("application/json")
  })

  it("is made of what goes nowhere else", async () => {
    const { request } = await send(
      { ...post, body: otherMembers },
      { id: 1, select: ["A"], Name: "x", Size: 2 },
    )
    expect(request.body).toBe('{"Name":"x","Size":2}')
  })

  it("is JSON of the members that are not in the query", async () => {
    const agent: Operation = { ...post, path: "/agent", url: queryUrl, body: jsonMembers }
    const { request } = await send(agent, { select: ["A", "B"], Name: "x" })
    expect(request.body).toBe('{"Name":"x"}')
    expect(request.headers["content-type"]).toBe("application/json")
  })

  it("is one member, and may be missing", async () => {
    expect((await send({ ...post, body: bodyMember }, { id: 1, body: null })).request.body).toBe("null")
    const { request } = await send({ ...post, body: bodyMember }, { id: 1 })
    expect(request.body).toBeUndefined()
    expect(request.headers).not.toHaveProperty("content-type")
  })

  it("is a JSON Patch for a list and a merge patch for an object", async () => {
    const patch = { ...post, body: bodyMember, write: writePatch }
    const list = await send(patch, { id: 1, body: [{ op: "remove", path: "/a" }] })
    expect(list.request.headers["content-type"]).toBe("application/json-patch+json")
    const object = await send(patch, { id: 1, body: { a: null } })
    expect(object.request.headers["content-type"]).toBe("application/merge-patch+json")
    expect(object.request.body).toBe('{"a":null}')
  })

  it("is bytes, with the blob's type or the operation's first", async () => {
    const upload = { ...post, body: bodyMember, write: writeBytes, contentType: "image/png" }
    const blob = new Blob(["x"], { type: "image/gif" })
    expect((await send(upload, { id: 1, body: blob })).request).toMatchObject({
      body: blob,
      headers: { "content-type": "image/gif" },
    })
    const bytes = new Uint8Array([1])
    expect((await send(upload, { id: 1, body: bytes })).request.headers["content-type"]).toBe("image/png")
  })

  it("is a form", async () => {
    const { request } = await send(
      { ...post, body: bodyMember, write: writeForm },
      { id: 1, body: { a: [1, 2], b: null, c: {} } },
    )
    expect(String(request.body)).toBe("a=1&a=2&c=%7B%7D")
  })

  it("is a multipart form with files", async () => {
    const body = { a: "1", file: new Uint8Array([65]), o: { x: 1 } }
    const { request } = await send({ ...post, body: bodyMember, write: writeMultipart }, { id: 1, body })
    const form = request.body as FormData
    expect(form.get("a")).toBe("1")
    expect(await (form.get("file") as Blob).text()).toBe("A")
    expect(form.get("o")).toBe('{"x":1}')
    expect(request.headers).not.toHaveProperty("content-type")
  })
})

describe("the answer of a call", () => {
  it("is the parsed JSON", async () => {
    expect((await send(get, { id: 1 }, json({ a: 1 }))).result).toEqual({ a: 1 })
  })

  it("is nothing for 204 and for an empty body", async () => {
    expect((await send(get, { id: 1 }, new Response(null, { status: 204 }))).result).toBeUndefined()
    expect((await send(get, { id: 1 }, new Response(""))).result).toBeUndefined()
  })

  it("is not waited for when the operation has no result", async () => {
    expect(
      (await send({ ...get, read: readNothing }, { id: 1 }, new Response("<html>"))).result,
    ).toBeUndefined()
  })

  it("is refused clearly when it is of another type", async () => {
    const xml = new Response("<Ship/>", { headers: { "content-type": "application/xml" } })
    await expect(send(get, { id: 1 }, xml)).rejects.toMatchObject({
      name: "ApiError",
      message: "ship_get answered 200: application/xml, not JSON",
      status: 200,
      body: "<Ship/>",
    })
    await expect(send({ ...get, read: readXml }, { id: 1 }, json({}))).rejects.toMatchObject({
      name: "ApiError",
    })
  })

  it("is a stream of bytes", async () => {
    const { result } = await send({ ...get, read: readStream }, { id: 1 }, new Response("abc"))
    expect(await new Response(result as ReadableStream).text()).toBe("abc")
  })
})
