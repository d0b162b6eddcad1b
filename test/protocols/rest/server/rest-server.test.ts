import { describe, expect, it } from "vitest"
import { ApiError } from "../../../../generator/protocols/runtime/server/api-error.ts"
import { createServerOf } from "../../../../generator/protocols/runtime/server/create-server.ts"
import type { ServerOptions } from "../../../../generator/protocols/runtime/server/create-server.ts"
import type { Handler } from "../../../../generator/protocols/runtime/server/server-options.ts"
import { define } from "./harbour.ts"

type Call = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

async function send(url: string, call: Call = {}, options: ServerOptions = {}) {
  const { app } = createServerOf(define(), options)
  const { method = "GET", headers = {}, body } = call
  const response = await app.inject({
    method: method as "GET",
    url,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { payload: body }),
  })
  return {
    status: response.statusCode,
    type: String(response.headers["content-type"] ?? ""),
    headers: response.headers,
    text: response.body,
    json: () => response.json() as unknown,
    bytes: response.rawPayload,
  }
}

const problemOf = (status: number) => ({ status, type: "application/problem+json" })

describe("finding the operation", () => {
  it("takes an integer to `{id}` and anything else to `{name}`", async () => {
    expect((await send("/api/Ship/7")).json()).toMatchObject({ Name: "Aurora" })
    expect((await send("/api/Ship/seven")).json()).toMatchObject({ Name: "by name" })
  })

  it("prefers text to parameters", async () => {
    expect((await send("/api/Ship/default")).json()).toMatchObject({ Name: "Aurora", Id: 7 })
  })

  it("does not mind the letter case of the path", async () => {
    expect((await send("/API/ship/7")).status).toBe(200)
  })

  it("finds operations behind the path of a server", async () => {
    expect((await send("/tenant/api/Ship/7")).status).toBe(200)
    expect((await send("/elsewhere/api/Ship/7")).status).toBe(404)
  })

  it("answers 404 for unknown paths and 405 with Allow for unknown methods", async () => {
    expect(await send("/api/Boat")).toMatchObject(problemOf(404))
    const wrong = await send("/api/Ship/7", { method: "PATCH", body: "{}" })
    expect(wrong).toMatchObject(problemOf(405))
    expect(wrong.headers["allow"]).toBe("DELETE, GET, PUT")
  })

  it("answers HEAD as GET without a body and OPTIONS with Allow", async () => {
    expect(await send("/api/Ship/7", { method: "HEAD" })).toMatchObject({ status: 200, text: "" })
    expect((await send("/api/Ship", { method: "OPTIONS" })).headers["allow"]).toBe("GET")
  })

  it("answers 405 to methods that HTTP knows and the API does not, with a body or without", async () => {
    for (const method of ["PROPFIND", "TRACE"]) {
      expect(await send("/api/Ship/7", { method }), method).toMatchObject(problemOf(405))
    }
    expect(await send("/api/Ship/7", { method: "QUERY", body: "{" })).toMatchObject(problemOf(405))
  })

  it("refuses a path that is no UTF-8", async () => {
    expect(await send("/api/Ship/%ff%fe")).toMatchObject(problemOf(400))
    expect(await send("/api/Ship/%zz")).toMatchObject(problemOf(400))
  })
})

