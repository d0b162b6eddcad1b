import { describe, expect, it } from "vitest"
import { createServerOf } from "../../../../generator/protocols/runtime/server/create-server.ts"
import { cpuTime } from "../../../cpu-time.ts"
import type { ServerSchema } from "../../../../generator/protocols/runtime/server/operation.ts"
import { define } from "./harbour.ts"

const types = { "content-type": "application/xml", accept: "application/json" }

async function put(xml: string | Buffer, schema?: ServerSchema, headers: Record<string, string> = {}) {
  const given: unknown[] = []
  const definition = define()
  const handlers = { ship: { putShip: (input: unknown) => void given.push(input) } }
  const loadService = async (service: string) => {
    const operations = await definition.loadService(service)
    const operation = operations["harbour_putShip"]
    if (schema === undefined || operation?.request === undefined) return operations
    return { ...operations, harbour_putShip: { ...operation, request: { ...operation.request, schema } } }
  }
  const { app } = createServerOf({ ...definition, loadService }, { handlers })
  const answer = await app.inject({
    method: "PUT",
    url: "/api/Ship/7",
    headers: { ...types, ...headers },
    payload: xml,
  })
  const problem = answer.statusCode < 400 ? undefined : (answer.json() as unknown)
  return { status: answer.statusCode, input: given[0], problem }
}

describe("bodies in XML", () => {
  it("are what the same body is in JSON", async () => {
    const { input } = await put(
      '<?xml version="1.0"?><Ship xmlns="urn:x" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><Id>9</Id>' +
        "<Name> A &amp; B </Name><Captain><FullName>Bo</FullName></Captain><Kind>Tug</Kind>" +
        "<Tags><string>a</string><string/></Tags><Crew><Person><Id>1</Id></Person></Crew>" +
        "<Extra><KeyValuePair><Key>k</Key><Value>v</Value></KeyValuePair></Extra></Ship>",
    )
    expect(input).toEqual({
      id: 7,
      Id: 9,
      Name: " A & B ",
      Captain: { FullName: "Bo" },
      Kind: "Tug",
      Tags: ["a", ""],
      Crew: [{ Id: 1 }],
      Extra: { k: "v" },
    })
  })

  it("may have one element, nil ones, empty ones, and names in any case", async () => {
    const nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"'
    const { input } = await put(`<x><id/><NAME>a</NAME><Captain ${nil}/><Crew/><Extra/></x>`)
    expect(input).toEqual({ id: 7, Id: null, Name: "a", Captain: null, Crew: [], Extra: {} })
  })

  it("are read as OpenAPI's `xml` says", async () => {
    const schema = {
      type: "object",
      properties: {
        Id: { type: "integer", xml: { attribute: true, name: "number" } },
        Name: { type: "string", xml: { name: "title" } },
        Tags: { type: "array", items: { type: "string" } },
        Crew: { type: "array", items: { $ref: "#/components/schemas/Person" } },
        Ports: { type: "array", xml: { wrapped: true }, items: { type: "string", xml: { name: "Port" } } },
      },
    }
    const { input } = await put(
      '<x number="9"><title>a</title><Tags>b</Tags><Tags>c</Tags><Crew><Id>1</Id></Crew>' +
        "<Ports><Port>d</Port></Ports></x>",
      schema,
    )
    expect(input).toEqual({ id: 7, Id: 9, Name: "a", Tags: ["b", "c"], Crew: [{ Id: 1 }], Ports: ["d"] })
  })

  it("are decoded as they say", async () => {
    const utf16 = Buffer.from(
      '<?xml version="1.0" encoding="utf-16"?><Ship><Name>Bj\u00F8rn</Name></Ship>',
      "utf16le",
    )
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])
    expect((await put(marked)).input).toEqual({ id: 7, Name: "Bj\u00F8rn" })
  })

  it("are validated like JSON", async () => {
    const { status, problem } = await put(
      "<Ship><Id>seven</Id><Kind>Raft</Kind><Name>a</Name><Name>b</Name><Captain><FullName><a/></FullName></Captain></Ship>",
    )
    expect(status).toBe(400)
    expect(problem).toMatchObject({
      errors: [
        { in: "body", pointer: "/Id", message: "must be integer or null" },
        { in: "body", pointer: "/Name" },
        { in: "body", pointer: "/Captain/FullName" },
        { in: "body", pointer: "/Kind", message: "must be one of Tug, Ferry" },
      ],
    })
  })

  it.each([
    ["broken", "<Ship><Id>7</Ship>", "end tag does not match"],
    ["empty of elements", "hello", "outside the root"],
    ["with a document type", '<!DOCTYPE x [<!ENTITY a "b">]><Ship>&a;</Ship>', "document type declarations"],
    ["nested 100,000 deep", "<a>".repeat(100_000), "deeper than 200"],
    ["of a million elements", `<a>${"<b/>".repeat(1_000_000)}</a>`, "more than 250000 elements"],
    ["in an unknown encoding", '<?xml version="1.0" encoding="ebcdic"?><Ship/>', "is not supported"],
  ])("that are %s are refused with 400", async (_name, xml, detail) => {
    const { status, problem } = await put(xml)
    expect(status).toBe(400)
    expect(problem).toMatchObject({
      title: "The body cannot be read as XML",
      detail: expect.stringContaining(detail) as unknown,
    })
  })

  it("cannot name what every object has", async () => {
    expect((await put("<Ship><__proto__><a/></__proto__></Ship>")).status).toBe(400)
  })

  it("of very many equal elements cost no more than others", async () => {
    const started = cpuTime()
    const { input } = await put(`<Ship>${"<Tags>a</Tags>".repeat(200_000)}</Ship>`)
    expect((input as { Tags: unknown[] }).Tags).toHaveLength(200_000)
    expect(cpuTime() - started).toBeLessThan(10_000)
  })
})
