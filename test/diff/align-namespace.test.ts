import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { compareWithSymbols } from "../../generator/cli/changes.ts"
import type { OpenApiDocument, Schema } from "../../generator/contract/index.ts"

/** A SOAP-like API: one operation for each name, and types; every name begins with the version's word. */
function harbour(version: string, names: readonly string[], berth: Schema, others = {}): OpenApiDocument {
  const paths = names.map((name) => {
    const schema = { $ref: `#/components/schemas/${version}.Berth` }
    const responses = { "200": { description: "", content: { "application/json": { schema } } } }
    return [
      `/${version}/Quay.svc#${name}`,
      { post: { operationId: `${version}-${name}`, tags: ["Quay"], responses } },
    ]
  })
  const schemas = { [`${version}.Berth`]: berth, [`${version}.Ship`]: { type: "string" }, ...others }
  return {
    openapi: "3.1.1",
    info: { title: "Harbour", version: "1" },
    paths: Object.fromEntries(paths),
    components: { schemas },
  } as OpenApiDocument
}

const berth = (Depth: Schema): Schema => ({ type: "object", properties: { Depth } })
const print = (before: OpenApiDocument, after: OpenApiDocument) =>
  compareWithSymbols(before, after).map(
    ({ class: weight, message, pointer }) => `${weight} ${pointer}: ${message}`,
  )

const renamed =
  "breaking : `Harbour2` stands for `Harbour1` in all paths, ids and XML names: older clients no longer get through"

describe("an API whose names begin with another word", () => {
  test("has changed in nothing else where all else is the same", () => {
    const before = harbour("Harbour1", [], berth({ type: "integer" }))
    expect(print(before, harbour("Harbour2", [], berth({ type: "integer" })))).toEqual([renamed])
  })

  test("tells what changed; what is gone has its old name, and so have the old symbols", () => {
    const before = harbour("Harbour1", ["Moor", "Sail"], berth({ type: "integer" }))
    const after = harbour("Harbour2", ["Moor", "Dock"], berth({ type: "boolean" }))
    expect(print(before, after)).toEqual([
      renamed,
      "breaking /paths/~1Harbour2~1Quay.svc#Moor/post: `Harbour2-Moor`: its function is `harbour2Moor` instead of `harbour1Moor`",
      "breaking /paths/~1Harbour1~1Quay.svc#Sail/post: `Harbour1-Sail`: it is gone",
      "breaking /components/schemas/Harbour2.Berth/properties/Depth: `Depth` of `Harbour2.Berth` is `boolean` instead of `integer`",
      "additive /paths/~1Harbour2~1Quay.svc#Dock/post: `Harbour2-Dock`: it is new",
    ])
    const gone = compareWithSymbols(before, after).find(({ code }) => code === "operation-removed")
    expect(gone).toMatchObject({
      operations: ["Harbour1-Sail"],
      symbols: [{ module: "quay", name: "harbour1Sail" }, {}],
    })
  })

  test("is compared as it is where the older document has the new word as well, or only part of the words is it", () => {
    const before = harbour("Harbour1", ["Moor"], { description: "Also in Harbour2.", ...berth({}) })
    expect(print(before, harbour("Harbour2", ["Moor"], berth({})))[0]).toContain("it is gone")
    const [mixed] = [harbour("Harbour1", ["Moor"], berth({}), { "Port.Crane": {} })]
    expect(print(mixed, harbour("Harbour2", ["Moor"], berth({})))[0]).toContain("it is gone")
  })

  test("does not change words that only begin with it", () => {
    const before = harbour("Harbour1", [], { description: "Harbour12", ...berth({}) })
    const after = harbour("Harbour2", [], { description: "Harbour22", ...berth({}) })
    expect(print(before, after)).toEqual([
      renamed,
      "patch /components/schemas/Harbour2.Berth: the description of `Harbour2.Berth` changed",
    ])
  })
})

test("the next version of SOAP services differs in what it says, not in what it is called", () => {
  const file = fileURLToPath(new URL("../../spec/services86.openapi.json", import.meta.url))
  const text = readFileSync(file, "utf8")
  const [before, after] = [text, text.replaceAll("Services86", "Services88")].map(
    (each) => JSON.parse(each) as OpenApiDocument,
  )
  expect(print(before!, after!)).toEqual([
    "breaking : `Services88` stands for `Services86` in all paths, ids and XML names: older clients no longer get through",
  ])
})