describe("the mock's answers", () => {
  it("fill the holes of a sample with the type's own", async () => {
    expect((await send("/api/Ship/7")).json()).toEqual({
      Id: 7,
      Name: "Aurora",
      Captain: { Id: 3, FullName: "Ann Lee", Ship: expect.anything() as unknown },
      Tags: ["tug"],
      Crew: [expect.objectContaining({ FullName: "Ann Lee" })],
      Extra: { Extra1: "a" },
    })
  })

  it("are void where the document says 204", async () => {
    expect(await send("/api/Ship/7", { method: "DELETE" })).toMatchObject({ status: 204, text: "" })
  })

  it("are the documented status that `Prefer` asks for", async () => {
    const answer = await send("/api/Ship/7", { headers: { prefer: "code=404" } })
    expect(answer.headers["preference-applied"]).toBe("code=404")
    const undocumented = await send("/api/Ship/7", { headers: { prefer: "code=499" } })
    expect([undocumented.status, undocumented.headers["preference-applied"]]).toEqual([200, undefined])
    expect(answer).toMatchObject(problemOf(404))
    expect(answer.json()).toMatchObject({ title: "No such ship" })
    expect((await send("/api/Ship/7", { headers: { prefer: "code=418" } })).status).toBe(200)
  })

  it("are the first documented status where no success is documented", async () => {
    expect(await send("/api/Ship/Command", { method: "POST" })).toMatchObject(problemOf(404))
  })

  it("are bytes for images, also for callers that accept JSON only", async () => {
    const image = await send("/api/Ship/7/Photo", { headers: { accept: "application/json" } })
    expect(image).toMatchObject({ status: 200, type: "image/png" })
    expect(image.bytes.subarray(1, 4).toString()).toBe("PNG")
  })

  it("are files of the type that was asked for", async () => {
    const image = await send("/api/Ship/7/Photo", { headers: { accept: "image/gif" } })
    expect(image).toMatchObject({ status: 200, type: "image/gif" })
    expect(image.bytes.subarray(0, 6).toString()).toBe("GIF89a")
  })

  it("tell handlers of files which type was asked for", async () => {
    const types: unknown[] = []
    const photo: Handler = (_input, { answerType }) => {
      types.push(answerType)
      return new Uint8Array(1)
    }
    const handlers = { ship: { getPhoto: photo } }
    await send("/api/Ship/7/Photo", { headers: { accept: "image/gif, */*;q=0.1" } }, { handlers })
    await send("/api/Ship/7/Photo", {}, { handlers })
    expect(types).toEqual(["image/gif", "image/png"])
  })

  it("are 501 when switched off", async () => {
    expect(await send("/api/Ship/7", {}, { mock: false })).toMatchObject(problemOf(501))
  })
})

describe("$select", () => {
  it("nulls out the other properties, whatever the case, and follows paths", async () => {
    const answer = await send("/api/Ship/7?$select=name,captain/fullName")
    expect(answer.json()).toEqual({
      Id: null,
      Name: "Aurora",
      Captain: { Id: null, FullName: "Ann Lee", Ship: null },
      Tags: null,
      Crew: null,
      Extra: null,
    })
  })

  it("works on each item of a list", async () => {
    expect((await send("/api/Ship?$select=Name")).json()).toEqual([
      { Id: null, Name: "Aurora", Captain: null, Tags: null, Crew: null, Extra: null },
    ])
  })
})

describe("media types", () => {
  it("writes XML with the type's name as the root", async () => {
    const answer = await send("/api/Ship/7?$select=Id,Name,Tags,Extra", {
      headers: { accept: "text/xml, */*;q=0.1" },
    })
    expect(answer.type).toBe("text/xml; charset=utf-8")
    expect(answer.text).toBe(
      '<?xml version="1.0" encoding="utf-8"?><Ship><Id>7</Id><Name>Aurora</Name><Tags><string>tug</string></Tags>' +
        "<Extra><KeyValuePair><Key>Extra1</Key><Value>a</Value></KeyValuePair></Extra></Ship>",
    )
    const list = await send("/api/Ship?$select=Id", { headers: { accept: "application/xml" } })
    expect(list.text).toContain("<ArrayOfShip><Ship><Id>7</Id></Ship></ArrayOfShip>")
  })

  it("answers 406 when nothing documented is acceptable", async () => {
    expect(await send("/api/Ship/7", { headers: { accept: "image/png" } })).toMatchObject(problemOf(406))
    expect(await send("/api/Ship/7", { headers: { accept: "application/json;q=0" } })).toMatchObject(
      problemOf(406),
    )
  })

  it("answers 415 to a body of another type", async () => {
    const call = { method: "PUT", body: "a,b", headers: { "content-type": "text/csv" } }
    expect(await send("/api/Ship/7", call)).toMatchObject(problemOf(415))
  })

  it("answers 415 to a body that is packed", async () => {
    const call = { method: "PUT", body: "{}", headers: { "content-encoding": "gzip" } }
    expect(await send("/api/Ship/7", call)).toMatchObject(problemOf(415))
    expect((await send("/api/Ship/7", { ...call, headers: { "content-encoding": "identity" } })).status).toBe(
      200,
    )
  })

  it("reads forms", async () => {
    let given: unknown
    const handlers = { ship: { putShip: (input: unknown) => void (given = input) } }
    const call = {
      method: "PUT",
      body: "Id=7&Name=12&Tags=a",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    }
    expect((await send("/api/Ship/7", call, { handlers })).status).toBe(200)
    expect(given).toEqual({ id: 7, Id: 7, Name: "12", Tags: ["a"] })
  })

  describe("of files", () => {
    const uploads: string[] = []
    const handlers = {
      ship: {
        async putPhoto({ body }: { body: ReadableStream<Uint8Array> }) {
          uploads.push(await new Response(body).text())
        },
      },
    }
    const upload = (body: string, type: string, options: ServerOptions = { handlers }) =>
      send("/api/Ship/7/Photo", { method: "PUT", body, headers: { "content-type": type } }, options)

    it("hand over a stream, of the body or of a form's file", async () => {
      const multipart =
        '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\nPNG?\r\n--x--\r\n'
      expect((await upload("PNG!", "image/png")).status).toBe(204)
      expect((await upload(multipart, "multipart/form-data; boundary=x")).status).toBe(204)
      expect(uploads.splice(0)).toEqual(["PNG!", "PNG?"])
    })

    it("hold in memory what comes in a form only", async () => {
      const options = { handlers, bodyLimit: 3 }
      expect((await upload("PNG!", "image/png", options)).status).toBe(204)
      expect((await upload("PNG!", "multipart/form-data; boundary=x", options)).status).toBe(413)
      expect(uploads.splice(0)).toEqual(["PNG!"])
    })

    it("need not be read", async () => {
      expect((await upload("PNG!", "image/png", {})).status).toBe(204)
    })
  })
})

