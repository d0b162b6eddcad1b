import { connect, type AddressInfo } from "node:net"
import { fc } from "../../../random.ts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createServerOf } from "../../../../generator/protocols/runtime/server/create-server.ts"
import { define } from "./harbour.ts"

const thrown: unknown[] = []
const { app } = createServerOf(define(), {
  bodyLimit: 1_000_000,
  bodyTimeout: 300,
  validate: true,
  onError: (error) => thrown.push(error),
})
let port = 0

beforeAll(async () => {
  await app.listen({ port: 0, host: "127.0.0.1" })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

/** Statuses that the server may answer a stranger with; never 500. */
const allowed = [200, 204, 400, 401, 404, 405, 406, 415]

/** URLs cannot be made of halves of surrogate pairs. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\uFFFD")
}

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "constructor", "..", "%00", "%zz", "{id}"),
)
const anyPath = fc.oneof(
  fc.constantFrom(
    "/api/Ship",
    "/api/Ship/7",
    "/api/Ship/7/Photo",
    "/api/Harbour/Moor",
    "/api/Ship/default",
    "/tenant/api/Ship/x",
  ),
  fc.array(anyText, { maxLength: 5 }).map((parts) => `/${parts.map(encodeURIComponent).join("/")}`),
  fc.string().map((text) => `/api/Ship/${encodeURI(wellFormed(text))}`),
)
const anyQuery = fc.array(
  fc.tuple(fc.constantFrom("$select", "$top", "ids", "ids[]", "__proto__", "x"), anyText),
  { maxLength: 4 },
)
const anyBody = fc.oneof(
  fc.json(),
  fc.json().map((text) => text.slice(0, Math.floor(text.length / 2))),
  fc.string({ unit: "binary" }),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"\\u005f_proto__":{"polluted":true}}',
    `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
    '{"Id":1e999,"Name":{"Name":[]}}',
    '{"Captain":{"Captain":{"Captain":null}}}',
    "\uFEFF{}",
    "",
  ),
)
const anyHeaders = fc.record(
  {
    "content-type": fc.constantFrom(
      "application/json",
      "application/xml",
      "multipart/form-data",
      "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded",
      "text/plain",
      "image/png",
      ";",
      "a/b; charset=\u00e9",
      "application/json; charset=utf-16",
    ),
    accept: fc.constantFrom(
      "*/*",
      "application/xml",
      "text/html",
      "application/json;q=0",
      ",,;q=9",
      "image/*",
    ),
    prefer: fc.constantFrom("code=404", "code=999", 'code="200"', "respond-async"),
    authorization: fc.constantFrom("Basic", "Basic ====", "Bearer x", "SOTicket"),
    cookie: fc.constantFrom("a=b; c", "=", ";;;"),
  },
  { requiredKeys: [] },
)
const anyMethod = fc.constantFrom(
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "PROPFIND",
)

describe("bad requests", () => {
  it(
    "get a documented status, never a 500, whatever they are (10,000 of them)",
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          anyMethod,
          anyPath,
          anyQuery,
          anyHeaders,
          anyBody,
          async (method, path, query, headers, body) => {
            const search = new URLSearchParams(
              query.map(([name, value]) => [name, wellFormed(value)]),
            ).toString()
            const response = await app.inject({
              method: method as "GET",
              url: `${path}?${search}`,
              headers,
              payload: body,
            })
            expect(allowed, `${method} ${path} ${response.body}`).toContain(response.statusCode)
            const isProblem =
              response.headers["content-type"] === "application/problem+json" &&
              (method === "HEAD" || response.json<{ status: number }>().status === response.statusCode)
            expect(response.statusCode < 400 || isProblem).toBe(true)
          },
        ),
        { numRuns: 10_000 },
      )
      expect(thrown).toEqual([])
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    },
  )
})

/** Send bytes as they are and collect what comes back until the server closes or a second passes. */
function sendRaw(parts: readonly (string | Buffer)[], pause = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1")
    let text = ""
    const timer = setTimeout(() => socket.destroy(), 3_000)
    socket.on("data", (chunk) => (text += chunk.toString("latin1")))
    socket.on("close", () => {
      clearTimeout(timer)
      resolve(text)
    })
    socket.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EPIPE" || error.code === "ECONNRESET" ? undefined : reject(error),
    )
    void (async () => {
      for (const part of parts) {
        if (!socket.writable) return
        socket.write(part)
        if (pause > 0) await new Promise((next) => setTimeout(next, pause))
      }
    })()
  })
}

const head = (more: string) =>
  `PUT /api/Ship/7 HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n${more}\r\n`

describe("bad connections", () => {
  it("a body beyond the limit is refused with 413, announced or not", async () => {
    const chunk = Buffer.alloc(1_000_000, " ")
    const announced = await sendRaw([
      head("content-length: 50000000\r\n"),
      ...Array.from({ length: 50 }, () => chunk),
    ])
    expect(announced).toMatch(/^HTTP\/1\.1 413 /)
    const hex = `${chunk.length.toString(16)}\r\n`
    const chunked = Array.from({ length: 3 }, () => [hex, chunk, "\r\n"]).flat()
    expect(await sendRaw([head("transfer-encoding: chunked\r\n"), ...chunked, "0\r\n\r\n"])).toMatch(
      /^HTTP\/1\.1 413 /,
    )
  })

  it("a body that drips is refused with 408", async () => {
    const answer = await sendRaw(
      [head("content-length: 100\r\n"), ...Array.from({ length: 20 }, () => " ")],
      50,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toContain("application/problem+json")
  })

  it("what is no HTTP is refused with 400, and headers cannot be injected", async () => {
    expect(await sendRaw(["nonsense\r\n\r\n"])).toMatch(/^HTTP\/1\.1 400 [^]*problem\+json/)
    expect(
      await sendRaw([
        `GET /api/Ship/7%0d%0aset-cookie:%20a=b HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
      ]),
    ).not.toMatch(/set-cookie: a=b\r\n/)
    expect(
      await sendRaw([`GET /api/Ship HTTP/1.1\r\nhost: x\r\nprefer: code=404\rset-cookie: a=b\r\n\r\n`]),
    ).toMatch(/^HTTP\/1\.1 400 /)
    expect(await sendRaw([`GET /api/Ship HTTP/1.1\r\nhost: x\r\nx: ${"a".repeat(50_000)}\r\n\r\n`])).toMatch(
      /^HTTP\/1\.1 431 /,
    )
  })

  it("a caller that hangs up in the middle leaves the server running", async () => {
    const socket = connect(port, "127.0.0.1")
    socket.write(head("content-length: 100\r\n"))
    await new Promise((done) => setTimeout(done, 50))
    socket.destroy()
    expect((await fetch(`http://127.0.0.1:${port}/api/Ship/7`)).status).toBe(200)
    expect(thrown).toEqual([])
  })
})
