/** The npm package `soap`, which we did not write, at the other end of the line. */
import { createServer as createHttpServer, type Server as HttpServer } from "node:http"
import type { AddressInfo } from "node:net"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as soap from "soap"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createMockServer } from "../../../generator/emit/packages/server/mock-server.ts"
import { readXml, type XmlElement } from "../../../generator/protocols/runtime/xml/xml-element.ts"
import { documentOfPages, harbourPages, loadClient } from "./harbour.ts"
import { arraysNamespace, cranesNamespace, ownNamespace } from "./soap-page.ts"
import { wsdlOfDocument } from "./wsdl-of-document.ts"

const document = documentOfPages(harbourPages)

const berth = {
  Name: 'Quay <7> & "south"',
  Id: 5,
  Rank: 3,
  Tonnage: 9_000_000_000,
  Flags: 4_000_000_000,
  Depth: 7.25,
  IsFree: true,
  Since: "2025-03-01T12:00:00Z",
  Stay: "PT48H",
  Kind: "Container",
  Plan: "cGxhbg==",
  Note: "windy",
  Pilots: [1, 2],
  Names: ["a", "b"],
  Grid: [[{ Number: 1 }, { Number: 2 }], [{ Number: 3 }]],
  Labels: { north: "red", south: "green" },
  Tides: [{ Key: "2025-03-01T00:00:00Z", Value: { Number: 4 } }],
  Crane: { Reach: 31.5, Seal: "c2VhbA==" },
  Inner: [{ Name: "inner", Id: 6 }],
}

describe("their server, our client", () => {
  let server: HttpServer
  let load: Awaited<ReturnType<typeof loadClient>>
  let baseUrl = ""
  const requests: string[] = []
  const seen: { args: any; headers: any; http: any }[] = []

  beforeAll(async () => {
    load = await loadClient(document)
    server = createHttpServer((_, response) => response.writeHead(404).end())
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const path = "/Remote/Harbour90/Berth.svc"
    const keep = (args: unknown, _done: unknown, headers: unknown, http: { headers: unknown }) => {
      seen.push({ args, headers, http: http.headers })
      return args as any
    }
    const listening = soap.listen(server, {
      path,
      xml: wsdlOfDocument(document, "Berth", `${baseUrl}${path}`),
      services: {
        Berth: {
          Berth: {
            // It hands out dates as objects and cannot write them, nor the `xsi:type` of what it was given.
            SaveBerth: (...call: Parameters<typeof keep>) => {
              const { Note: _, Since, ...rest } = keep(...call).Berth
              return { Response: { ...rest, Since: Since.toISOString() } }
            },
            CreateBerth: (...call: Parameters<typeof keep>) => {
              keep(...call)
              return { Response: { Name: "fresh", Id: 1 } }
            },
            DeleteBerth: () => {
              throw {
                Fault: {
                  faultcode: "soap:Client",
                  faultstring: "berth is taken",
                  detail: { Ship: "Anna" },
                  statusCode: 500,
                },
              }
            },
            ListBerths: (...call: Parameters<typeof keep>) => {
              const args = keep(...call)
              const ids: number[] = [args.Ids.int].flat()
              return { Response: { Bollard: ids.map((Number) => ({ Number })) } }
            },
            ReadPlan: () => ({ Length: 4, Response: "cGxhbg==" }),
          },
        },
      },
    })
    listening.log = (type, data) => {
      if (type === "received") requests.push(String(data))
    }
  })

  afterAll(() => new Promise((done) => server.close(done)))

  async function connect() {
    const { createTransport, soTicket, applicationToken } = await load("index")
    const auth = [soTicket("7T:abc"), applicationToken("tok")]
    return { transport: createTransport({ baseUrl, auth }), berths: await load("berth") }
  }

  test("takes a call without arguments", async () => {
    const { transport, berths } = await connect()
    expect(await berths.createBerth(transport)).toMatchObject({ Name: "fresh", Id: 1 })
    expect(seen.at(-1)?.http.soapaction).toBe(`"${ownNamespace}/Berth/CreateBerth"`)
    expect(seen.at(-1)?.http["content-type"]).toMatch(/^text\/xml; charset=utf-8$/)
  })

  test("echoes every construct", async () => {
    const { transport, berths } = await connect()
    const answer = await berths.saveBerth(transport, { Berth: berth, Force: false })
    const { Note: _, ...rest } = berth
    const Since = "2025-03-01T12:00:00.000Z"
    const Tides = [{ Value: { Number: 4 } }]
    expect(answer).toMatchObject({ ...rest, Since, Tides })
    expect(seen.at(-1)?.args.Berth.Note.$value).toBe("windy")
  })

  test("writes the members of each carrier in page order, each in its namespace", async () => {
    const { transport, berths } = await connect()
    const shuffled = Object.fromEntries(Object.entries(berth).toReversed())
    await berths.saveBerth(transport, { Force: true, Berth: shuffled })
    const body = readXml(requests.at(-1) ?? "").children.find(({ name }) => name === "Body")
    const message = body?.children[0] as XmlElement
    expect(message).toMatchObject({ name: "SaveBerth", namespace: ownNamespace })
    expect(message.children.map(({ name }) => name)).toEqual(["Berth", "Force"])
    const members = message.children[0]?.children ?? []
    expect(members.map(({ name }) => name)).toEqual(Object.keys(berth))
    expect(new Set(members.map(({ namespace }) => namespace))).toEqual(new Set([ownNamespace]))
    const member = (name: string) => members.find((one) => one.name === name)
    expect(member("Pilots")?.children.map(({ namespace }) => namespace)).toEqual([
      arraysNamespace,
      arraysNamespace,
    ])
    expect(member("Crane")?.children.map(({ name, namespace }) => [name, namespace])).toEqual([
      ["Reach", cranesNamespace],
      ["Seal", cranesNamespace],
    ])
  })

  test("sends ticket and application token as header blocks", async () => {
    const { transport, berths } = await connect()
    await berths.listBerths(transport, { Ids: [1, 2] })
    expect(seen.at(-1)?.headers).toMatchObject({ Credentials: { Ticket: "7T:abc" }, ApplicationToken: "tok" })
  })

  test("reads out-values", async () => {
    const { transport, berths } = await connect()
    expect(await berths.readPlan(transport, { BerthId: 1 })).toEqual({ Length: 4, Response: "cGxhbg==" })
  })

  test("throws their fault as a SoapFault", async () => {
    const { transport, berths } = await connect()
    const { isApiError, isSoapFault } = await load("index")
    const error = await berths.deleteBerth(transport, { BerthId: 1 }).catch((thrown: unknown) => thrown)
    expect(isApiError(error) && isSoapFault(error)).toBe(true)
    expect(error).toMatchObject({ code: "Client", status: 500, faultString: "berth is taken" })
    expect(error.detail[0]).toMatchObject({ name: "Ship", text: "Anna" })
  })
})

