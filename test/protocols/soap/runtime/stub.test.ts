import { afterAll, describe, expect, test } from "vitest"
import { createMockServer } from "../../../../generator/emit/packages/server/mock-server.ts"
import { ApiError } from "../../../../generator/protocols/runtime/server/api-error.ts"
import { readXml, type XmlElement } from "../../../../generator/protocols/runtime/xml/xml-element.ts"
import { fastest } from "../fastest.ts"
import { documentOfPages, harbourPages } from "../harbour.ts"
import { arraysNamespace, ownNamespace } from "../soap-page.ts"

const document = documentOfPages(harbourPages)
const calls: unknown[] = []
const { value: stub } = createMockServer(document, {
  handlers: {
    berth: {
      saveBerth: ((input: { Berth?: unknown }) => {
        calls.push(input)
        return input.Berth ?? null
      }) as never,
      listBerths: ((input: unknown) => {
        calls.push(input)
        return [{ Number: 1 }, { Number: 2 }]
      }) as never,
      deleteBerth: (() => {
        throw new Error("a secret of the server")
      }) as never,
      readPlan: ((input: { BerthId?: number }) => {
        const body =
          input.BerthId === 1 ? { reason: "silted up", depths: [1.5, 2], "no name": null } : "a & b"
        throw new ApiError(409, { message: "no plan", code: "PlanMissing", body })
      }) as never,
    },
  },
})
afterAll(() => stub.app.close())

interface Sent {
  readonly body: string | Buffer
  readonly action?: string
  readonly type?: string
  readonly url?: string
}

async function send({
  body,
  action,
  type = "text/xml; charset=utf-8",
  url = "/Remote/Harbour90/Berth.svc",
}: Sent) {
  const headers = { "content-type": type, ...(action === undefined ? {} : { soapaction: action }) }
  const response = await stub.app.inject({ method: "POST", url, headers, payload: body })
  return { status: response.statusCode, type: response.headers["content-type"], text: response.body }
}

