import { createConfig, lintFromString } from "@redocly/openapi-core"
import { describe, expect, test } from "vitest"
import type { OpenApiDocument, Schema } from "../../../generator/contract/index.ts"
import { readOperation, viewDocument } from "../../../generator/protocols/registry.ts"
import { documentOfPages, harbourPages } from "./harbour.ts"
import { arraysNamespace, cranesNamespace, ownNamespace } from "./soap-page.ts"

const document = documentOfPages(harbourPages)
const schemas = document.components?.schemas ?? {}
const soap = { prefix: "soap", namespace: "http://schemas.xmlsoap.org/soap/envelope/" }
const own = { namespace: ownNamespace }

/** Without places, which every schema has. */
function plain(schema: Schema | undefined): unknown {
  return JSON.parse(
    JSON.stringify(schema ?? null, (key, value) => (key === "x-pagewright-source" ? undefined : value)),
  )
}

function read(path: string) {
  const operation = document.paths?.[path]?.post
  if (operation === undefined) throw new Error(`no ${path}`)
  return { operation, shape: readOperation({ path, method: "post", operation }, document) }
}

describe("an operation", () => {
  const { operation } = read("/Remote/Harbour90/Berth.svc#SaveBerth")

  test("names its SOAPAction with quotes", () => {
    expect(operation.parameters).toEqual([
      {
        name: "SOAPAction",
        in: "header",
        required: true,
        schema: { type: "string", const: `"${ownNamespace}/Berth/SaveBerth"` },
      },
    ])
  })

  test("sends an envelope of SOAP 1.1 with the blocks in its header", () => {
    const { content } = operation.requestBody as { content: Record<string, { schema: Schema }> }
    expect(Object.keys(content)).toEqual(["text/xml"])
    expect(content["text/xml"]?.schema).toEqual({
      type: "object",
      properties: {
        Header: { $ref: "#/components/schemas/Harbour90.RequestHeader", xml: soap },
        Body: {
          type: "object",
          properties: { SaveBerth: { $ref: "#/components/schemas/Harbour90.Berth.SaveBerth", xml: own } },
          required: ["SaveBerth"],
          xml: soap,
        },
      },
      required: ["Body"],
      xml: { name: "Envelope", ...soap },
    })
  })

  test("may answer a fault with status 500", () => {
    expect(operation.responses?.["500"]).toEqual({ $ref: "#/components/responses/SoapFault" })
    const body =
      document.components?.responses?.["SoapFault"]?.content?.["text/xml"]?.schema?.properties?.["Body"]
    expect(body?.properties?.["Fault"]).toEqual({ $ref: "#/components/schemas/SoapFault", xml: soap })
    expect(Object.values(schemas["SoapFault"]?.properties ?? {}).map(({ xml }) => xml)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test("answers under the name that stands in the page's body", () => {
    const { shape } = read("/Remote/Harbour90/SoPrincipal.svc#AuthenticateUsernamePassword")
    expect(shape?.wire).toMatchObject({
      response: "AuthenticateResponse",
      header: "Harbour90.TicketlessRequestHeader",
    })
    expect(schemas["Harbour90.SoPrincipal.AuthenticateResponse"]).toBeDefined()
  })

  test("is read back as it was stated", () => {
    expect(read("/Remote/Harbour90/Berth.svc#SaveBerth").shape).toMatchObject({
      name: "SaveBerth",
      wire: {
        protocol: "soap",
        path: "/Remote/Harbour90/Berth.svc",
        operation: "SaveBerth",
        response: "SaveBerthResponse",
        namespace: ownNamespace,
        soapAction: `${ownNamespace}/Berth/SaveBerth`,
        result: "Response",
        header: "Harbour90.RequestHeader",
      },
      parameters: [],
      request: { required: true },
      result: { schema: { $ref: "#/components/schemas/Harbour90.Berth" } },
    })
  })

  test("takes nothing without arguments, and gives nothing when it is void", () => {
    expect(read("/Remote/Harbour90/Berth.svc#CreateBerth").shape?.request).toBeUndefined()
    expect(read("/Remote/Harbour90/Berth.svc#DeleteBerth").shape?.result).toBeUndefined()
  })
})

describe("a carrier", () => {
  const members = schemas["Harbour90.Berth"]?.properties ?? {}

  test("has its members in page order, each with the namespace of its element", () => {
    expect(schemas["Harbour90.Berth"]?.type).toEqual(["object", "null"])
    expect(Object.keys(members).slice(0, 4)).toEqual(["Name", "Id", "Rank", "Tonnage"])
    expect(new Set(Object.values(members).map(({ xml }) => xml?.namespace))).toEqual(new Set([ownNamespace]))
  })

  test.each<[string, Schema]>([
    ["Name", { type: ["string", "null"], xml: own }],
    ["Id", { type: "integer", format: "int32", xml: own }],
    ["Rank", { type: "integer", format: "int16", xml: own }],
    ["Tonnage", { type: "integer", format: "int64", xml: own }],
    ["Flags", { type: "integer", format: "uint32", xml: own }],
    ["Depth", { type: "number", format: "double", xml: own }],
    ["IsFree", { type: "boolean", xml: own }],
    ["Since", { type: "string", format: "date-time", xml: own }],
    ["Stay", { type: "string", format: "duration", xml: own }],
    ["Kind", { $ref: "#/components/schemas/Harbour90.BerthKind", xml: own }],
    ["Plan", { type: ["string", "null"], contentEncoding: "base64", xml: own }],
    ["Note", { xml: own }],
    [
      "Pilots",
      {
        type: ["array", "null"],
        items: { type: "integer", format: "int32", xml: { name: "int", namespace: arraysNamespace } },
        xml: { ...own, wrapped: true },
      },
    ],
    [
      "Grid",
      {
        type: ["array", "null"],
        items: {
          type: ["array", "null"],
          items: { $ref: "#/components/schemas/Harbour90.Bollard", xml: { name: "Bollard", ...own } },
          xml: { name: "ArrayOfBollard", ...own, wrapped: true },
        },
        xml: { ...own, wrapped: true },
      },
    ],
    ["Labels", { $ref: "#/components/schemas/Harbour90.StringDictionary", xml: own }],
    ["Crane", { $ref: "#/components/schemas/Harbour90.Cranes.CraneParameters", xml: own }],
  ])("has %s as the page types it", (name, schema) => expect(plain(members[name])).toEqual(schema))

  test("is one of its own where its namespace is another", () => {
    const crane = schemas["Harbour90.Cranes.CraneParameters"]?.properties ?? {}
    expect(Object.values(crane).map(({ xml }) => xml?.namespace)).toEqual([cranesNamespace, cranesNamespace])
  })

  test("has its enumerations open", () => {
    expect(plain(schemas["Harbour90.BerthKind"])).toEqual({
      type: "string",
      "x-pagewright-open-enum": ["Unknown"],
      "x-extensible-enum": ["Unknown"],
    })
  })

  test("has its dictionaries as lists of entries", () => {
    expect(plain(schemas["Harbour90.StringDictionary"])).toEqual({
      type: ["array", "null"],
      items: {
        type: "object",
        properties: {
          Key: { type: ["string", "null"], xml: own },
          Value: { type: ["string", "null"], xml: own },
        },
        xml: { name: "StringKeyValuePair", ...own },
      },
      xml: { wrapped: true },
    })
  })
})

describe("the view of packages", () => {
  const view = viewDocument(document)
  const viewed = view.components?.schemas ?? {}

  test("has records for dictionaries with strings as keys, lists for others", () => {
    expect(plain(viewed["Harbour90.StringDictionary"])).toMatchObject({
      type: "object",
      additionalProperties: { type: ["string", "null"] },
      "x-pagewright-entry-xml": { name: "StringKeyValuePair", ...own },
    })
    expect(viewed["Harbour90.TideDictionary"]?.type).toBe("array")
  })

  test("has carriers that are objects, and members that may be null", () => {
    expect(viewed["Harbour90.Bollard"]?.type).toBe("object")
    expect(viewed["Harbour90.Berth.SaveBerth"]?.properties?.["Berth"]?.anyOf).toEqual([
      { $ref: "#/components/schemas/Harbour90.Berth" },
      { type: "null" },
    ])
  })

  test("has no types for messages that stand for nothing else", () => {
    expect(Object.keys(viewed).filter((key) => key.endsWith("Response"))).toEqual([
      "Harbour90.Berth.ReadPlanResponse",
      "Harbour90.SoPrincipal.AuthenticateResponse",
    ])
  })

  test("leaves the document as it is", () => {
    expect(schemas["Harbour90.StringDictionary"]?.type).toEqual(["array", "null"])
    const rest: OpenApiDocument = { ...document, paths: {} }
    expect(viewDocument(rest)).toBe(rest)
  })
})

test("the document is valid and clean", async () => {
  const config = await createConfig({ extends: ["recommended"] })
  const problems = await lintFromString({ source: JSON.stringify(document), config })
  const usual = new Set(["info-license", "operation-4xx-response", "tag-description"])
  expect(problems.filter(({ ruleId }) => !usual.has(ruleId))).toEqual([])
})

test("the server's host and tenant are variables", () => {
  expect(document.servers?.map(({ url }) => url)).toEqual(["https://{host}{tenant}"])
  expect(Object.keys(document.servers?.[0]?.variables ?? {})).toEqual(["host", "tenant"])
})

test("a dictionary of .NET's own is one as well", () => {
  const entry = `<A:KeyValueOfstringint><A:Key xsi:type="xsd:string"></A:Key><A:Value xsi:type="xsd:int">0</A:Value></A:KeyValueOfstringint>`
  const request = `<H:Depths xsi:type="A:ArrayOfKeyValueOfstringint">${entry}</H:Depths>`
  const pages = [{ operation: "Sound", request }]
  const { Depths } = documentOfPages(pages).components?.schemas?.["Harbour90.Berth.Sound"]?.properties ?? {}
  const arrays = { namespace: arraysNamespace }
  expect(plain(Depths)).toEqual({
    type: ["array", "null"],
    items: {
      type: "object",
      properties: {
        Key: { type: ["string", "null"], xml: arrays },
        Value: { type: "integer", format: "int32", xml: arrays },
      },
      xml: { name: "KeyValueOfstringint", ...arrays },
    },
    xml: { ...own, wrapped: true },
  })
})
