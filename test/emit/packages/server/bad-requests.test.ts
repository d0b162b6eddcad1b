/** Ten thousand bad requests each for SOAP and JSON-RPC; REST has its own beside its router. */
import { join } from "node:path"
import { fc } from "../../../random.ts"
import { describe, expect, it } from "vitest"
import { createMockServer } from "../../../../generator/emit/packages/server/mock-server.ts"
import { buildDocumentOf, projectRoot } from "../../../documents.ts"

const runs = 10_000

async function startQuietly(name: string) {
  const thrown: unknown[] = []
  const document = await buildDocumentOf(join(projectRoot, "docs", name))
  const { value: server } = createMockServer(document, {
    bodyLimit: 100_000,
    onError: (error) => thrown.push(error),
  })
  return { app: server.app, thrown }
}

/** A good message with something wrong in it: cut, doubled, with bytes changed or other text put in. */
function spoil(message: string, pieces: readonly string[]): fc.Arbitrary<string> {
  const position = fc.nat({ max: message.length })
  return fc.oneof(
    position.map((at) => message.slice(0, at)),
    fc.tuple(position, position).map(([from, to]) => message.slice(0, from) + message.slice(to)),
    fc
      .tuple(position, fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 20 })))
      .map(([at, piece]) => message.slice(0, at) + piece + message.slice(at)),
    fc
      .tuple(fc.constantFrom(...pieces), fc.constantFrom(...pieces))
      .map(([from, to]) => message.replace(from, to)),
    fc.string({ unit: "binary" }),
  )
}

describe("SOAP", () => {
  const namespace = "http://www.superoffice.net/ws/crm/NetServer/Services86"
  const good =
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>' +
    `<SaveUserGroup xmlns="${namespace}"><UserGroup><Value>Pilots</Value><Id>5</Id></UserGroup></SaveUserGroup>` +
    "</soap:Body></soap:Envelope>"
  const pieces = [
    '<!DOCTYPE a [<!ENTITY a "b">]>',
    "&a;",
    "<Id>five</Id>",
    "5",
    "SaveUserGroup",
    "</soap:Body>",
    "]]>",
    "<__proto__/>",
    "\u0000",
    "xsi:nil='true'",
    "<![CDATA[",
    namespace,
  ]

  it("answers with an envelope or a refusal, and lives", { timeout: 300_000 }, async () => {
    const { app, thrown } = await startQuietly("services86")
    const action = fc.constantFrom(
      `"${namespace}/User/SaveUserGroup"`,
      `${namespace}/User/GetUserGroup`,
      '""',
      "x",
      "\u00e9",
    )
    const type = fc.constantFrom(
      "text/xml; charset=utf-8",
      "text/xml; charset=utf-16",
      "application/soap+xml",
      "text/xml",
      ";",
    )
    await fc.assert(
      fc.asyncProperty(spoil(good, pieces), action, type, async (payload, soapaction, contentType) => {
        const headers = { "content-type": contentType, soapaction }
        const answer = await app.inject({
          method: "POST",
          url: "/Remote/Services86/User.svc",
          headers,
          payload,
        })
        const isFault = answer.body.includes("Fault>")
        const isFine = answer.statusCode === 200 && answer.body.includes("Envelope")
        expect(isFine || (isFault && answer.statusCode >= 400)).toBe(true)
      }),
      { numRuns: runs },
    )
    expect(thrown).toEqual([])
  })
})

describe("JSON-RPC", () => {
  const good =
    '{"jsonrpc":"2.0","method":"usergroup.create","params":{"name":"Pilots","gui_access":0},"id":1}'
  const pieces = [
    '"method"',
    '"params"',
    '"id"',
    '"2.0"',
    "null",
    "[",
    "]",
    "{}",
    "1e999",
    '"__proto__":{"a":1},',
    '"constructor":{"prototype":{}},',
    "usergroup.create",
    "toString",
    "\\ud800",
  ]

  it("answers with a result, an error object or nothing, and lives", { timeout: 300_000 }, async () => {
    const { app, thrown } = await startQuietly("zabbix")
    const message = fc.oneof(
      spoil(good, pieces),
      fc.json(),
      fc.array(spoil(good, pieces), { maxLength: 3 }).map((batch) => `[${batch.join(",")}]`),
    )
    const type = fc.constantFrom(
      "application/json-rpc",
      "application/json",
      "text/plain",
      "application/jsonrequest",
      ";",
    )
    await fc.assert(
      fc.asyncProperty(message, type, async (payload, contentType) => {
        const headers = { "content-type": contentType }
        const answer = await app.inject({ method: "POST", url: "/api_jsonrpc.php", headers, payload })
        expect(answer.statusCode).toBeLessThan(500)
        const body: unknown = answer.body === "" ? [] : answer.json()
        expect([body].flat().every((one) => typeof one === "object" && one !== null)).toBe(true)
      }),
      { numRuns: runs },
    )
    expect(thrown).toEqual([])
    expect(({} as { a?: number }).a).toBeUndefined()
  })
})