describe("validation", () => {
  it("names the place of every mistake", async () => {
    const answer = await send("/api/Ship/7?x", {
      method: "PUT",
      body: '{"Id":"seven","Captain":{"FullName":3}}',
    })
    expect(answer).toMatchObject(problemOf(400))
    expect(answer.json()).toMatchObject({
      errors: [
        { in: "body", pointer: "/Id", message: "must be integer or null" },
        { in: "body", pointer: "/Captain/FullName", message: "must be string or null" },
      ],
    })
  })

  it("checks parameters", async () => {
    expect((await send("/api/Ship?$top=many")).json()).toMatchObject({
      errors: [{ in: "query", pointer: "/$top" }],
    })
    expect((await send("/api/Ship?ids=1,2&$top=3")).status).toBe(200)
    expect((await send("/api/Ship?ids=1&ids=two")).json()).toMatchObject({ errors: [{ pointer: "/ids/1" }] })
  })

  it("reads objects that are spread over the query", async () => {
    let given: unknown
    const handlers = { ship: { listShips: (input: unknown) => void (given = input) } }
    await send("/api/Ship?filter[Id]=7&filter[Name]=9&Depth=4&Wet=true", {}, { handlers })
    expect(given).toEqual({ filter: { Id: 7, Name: "9" }, berth: { Depth: 4, Wet: true } })
  })

  it("reads maps that are spread over the query, the names of their members as written", async () => {
    let given: unknown
    const handlers = { ship: { listShips: (input: unknown) => void (given = input) } }
    await send("/api/Ship?Loads[Bow]=7&loads[__proto__]=9&loads[=8&load=6", {}, { handlers })
    const loads = Object.fromEntries([
      ["Bow", 7],
      ["__proto__", 9],
    ])
    expect(given).toEqual({ loads })
    expect((await send("/api/Ship?loads[Bow]=full")).json()).toMatchObject({
      errors: [{ in: "query", pointer: "/loads/Bow" }],
    })
  })

  it("asks for a required body", async () => {
    expect((await send("/api/Ship/7", { method: "PUT" })).json()).toMatchObject({
      errors: [{ in: "body", pointer: "", message: "must be present" }],
    })
  })

  it("can be switched off", async () => {
    const call = { method: "PUT", body: '{"Id":"seven"}' }
    expect((await send("/api/Ship/7", call, { validate: false })).status).toBe(200)
  })

  it("judges handlers' results when asked to", async () => {
    const options = {
      handlers: { ship: { getShip: () => ({ Id: "seven" }) } },
      validate: { responses: true },
    }
    const answer = await send("/api/Ship/7", {}, options)
    expect(answer).toMatchObject(problemOf(500))
    expect(answer.json()).toMatchObject({ errors: [{ pointer: "/Id" }] })
  })
})

