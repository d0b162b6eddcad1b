import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { inspect } from "node:util"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { call, type Operation } from "../../generator/protocols/rest/runtime/client/call.ts"
import { pathQueryUrl } from "../../generator/protocols/rest/runtime/client/url.ts"
import { headerAuth } from "../../generator/protocols/runtime/client/api-key.ts"
import { basicAuth, bearerAuth } from "../../generator/protocols/runtime/client/auth.ts"
import { responseLimit } from "../../generator/protocols/runtime/client/response-limit.ts"
import { timeout } from "../../generator/protocols/runtime/client/timeout.ts"
import { createTransport, type TransportConfig } from "../../generator/protocols/runtime/client/transport.ts"
import { payloads } from "./payloads.ts"

const secret = "four-lanterns-at-the-quay"
const operation: Operation = {
  id: "getShip",
  method: "GET",
  path: "/ships/{id}/crew",
  query: { filter: "filter" },
  url: pathQueryUrl,
} as unknown as Operation

/** What the servers below were asked for. */
let seen: IncomingMessage[] = []
const here = serve((request, response) => answer(request, response))
const elsewhere = serve((_request, response) => response.end('{"from":"elsewhere"}'))

function serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Server {
  return createServer((request, response) => {
    seen.push(request)
    handle(request, response)
  })
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

function answer({ url = "" }: IncomingMessage, response: ServerResponse): void {
  if (url.includes("redirect")) response.writeHead(307, { location: `${addressOf(elsewhere)}/taken` }).end()
  else if (url.includes("refused"))
    response.writeHead(401, { "content-type": "application/json" }).end('{"message":"no"}')
  else if (url.includes("broken")) response.destroy()
  else if (url.includes("garbage")) response.writeHead(200, { "content-type": "application/json" }).end("{{{")
  else if (url.includes("stalled")) response.writeHead(200).flushHeaders()
  else if (url.includes("silent")) return
  else if (url.includes("endless")) {
    response.writeHead(200, { "content-type": "application/json" })
    const pour = (): boolean =>
      response.write("[".repeat(60_000), () => response.destroyed || setImmediate(pour))
    pour()
  } else response.writeHead(200, { "content-type": "application/json" }).end('{"from":"here"}')
}

beforeAll(async () => {
  for (const server of [here, elsewhere])
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
})

afterAll(() => {
  for (const server of [here, elsewhere]) {
    server.closeAllConnections()
    server.close()
  }
})

function get(id: string, config: Partial<TransportConfig> = {}): Promise<unknown> {
  seen = []
  return call(createTransport({ baseUrl: addressOf(here), ...config }), operation, { id })
}

const failure = (id: string, config?: Partial<TransportConfig>): Promise<Error> =>
  get(id, config).then(
    () => new Error("it did not fail"),
    (error: unknown) => error as Error,
  )

describe("path parameters", () => {
  test.each([
    ...Object.entries(payloads).filter(([, payload]) => payload.length < 3_000),
    ...[
      "..",
      ".",
      "",
      "../..",
      "..%2f",
      "%2e%2e",
      "a/../../b",
      "?x=1",
      "#x",
      ";x",
      "//evil.example",
      "\\..\\",
    ].map((id) => [id, id] as const),
  ])("%s does not change the route", async (_name, id) => {
    const error = await failure(id)
    const refusals = seen.length === 0 ? ["TypeError", "URIError"] : [error.name]
    expect(refusals).toContain(error.name)
    if (seen.length === 0) return
    const [, first, value = "", last, ...others] = (seen[0]?.url ?? "").split(/[/?]/)
    expect([first, last, others]).toEqual(["ships", "crew", []])
    expect(decodeURIComponent(value)).toBe(id)
  })
})

describe("secrets", () => {
  const auths = {
    basic: basicAuth("ingrid", secret),
    bearer: bearerAuth(secret),
    key: headerAuth("X-Key", secret),
  }

  test.each(Object.entries(auths))("%s stays out of errors, whatever goes wrong", async (_name, auth) => {
    for (const id of ["refused", "broken", "garbage", "redirect"]) {
      const transport = createTransport({ baseUrl: addressOf(here), auth })
      const error = await failure(id, { auth })
      const texts = [error, transport].flatMap((value) => [
        String(value),
        JSON.stringify(value),
        inspect(value, { depth: 20, showHidden: true }),
      ])
      const encoded = Buffer.from(`ingrid:${secret}`).toString("base64")
      expect(
        texts.filter((text) => text?.includes(secret) === true || text?.includes(encoded) === true),
      ).toEqual([])
    }
  })

  test.each(Object.entries(auths))("%s does not follow a redirect to another origin", async (_name, auth) => {
    await get("redirect", { auth })
    expect(seen).toHaveLength(2)
    expect(JSON.stringify(seen[0]?.headers)).toMatch(/authorization|x-key/)
    expect(JSON.stringify(seen[1]?.headers)).not.toMatch(/authorization|x-key|lantern/i)
  })

  test.each(["a\r\nX-Evil: 1", "a\nb", "a\u0000b"])(
    "%j in a credential is refused without repeating it",
    async (value) => {
      const error = await failure("1", { auth: bearerAuth(`${secret}${value}`) })
      expect(seen).toEqual([])
      expect(inspect(error)).not.toContain(secret)
    },
  )

  test.each(["a\r\nX-Evil: 1", "a\nb", "a\u0000b"])(
    "%j in a header is refused without repeating it",
    async (value) => {
      const error = await failure("1", { headers: { "x-trace": `${secret}${value}` } })
      expect(seen).toEqual([])
      expect(error.name).toBe("TypeError")
      expect(inspect(error)).not.toContain(secret)
    },
  )
})

describe("limits", () => {
  test("an answer without end is cut off", async () => {
    const error = await failure("endless", { middleware: [responseLimit(1_000_000)] })
    expect(error).toMatchObject({
      name: "NetworkError",
      cause: { message: "the answer has more than 1000000 bytes" },
    })
  })

  test("an answer that says how long it is, is not even read", async () => {
    const error = await failure("1", { middleware: [responseLimit(5)] })
    expect(error.name).toBe("NetworkError")
  })

  test("an answer within the limit passes", async () => {
    expect(await get("1", { middleware: [responseLimit(100)] })).toEqual({ from: "here" })
  })

  test("a server that never answers is given up", async () => {
    expect((await failure("silent", { middleware: [timeout(100)] })).name).toBe("TimeoutError")
  })

  test("a server that stalls within its answer is given up", async () => {
    expect((await failure("stalled", { middleware: [timeout(100)] })).name).toBe("TimeoutError")
  })
})

test("rules of certificates and redirects are those of fetch", async () => {
  const inits: RequestInit[] = []
  const ownFetch = (_url: string, init: RequestInit): Promise<Response> => {
    inits.push(init)
    return Promise.resolve(Response.json({}))
  }
  await get("1", { fetch: ownFetch, auth: bearerAuth(secret) })
  expect(inits[0]?.redirect ?? "follow").toBe("follow")
  expect(Object.keys(inits[0] ?? {})).not.toEqual(
    expect.arrayContaining(["dispatcher", "agent", "rejectUnauthorized"]),
  )
})