function envelope(body: string, header = ""): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${header}<s:Body>${body}</s:Body></s:Envelope>`
}

function own(content: string, operation: string): string {
  return envelope(`<${operation} xmlns="${ownNamespace}">${content}</${operation}>`)
}

function bodyOf(text: string): XmlElement {
  const found = readXml(text).children.find(({ name }) => name === "Body")?.children[0]
  if (found === undefined) throw new Error("no body")
  return found
}

function faultOf(text: string): { code: string | undefined; text: string | undefined } {
  const fault = bodyOf(text)
  expect(fault.name).toBe("Fault")
  const part = (name: string) =>
    fault.children.find((child) => child.name === name && child.namespace === "")?.text
  return { code: part("faultcode"), text: part("faultstring") }
}

const action = (operation: string) => `"${ownNamespace}/Berth/${operation}"`

describe("routing", () => {
  test("goes by SOAPAction", async () => {
    const answer = await send({ body: own("", "CreateBerth"), action: action("CreateBerth") })
    expect(answer).toMatchObject({ status: 200, type: "text/xml; charset=utf-8" })
    expect(bodyOf(answer.text)).toMatchObject({ name: "CreateBerthResponse", namespace: ownNamespace })
  })

  test.each([undefined, `""`, "urn:unknown"])(
    "goes by the element in Body when SOAPAction is %s",
    async (given) => {
      const answer = await send({
        body: own("", "CreateBerth"),
        ...(given === undefined ? {} : { action: given }),
      })
      expect(answer.status).toBe(200)
    },
  )

  test("takes folders before the address, and either case", async () => {
    const url = "/Cust12345/remote/harbour90/Berth.SVC"
    expect((await send({ body: own("", "CreateBerth"), url })).status).toBe(200)
  })

  test("refuses a message that is not the one that SOAPAction names", async () => {
    const answer = await send({ body: own("", "CreateBerth"), action: action("DeleteBerth") })
    expect(answer.status).toBe(500)
    expect(faultOf(answer.text)).toMatchObject({ code: "soap:Client" })
  })

  test("refuses operations of other services and of nobody", async () => {
    const answer = await send({ body: own("", "AuthenticateUsernamePassword") })
    expect(faultOf(answer.text)).toMatchObject({
      code: "soap:Client",
      text: expect.stringContaining("no operation"),
    })
  })
})

describe("reading", () => {
  test("takes any prefix, and steps over what it does not know", async () => {
    const body = `<x:Envelope xmlns:x="http://schemas.xmlsoap.org/soap/envelope/" xmlns:h="${ownNamespace}" xmlns:q="${arraysNamespace}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
      <x:Header><Who xmlns="urn:other"><deep/></Who></x:Header>
      <x:Body><h:SaveBerth>
        <New xmlns="urn:other">1</New>
        <h:Berth i:type="h:BerthOfTomorrow">
          <h:Id>7</h:Id><h:Unknown><h:Id>8</h:Id></h:Unknown><Id xmlns="urn:other">9</Id>
          <h:Name i:nil="true"/><h:Kind>Floating</h:Kind><h:Rank/><h:Since>2025-03-01T12:00:00</h:Since>
          <h:Pilots><q:int>1</q:int><q:long>2</q:long></h:Pilots>
        </h:Berth>
        <h:Force>1</h:Force>
      </h:SaveBerth></x:Body></x:Envelope>`
    expect((await send({ body, action: action("SaveBerth") })).status).toBe(200)
    expect(calls.at(-1)).toEqual({
      Berth: { Id: 7, Name: null, Kind: "Floating", Since: "2025-03-01T12:00:00", Pilots: [1] },
      Force: true,
    })
  })

  test("takes arguments that are left out", async () => {
    expect((await send({ body: own("", "SaveBerth") })).status).toBe(200)
    expect(calls.at(-1)).toEqual({})
  })

  test("refuses text that is not of its type, and says where", async () => {
    const answer = await send({ body: own("<Force>perhaps</Force>", "SaveBerth") })
    expect(faultOf(answer.text)).toMatchObject({
      code: "soap:Client",
      text: expect.stringMatching(/^The request does not fit the API; \/Force is not .*line 1/),
    })
  })

  test("refuses a block that must be understood and is not, but not for somebody else", async () => {
    const block = (attributes: string) => `<s:Header><Escort xmlns="urn:harbour" ${attributes}/></s:Header>`
    const call = (attributes: string) =>
      send({ body: envelope(`<CreateBerth xmlns="${ownNamespace}"/>`, block(attributes)) })
    const refused = await call(`s:mustUnderstand="1"`)
    expect(refused.status).toBe(500)
    expect(faultOf(refused.text).code).toBe("soap:MustUnderstand")
    expect((await call(`s:mustUnderstand="1" s:actor="urn:somebody"`)).status).toBe(200)
    expect((await call(`s:mustUnderstand="0"`)).status).toBe(200)
  })

  test("understands the blocks of the pages", async () => {
    const header = `<s:Header><Credentials s:mustUnderstand="1" xmlns="${ownNamespace}"><Ticket>7T:x</Ticket></Credentials></s:Header>`
    expect((await send({ body: envelope(`<CreateBerth xmlns="${ownNamespace}"/>`, header) })).status).toBe(
      200,
    )
  })
})

describe("answering", () => {
  test("writes members in page order and items in the namespace of arrays", async () => {
    const members =
      "<Names><x:string xmlns:x='" + arraysNamespace + "'>a</x:string></Names><Id>1</Id><Name>q</Name>"
    const answer = await send({ body: own(`<Berth>${members}</Berth>`, "SaveBerth") })
    const [result] = bodyOf(answer.text).children
    expect(result).toMatchObject({ name: "Response", namespace: ownNamespace })
    expect(result?.children.map(({ name }) => name)).toEqual(["Name", "Id", "Names"])
    expect(result?.children[2]?.children).toMatchObject([
      { name: "string", namespace: arraysNamespace, text: "a" },
    ])
  })

  test("answers a void operation with its empty element", async () => {
    const { value: other } = createMockServer(document)
    const payload = own("<BerthId>1</BerthId>", "DeleteBerth")
    const headers = { "content-type": "text/xml" }
    const answer = await other.app.inject({
      method: "POST",
      url: "/Remote/Harbour90/Berth.svc",
      headers,
      payload,
    })
    expect(answer.statusCode).toBe(200)
    expect(bodyOf(answer.body)).toMatchObject({ name: "DeleteBerthResponse", children: [] })
    await other.app.close()
  })

  test("answers an operation whose response has a name of its own", async () => {
    const answer = await send({
      body: own("", "AuthenticateUsernamePassword"),
      url: "/Remote/Harbour90/SoPrincipal.svc",
    })
    const body = bodyOf(answer.text)
    expect(body.name).toBe("AuthenticateResponse")
    expect(body.children.map(({ name }) => name)).toEqual([
      "Response",
      "Credentials",
      "AuthenticationSucceeded",
    ])
  })

  test("says nothing of what went wrong inside", async () => {
    const answer = await send({ body: own("<BerthId>1</BerthId>", "DeleteBerth") })
    expect(answer.status).toBe(500)
    expect(faultOf(answer.text).code).toBe("soap:Server")
    expect(answer.text).not.toContain("secret")
  })
})

describe("refusing", () => {
  test.each([
    ["SaveBerth", "<Berth><Id>five</Id></Berth>", "/Berth/Id"],
    ["ListBerths", `<Ids xmlns:a="${arraysNamespace}"><a:int>1</a:int><a:int>two</a:int></Ids>`, "/Ids/1"],
    [
      "SaveBerth",
      "<Berth><Grid><ArrayOfBollard><Bollard/><Bollard><Number>x</Number></Bollard></ArrayOfBollard></Grid></Berth>",
      "/Berth/Grid/0/1/Number",
    ],
    [
      "SaveBerth",
      "<Berth><Tides><TideKeyValuePair><Value><Number>x</Number></Value></TideKeyValuePair></Tides></Berth>",
      "/Berth/Tides/0/Value/Number",
    ],
  ])("%s with %s points at %s", async (operation, content, pointer) => {
    const answer = await send({ body: own(content, operation) })
    expect(answer.status).toBe(500)
    expect(faultOf(answer.text)).toEqual({
      code: "soap:Client",
      text: expect.stringMatching(
        `^The request does not fit the API; ${pointer} is not .*\\(line 1, column \\d+\\)$`,
      ),
    })
  })

  test("knows an address from another one, in the words of HTTP, too", async () => {
    const answer = await send({ body: own("", "CreateBerth"), url: "/Remote/Harbour90/Quay.svc" })
    expect(answer.status).toBe(404)
    expect(faultOf(answer.text).code).toBe("soap:Client")
    const { statusCode, headers } = await stub.app.inject({
      method: "OPTIONS",
      url: "/Remote/Harbour90/Berth.svc",
    })
    expect([statusCode, headers["allow"]]).toEqual([204, "POST"])
  })

  test("carries what a handler's error says, as elements or as text", async () => {
    const detailOf = async (id: number) => {
      const { text } = await send({ body: own(`<BerthId>${id}</BerthId>`, "ReadPlan") })
      expect(faultOf(text)).toEqual({ code: "soap:PlanMissing", text: "no plan" })
      return bodyOf(text).children.find(({ name }) => name === "detail")
    }
    expect((await detailOf(1))?.children.map(({ name, text }) => [name, text])).toEqual([
      ["reason", "silted up"],
      ["depths", "1.5"],
      ["depths", "2"],
      ["no_x0020_name", ""],
    ])
    expect((await detailOf(2))?.children).toMatchObject([{ name: "value", text: "a & b" }])
  })

  test("is done when it is asked for", async () => {
    const headers = { "content-type": "text/xml", prefer: "code=500" }
    const payload = own("", "CreateBerth")
    const answer = await stub.app.inject({
      method: "POST",
      url: "/Remote/Harbour90/Berth.svc",
      headers,
      payload,
    })
    expect([answer.statusCode, answer.headers["preference-applied"]]).toEqual([500, "code=500"])
    expect(faultOf(answer.body).code).toBe("soap:Server")
    expect(bodyOf(answer.body).children.map(({ name }) => name)).toEqual(["faultcode", "faultstring"])
  })
})

describe("hostile messages end in a fault within 50 ms", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "&a;&a;">`).join("")}]>`
  const big = Buffer.alloc(100 * 1024 * 1024, "<")
  test.each<[string, Sent, string]>([
    ["an entity bomb", { body: bomb + own("&a29;", "CreateBerth") }, "document type"],
    [
      "an external entity",
      { body: `<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x">${own("", "CreateBerth")}` },
      "document type",
    ],
    ["10,000 elements deep", { body: own("<a>".repeat(10_000), "CreateBerth") }, "deeper"],
    [
      "10,000 attributes",
      { body: own(`<a ${Array.from({ length: 10_000 }, (_, i) => `b${i}=""`).join(" ")}/>`, "CreateBerth") },
      "attributes",
    ],
    ["a message cut off", { body: own("<Force>true</Force>", "SaveBerth").slice(0, -20) }, "end"],
    ["an attribute twice", { body: own(`<Force a="1" a="1"/>`, "SaveBerth") }, "twice"],
    ["another encoding than said", { body: Buffer.from(own("", "CreateBerth"), "utf16le") }, "character"],
    [
      "a declaration that contradicts the media type",
      { body: Buffer.from(`\u{FEFF}${own("", "CreateBerth")}`, "utf16le") },
      "utf-16le",
    ],
    [
      "an encoding that nobody speaks",
      { body: own("", "CreateBerth"), type: "text/xml; charset=ebcdic" },
      "encoding",
    ],
    [
      "bytes that are no UTF-8",
      { body: Buffer.concat([Buffer.from(`<a b="`), Buffer.from([0xff, 0xc0]), Buffer.from(`"/>`)]) },
      "utf-8",
    ],
    ["no XML", { body: '{"a":1}' }, "root"],
    ["nothing", { body: "" }, "no element"],
    ["another root", { body: "<html/>" }, "Envelope"],
    [
      "SOAP 1.2",
      {
        body: own("", "CreateBerth").replace(
          "http://schemas.xmlsoap.org/soap/envelope/",
          "http://www.w3.org/2003/05/soap-envelope",
        ),
      },
      "SOAP 1.1",
    ],
    ["no body", { body: envelope("").replace("<s:Body></s:Body>", "") }, "Body"],
    ["an empty body", { body: envelope("") }, "empty"],
    ["another media type", { body: "{}", type: "application/json" }, "content type"],
    ["100 MB", { body: big }, "too large"],
  ])("%s", async (_, sent, words) => {
    const answer = await send(sent)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.type).toBe("text/xml; charset=utf-8")
    expect(faultOf(answer.text).text).toContain(words)
    // Handing over 100 MB takes a while by itself.
    expect(await fastest(() => send(sent))).toBeLessThan(sent.body === big ? 5000 : 50)
    expect((await send({ body: own("", "CreateBerth") })).status).toBe(200)
  })

  test("a GET is told to post", async () => {
    const answer = await stub.app.inject({ method: "GET", url: "/Remote/Harbour90/Berth.svc" })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers["allow"]).toBe("POST")
  })
})
