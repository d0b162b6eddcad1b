import { expect, it } from "vitest"
import { createFixtureMaker } from "../../../../generator/emit/packages/fixtures/make-fixtures.ts"
import { createPlanTools } from "../../../../generator/emit/packages/plan-tools.ts"
import { readServices } from "../../../../generator/emit/services/read-services.ts"
import { readXmlBody } from "../../../../generator/protocols/rest/runtime/server/read-xml-body.ts"
import { writeXml } from "../../../../generator/protocols/rest/runtime/server/write-xml.ts"
import { createLoader } from "../../../../generator/protocols/runtime/server/loader.ts"
import type { ServerHost } from "../../../../generator/protocols/runtime/server/protocol-server.ts"
import { createValidator } from "../../../../generator/protocols/runtime/server/validator.ts"
import { describeCorpus } from "../../../corpus.ts"
import { buildDocumentOf } from "../../../documents.ts"

/** XML has no `null`, and of what has no schema it cannot tell an empty object from an empty text. */
function likeXml(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(likeXml)
  if (typeof value !== "object" || value === null) return value
  const members = Object.entries(value).filter(([, member]) => member !== null)
  return members.length === 0
    ? ""
    : Object.fromEntries(members.map(([name, member]) => [name, likeXml(member)]))
}

describeCorpus("superoffice/restful", (folder) => {
  it("every fixture survives the way to XML and back", { timeout: 300_000 }, async () => {
    const { value: api } = readServices(await buildDocumentOf(folder))
    const { library, describe: describeService } = createPlanTools(api)
    const loader = createLoader({
      operations: [],
      securitySchemes: {},
      basePaths: [],
      protocols: [],
      loadService: () => Promise.resolve({}),
      loadSchemas: () => Promise.resolve(library()),
    })
    await loader.loadSchemas()
    const host = loader as unknown as ServerHost
    const make = createFixtureMaker(library())
    const judge = createValidator(library()).judgeBy({ lenient: true })
    const wrong: string[] = []
    let bodies = 0
    for (const service of api.services) {
      const data = describeService(service)
      for (const operation of service.operations) {
        const described = data[operation.id]
        if (described === undefined) continue
        const { value: fixture } = await make(operation, described)
        const success = described.responses.find(({ status }) => status.startsWith("2"))?.content
        for (const [name, schema] of [
          ["request", described.request?.schema],
          ["response", success?.schema],
        ] as const) {
          const value = fixture[name]
          if (value === undefined || value === null || schema === undefined) continue
          bodies += 1
          const xml = new TextEncoder().encode(writeXml(value, schema, host))
          const back = readXmlBody(xml, undefined, schema, host)
          const [violation] = judge(back, schema, { in: "body" })
          const isSame = JSON.stringify(likeXml(back)) === JSON.stringify(likeXml(value))
          if (violation !== undefined || !isSame)
            wrong.push(`${operation.id} ${name} ${violation?.pointer ?? ""}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(bodies).toBeGreaterThan(4000)
  })
})
