import { expect, test } from "vitest"
import { planFixtures } from "../../../generator/emit/packages/fixtures/plan.ts"
import { readServices } from "../../../generator/emit/services/read-services.ts"
import { readXml } from "../../../generator/protocols/runtime/xml/xml-element.ts"
import { createSampleWriter } from "../../../generator/protocols/soap/sample.ts"
import { documentOfPages, harbourPages } from "./harbour.ts"
import { ownNamespace } from "./soap-page.ts"

const { value: api } = readServices(documentOfPages(harbourPages), { name: "harbour" })
const { value: plan } = planFixtures(api, { name: "@acme/harbour" } as Parameters<typeof planFixtures>[1])
const planned = await Promise.all(plan.parts.map((part) => part.plan(new Set())))
const texts = new Map(
  planned.flatMap(({ value }) => value.assets.map(({ path, text }) => [path, text] as const)),
)

function blocksOf(path: string): ReadonlyMap<string, string> {
  const blocks = (texts.get(path) ?? "").split(/^### /m).slice(1)
  return new Map(blocks.map((block) => [block.slice(0, block.indexOf("\n")), block]))
}

test("raw samples are messages that an editor can send", () => {
  const sent = blocksOf("http/berth.http").get("Harbour90-Berth-SaveBerth") ?? ""
  expect(sent).toContain(`POST {{baseUrl}}/Remote/Harbour90/Berth.svc
Content-Type: text/xml; charset=utf-8
SOAPAction: "${ownNamespace}/Berth/SaveBerth"

<?xml`)
  expect(readXml(sent.slice(sent.indexOf("<?xml")).trim()).children[0]?.children[0]?.name).toBe("SaveBerth")
})

test("what no message can carry is no sample", () => {
  const operation = api.services[0]?.operations.find(({ id }) => id === "Harbour90-Berth-SaveBerth")
  if (operation === undefined) throw new Error("no operation")
  const write = createSampleWriter(api.document)
  expect(write(operation.shape, "request", "a word")).toBeUndefined()
  expect(write(operation.shape, "request", {})?.body).toContain("<SaveBerth")
})

test("raw answers are what the service answers", () => {
  const answers = blocksOf("http/berth.responses.http")
  expect(answers.get("Harbour90-Berth-DeleteBerth")).toContain(
    `<DeleteBerthResponse xmlns="${ownNamespace}"/>`,
  )
  expect(answers.get("Harbour90-Berth-ReadPlan")).toMatch(/<Length>\d+<\/Length><Response>/)
})