describe("their client, our stub", () => {
  const calls: unknown[] = []
  const { value: stub } = createMockServer(document, {
    handlers: {
      berth: {
        saveBerth: ((input: { Berth: unknown }) => {
          calls.push(input)
          return input.Berth
        }) as never,
      },
    },
  })
  let client: any

  beforeAll(async () => {
    const address = await stub.app.listen({ host: "127.0.0.1", port: 0 })
    const url = `${address}/Remote/Harbour90/Berth.svc`
    const file = join(mkdtempSync(join(tmpdir(), "pagewright-wsdl-")), "berth.wsdl")
    writeFileSync(file, wsdlOfDocument(document, "Berth", url))
    client = await soap.createClientAsync(file)
  })

  afterAll(() => stub.app.close())

  test("gets a mock answer that its WSDL understands", async () => {
    const [answer] = await client.CreateBerthAsync({})
    const { Note: _, ...typed } = berth
    expect(Object.keys(answer.Response)).toEqual(Object.keys(typed))
    expect(answer.Response.Since).toBeInstanceOf(Date)
    expect(Number.isInteger(answer.Response.Id)).toBe(true)
  })

  test("sends every construct", async () => {
    const [answer] = await client.SaveBerthAsync({
      Berth: {
        ...berth,
        Pilots: { int: [1, 2] },
        Names: { string: ["a", "b"] },
        Grid: { ArrayOfBollard: [{ Bollard: [{ Number: 1 }, { Number: 2 }] }, { Bollard: [{ Number: 3 }] }] },
        Labels: {
          StringKeyValuePair: [
            { Key: "north", Value: "red" },
            { Key: "south", Value: "green" },
          ],
        },
        Tides: { TideKeyValuePair: [{ Key: "2025-03-01T00:00:00Z", Value: { Number: 4 } }] },
        Inner: { Berth: [{ Name: "inner", Id: 6 }] },
      },
      Force: true,
    })
    expect(calls.at(-1)).toMatchObject({ Berth: berth, Force: true })
    expect(answer.Response).toMatchObject({ Name: berth.Name, Id: 5, Pilots: { int: [1, 2] } })
  })

  test("gets a fault it understands for a header that must be understood", async () => {
    client.addSoapHeader(
      `<Escort xmlns="urn:harbour" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" s:mustUnderstand="1"/>`,
    )
    const error = await client.CreateBerthAsync({}).catch((thrown: unknown) => thrown)
    client.clearSoapHeaders()
    expect(error.root.Envelope.Body.Fault.faultcode).toMatch(/MustUnderstand/)
    expect(error.response.status).toBe(500)
  })
})