describe("what real callers send", () => {
  it("takes an empty body with a Content-Type, and `null`, for none", async () => {
    const empty = { method: "POST", headers: { "content-type": "application/json", "content-length": "0" } }
    expect((await send("/api/Harbour/Moor", empty)).json()).toBe(true)
    expect((await send("/api/Harbour/Moor", { method: "POST", body: "null" })).json()).toBe(true)
  })

  it("takes camelCase members, a bare array and `null` for what is not set", async () => {
    const given: unknown[] = []
    const handlers = {
      ship: { moor: (input: unknown) => given.push(input), putShip: (input: unknown) => given.push(input) },
    }
    const options = { handlers }
    await send("/api/Harbour/Moor", { method: "POST", body: '{"shipIds":[1]}' }, options)
    await send("/api/Harbour/Moor", { method: "POST", body: "[2]" }, options)
    await send("/api/Ship/7", { method: "PUT", body: '{"name":null,"captain":{"fullName":"Bo"}}' }, options)
    expect(given).toEqual([
      { ShipIds: [1] },
      { ShipIds: [2] },
      { id: 7, Name: null, Captain: { FullName: "Bo" } },
    ])
  })

  it("takes the number of an enumeration's member for its name, and no other name", async () => {
    const put = (body: string) => send("/api/Ship/7", { method: "PUT", body })
    expect((await put('{"Kind":1}')).status).toBe(200)
    expect((await put('{"Kind":null}')).status).toBe(200)
    expect((await put('{"Kind":"Ferry"}')).status).toBe(200)
    expect((await put('{"Kind":"Raft"}')).json()).toMatchObject({
      errors: [{ in: "body", pointer: "/Kind", message: "must be one of Tug, Ferry" }],
    })
  })
})

describe("handlers", () => {
  it("get input and context, and set headers", async () => {
    const handlers = {
      ship: {
        getShip(
          input: { id: number },
          context: { headers: Record<string, string | undefined>; responseHeaders: Record<string, string> },
        ) {
          context.responseHeaders["last-modified"] = "Sun, 06 Nov 1994 08:49:37 GMT"
          return { Id: input.id, Name: context.headers["x-name"] }
        },
      },
    }
    const answer = await send("/api/Ship/12", { headers: { "x-name": "Bo" } }, { handlers })
    expect(answer.json()).toEqual({ Id: 12, Name: "Bo" })
    expect(answer.headers["last-modified"]).toBe("Sun, 06 Nov 1994 08:49:37 GMT")
  })

  it("answer with the error that they throw", async () => {
    const fail = (error: Error) => ({ handlers: { ship: { getShip: () => Promise.reject(error) } } })
    const known = await send(
      "/api/Ship/1",
      {},
      fail(new ApiError(409, { code: "taken", message: "berth is taken" })),
    )
    expect(known).toMatchObject(problemOf(409))
    expect(known.json()).toMatchObject({ title: "berth is taken", code: "taken" })
    const own = await send("/api/Ship/1", {}, fail(new ApiError(404, { body: { Error: true } })))
    expect(own.json()).toEqual({ Error: true })
    const unknown = await send("/api/Ship/1", {}, fail(new Error("secret")))
    expect(unknown).toMatchObject(problemOf(500))
    expect(unknown.text).not.toContain("secret")
  })

  it("cannot smuggle line breaks into headers", async () => {
    const handlers = {
      ship: {
        getShip(_input: unknown, context: { responseHeaders: Record<string, string> }) {
          context.responseHeaders["x-name"] = "a\r\nset-cookie: b=c"
          return {}
        },
      },
    }
    expect(await send("/api/Ship/1", {}, { handlers })).toMatchObject(problemOf(500))
  })
})

describe("a log", () => {
  it("is told of every answer", async () => {
    const calls: unknown[] = []
    await send(
      "/api/Ship/7?x=1",
      {},
      { onCall: ({ method, url, status }) => calls.push([method, url, status]) },
    )
    await send("/nowhere", {}, { onCall: ({ method, url, status }) => calls.push([method, url, status]) })
    expect(calls).toEqual([
      ["GET", "/api/Ship/7?x=1", 200],
      ["GET", "/nowhere", 404],
    ])
  })
})

describe("authorization", () => {
  const auth = (credentials: { value: string; username?: string; password?: string }) =>
    credentials.value === "7T:abc" || credentials.value === "token" || credentials.password === "pw"
  const moor = (headers: Record<string, string>) =>
    send("/api/Harbour/Moor", { method: "POST", headers }, { auth })

  it("asks for one of the documented schemes", async () => {
    const refused = await moor({})
    expect(refused).toMatchObject(problemOf(401))
    expect(refused.headers["www-authenticate"]).toBe('Basic realm="api"')
    expect(await moor({ authorization: "Basic dGplOm5v" })).toMatchObject(problemOf(401))
  })

  it("takes basic, a ticket in any spelling, and the XSRF token", async () => {
    expect((await moor({ authorization: "Basic dGplOnB3" })).status).toBe(200)
    expect((await moor({ authorization: "SOTicket 7T:abc" })).status).toBe(200)
    expect((await moor({ "x-xsrf-token": "token" })).status).toBe(200)
  })

  it("is not asked for without `auth`, nor for open operations", async () => {
    expect((await send("/api/Harbour/Moor", { method: "POST" })).status).toBe(200)
    expect((await send("/api/Ship/7", {}, { auth })).status).toBe(200)
  })
})
