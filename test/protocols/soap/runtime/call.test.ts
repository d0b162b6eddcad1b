import { beforeAll, describe, expect, test } from "vitest"
import { fastest } from "../fastest.ts"
import { documentOfPages, harbourPages, loadClient } from "../harbour.ts"
import { arraysNamespace, cranesNamespace, ownNamespace } from "../soap-page.ts"

let load: Awaited<ReturnType<typeof loadClient>>
let root: any
let berths: any
let principal: any
beforeAll(async () => {
  load = await loadClient(documentOfPages(harbourPages))
  root = await load("index")
  berths = await load("berth")
  principal = await load("so-principal")
})

interface Sent {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A transport that keeps what is sent and answers with a text. */
function connect(answer: string | Uint8Array | ReadableStream, config: object = {}, init: ResponseInit = {}) {
  const sent: Sent[] = []
  const transport = root.createTransport({
    baseUrl: "https://harbour.example/tenant",
    fetch: async (url: string, request: Sent) => {
      sent.push({ ...request, url })
      return new Response(answer as BodyInit, {
        headers: { "content-type": "text/xml; charset=utf-8" },
        ...init,
      })
    },
    ...config,
  })
  return { transport, sent }
}

function answerOf(operation: string, content: string, header = ""): string {
  return `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">${header}<s:Body><${operation}Response xmlns="${ownNamespace}">${content}</${operation}Response></s:Body></s:Envelope>`
}

const empty = answerOf("DeleteBerth", "")

describe("what is sent", () => {
  test("is the envelope, byte by byte", async () => {
    const { transport, sent } = connect(answerOf("SaveBerth", ""), {
      auth: [root.applicationToken("tok"), root.soTicket("7T:abc")],
    })
    await berths.saveBerth(transport, {
      Force: true,
      Berth: { Names: ["a & b", null], Pilots: [1], Id: 5, Name: "", Rank: 0, Kind: undefined, Plan: null },
    })
    expect(sent[0]?.url).toBe("https://harbour.example/tenant/Remote/Harbour90/Berth.svc")
    expect(sent[0]?.headers).toEqual({
      accept: "text/xml",
      "content-type": "text/xml; charset=utf-8",
      soapaction: `"${ownNamespace}/Berth/SaveBerth"`,
    })
    expect(sent[0]?.body).toBe(
      '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">' +
        `<soap:Header><ApplicationToken xmlns="${ownNamespace}">tok</ApplicationToken>` +
        `<Credentials xmlns="${ownNamespace}"><Ticket>7T:abc</Ticket></Credentials></soap:Header>` +
        `<soap:Body><SaveBerth xmlns="${ownNamespace}"><Berth><Name/><Id>5</Id><Rank>0</Rank>` +
        '<Plan xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>' +
        `<Pilots xmlns:b="${arraysNamespace}"><b:int>1</b:int></Pilots><Names xmlns:b="${arraysNamespace}">` +
        '<b:string>a &amp; b</b:string><b:string xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></Names>' +
        "</Berth><Force>true</Force></SaveBerth></soap:Body></soap:Envelope>",
    )
  })

  test("is the operation's empty element where there are no arguments", async () => {
    const { transport, sent } = connect(answerOf("CreateBerth", ""))
    await berths.createBerth(transport)
    expect(sent[0]?.body).toContain(`<soap:Body><CreateBerth xmlns="${ownNamespace}"/></soap:Body>`)
  })

  test("says the type of a value that the pages leave open", async () => {
    const { transport, sent } = connect(answerOf("SaveBerth", ""))
    const noteOf = async (Note: unknown) => {
      await berths.saveBerth(transport, { Berth: { Note } })
      return /<Note[ >].*<\/Note>/.exec(sent.at(-1)?.body ?? "")?.[0]
    }
    const types = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"`
    expect(await noteOf("x")).toBe(`<Note ${types} xsi:type="xsd:string">x</Note>`)
    expect(await noteOf(7)).toBe(`<Note ${types} xsi:type="xsd:int">7</Note>`)
    expect(await noteOf(7.5)).toBe(`<Note ${types} xsi:type="xsd:double">7.5</Note>`)
    expect(await noteOf(false)).toBe(`<Note ${types} xsi:type="xsd:boolean">false</Note>`)
    expect(await noteOf([1, 2])).toContain(`xsi:type="b:ArrayOfint"><b:int>1</b:int><b:int>2</b:int></Note>`)
  })

  test("takes bytes for base64, and records for dictionaries", async () => {
    const { transport, sent } = connect(answerOf("SaveBerth", ""))
    await berths.saveBerth(transport, {
      Berth: { Plan: new Uint8Array([1, 2]), Labels: { north: "red" }, Crane: { Seal: "AA==", Reach: 1 } },
    })
    expect(sent[0]?.body).toContain(
      "<Plan>AQI=</Plan><Labels><StringKeyValuePair><Key>north</Key><Value>red</Value></StringKeyValuePair></Labels>" +
        `<Crane xmlns:b="${cranesNamespace}"><b:Reach>1</b:Reach><b:Seal>AA==</b:Seal></Crane>`,
    )
  })

  test.each([
    ["a text for a number", { Id: "5" }, "SaveBerth.Berth.Id is not an integer"],
    ["half a number", { Id: 5.5 }, "SaveBerth.Berth.Id is not an integer"],
    ["a number too large", { Rank: 40_000 }, "SaveBerth.Berth.Rank is not between"],
    ["a number for a text", { Name: 1 }, "SaveBerth.Berth.Name is not a string"],
    ["an object for an array", { Pilots: { 0: 1 } }, "SaveBerth.Berth.Pilots is not an array"],
    ["an item of another type", { Pilots: [1, "2"] }, "SaveBerth.Berth.Pilots[1] is not an integer"],
    ["a character that XML has not", { Name: "\u{0}" }, "SaveBerth.Berth.Name holds a character"],
  ])("is nothing for %s", async (_, Berth, message) => {
    const { transport, sent } = connect("")
    await expect(berths.saveBerth(transport, { Berth })).rejects.toThrow(message)
    expect(sent).toEqual([])
  })

  test("is nothing for an object inside itself", async () => {
    const { transport } = connect("")
    const circle: { Inner: unknown[] } = { Inner: [] }
    circle.Inner.push(circle)
    await expect(berths.saveBerth(transport, { Berth: circle })).rejects.toThrow("nested deeper")
  })

  test("has no ticket where tickets come from, and the blocks that a caller adds", async () => {
    const extra = root.soapHeader({ name: "Trace", namespace: "urn:t", text: "1" })
    const { transport, sent } = connect(
      answerOf("AuthenticateUsernamePassword", "").replaceAll(
        "AuthenticateUsernamePasswordResponse",
        "AuthenticateResponse",
      ),
      { auth: [root.soTicket("7T:abc"), root.applicationToken("tok")], middleware: [extra] },
    )
    await principal.authenticateUsernamePassword(transport, { UserName: "<soap:Body>", Password: "p" })
    expect(sent[0]?.body).toContain(
      `<soap:Header><Trace xmlns="urn:t">1</Trace><ApplicationToken xmlns="${ownNamespace}">tok</ApplicationToken></soap:Header><soap:Body>`,
    )
    expect(sent[0]?.body).not.toContain("Credentials")
  })
})

describe("what comes back", () => {
  test("is read whatever its prefixes, unknown parts skipped", async () => {
    const { transport } = connect(`<?xml version="1.0"?>
      <x:Envelope xmlns:x="http://schemas.xmlsoap.org/soap/envelope/"><x:Header><t:Timing xmlns:t="urn:t">5<t:ms/></t:Timing></x:Header>
      <x:Body><h:SaveBerthResponse xmlns:h="${ownNamespace}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
       <h:Response i:type="h:Tomorrow">
        <h:Id>5</h:Id><h:Later><h:Id>6</h:Id></h:Later><Id xmlns="urn:other">7</Id><h:Name i:nil="1"/><h:Kind>Never seen</h:Kind>
        <h:Rank/><h:Labels><h:StringKeyValuePair><h:Key>__proto__</h:Key><h:Value>x</h:Value></h:StringKeyValuePair></h:Labels>
        <h:Pilots><int xmlns="${arraysNamespace}">1</int></h:Pilots><h:Grid i:nil="true"/>
        <h:Note xmlns:s="http://www.w3.org/2001/XMLSchema" i:type="s:int">9</h:Note>
       </h:Response></h:SaveBerthResponse></x:Body></x:Envelope>`)
    const { data, soapHeaders } = await root.withSoapHeaders(berths.saveBerth)(transport, {})
    expect(data).toEqual({
      Id: 5,
      Name: null,
      Kind: "Never seen",
      Labels: Object.fromEntries([["__proto__", "x"]]),
      Pilots: [1],
      Grid: null,
      Note: 9,
    })
    expect(soapHeaders).toMatchObject([
      { name: "Timing", namespace: "urn:t", text: "5", children: [{ name: "ms" }] },
    ])
  })

  test("is nothing of a void operation", async () => {
    expect(await berths.deleteBerth(connect(empty).transport, { BerthId: 1 })).toBeUndefined()
  })

  test("is null where the result is left out or nil", async () => {
    expect(await berths.saveBerth(connect(answerOf("SaveBerth", "")).transport, {})).toBeNull()
    const nil = `<Response xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>`
    expect(await berths.saveBerth(connect(answerOf("SaveBerth", nil)).transport, {})).toBeNull()
  })

  test("may be UTF-16", async () => {
    const text = answerOf("ListBerths", "<Response><Bollard><Number>4</Number></Bollard></Response>")
    const bytes = Buffer.from(`\u{FEFF}${text}`, "utf16le")
    const { transport } = connect(bytes, {}, { headers: { "content-type": "text/xml" } })
    expect(await berths.listBerths(transport, {})).toEqual([{ Number: 4 }])
  })

  test("is a fault with all it says", async () => {
    const fault = `<f:Envelope xmlns:f="http://schemas.xmlsoap.org/soap/envelope/"><f:Header><T xmlns="urn:t"/></f:Header><f:Body><f:Fault>
      <faultcode xmlns:c="urn:codes">c:Taken</faultcode><faultstring xml:lang="en">berth is taken</faultstring>
      <detail><Ship xmlns="urn:ships">Anna</Ship></detail></f:Fault></f:Body></f:Envelope>`
    const error = await berths
      .deleteBerth(connect(fault, {}, { status: 500 }).transport, {})
      .catch((e: unknown) => e)
    expect(error).toBeInstanceOf(root.SoapFault)
    expect(error).toBeInstanceOf(root.ApiError)
    expect(error).toMatchObject({
      name: "ApiError",
      message: "Harbour90-Berth-DeleteBerth answered 500: berth is taken",
      status: 500,
      code: "Taken",
      body: { code: { namespace: "urn:codes", name: "Taken" } },
      detail: [{ name: "Ship", namespace: "urn:ships", text: "Anna" }],
      soapHeaders: [{ name: "T" }],
    })
  })
})

describe("what is refused", () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`
  const html = { status: 502, headers: { "content-type": "text/html" } }
  test.each<[string, string | Uint8Array, ResponseInit, string]>([
    ["an entity bomb", bomb + empty, {}, "document type"],
    ["10,000 elements deep", answerOf("DeleteBerth", "<a>".repeat(10_000)), {}, "deeper"],
    ["an answer cut off", empty.slice(0, -9), {}, "end"],
    ["text behind the envelope", `${empty}x`, {}, "outside"],
    ["an attribute twice", answerOf("DeleteBerth", `<a b="" b=""/>`), {}, "twice"],
    ["bytes that are no UTF-8", Buffer.from([0x3c, 0xff]), {}, "utf-8"],
    ["a page of a proxy", "<html></html>", html, "not XML"],
    ["another answer", answerOf("CreateBerth", ""), {}, "DeleteBerthResponse"],
    [
      "SOAP 1.2",
      empty.replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"),
      {},
      "SOAP 1.1",
    ],
    ["an empty body", "", {}, "no element"],
    [
      "a result with a status of failure",
      empty,
      { status: 500, headers: { "content-type": "text/xml" } },
      "failure",
    ],
  ])("%s, within 50 ms", async (_, answer, init, words) => {
    const { transport } = connect(answer, {}, init)
    const attempt = () => berths.deleteBerth(transport, {}).catch((thrown: unknown) => thrown)
    expect(await fastest(attempt)).toBeLessThan(50)
    const error = await attempt()
    expect(error).toBeInstanceOf(root.ApiError)
    expect(error.message).toContain(words)
  })

  test("a redirect, which would take the ticket along", async () => {
    const init = { status: 307, headers: { location: "https://elsewhere.example/" } }
    const { transport, sent } = connect("", { auth: root.soTicket("7T:abc") }, init)
    await expect(berths.deleteBerth(transport, {})).rejects.toMatchObject({ name: "ApiError", status: 307 })
    expect(sent).toMatchObject([{ redirect: "manual" }])
  })

  test("an answer that never ends, at the limit", async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1 << 20
        controller.enqueue(new Uint8Array(1 << 20).fill(0x20))
      },
    })
    const { transport } = connect(endless)
    const error = await berths.deleteBerth(transport, {}).catch((thrown: unknown) => thrown)
    expect(error.message).toMatch(/more than 33554432 bytes/)
    expect(sent).toBeLessThan(40 << 20)
  })

  test("more than a caller allows", async () => {
    const limited = root.withXmlLimits(connect(empty).transport, { size: 20 })
    await expect(berths.deleteBerth(limited, {})).rejects.toThrow("more than 20 bytes")
  })
})
