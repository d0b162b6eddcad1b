import { beforeAll, expect, test } from "vitest"

import type { Diagnostic } from "../../../../generator/contract/index.ts"
import type { OperationFact, PageFacts, PropertyFact, Shape } from "../../../../generator/read/facts.ts"
import { readPages } from "../../../../generator/read/index.ts"
import { corpusRoot, describeCorpus } from "../../../corpus.ts"

interface PageSet {
  readonly pages: readonly PageFacts[]
  readonly operations: readonly OperationFact[]
  readonly diagnostics: readonly Diagnostic[]
}

async function readSet(folder: string): Promise<PageSet> {
  const { value, diagnostics } = await readPages({ pages: [folder], root: corpusRoot })
  return { pages: value.pages, operations: value.pages.flatMap((page) => page.operations), diagnostics }
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

function propertiesOf(shape: Shape | undefined): readonly PropertyFact[] {
  if (shape?.kind === "array") return propertiesOf(shape.items)
  return shape?.kind === "object" ? shape.properties : []
}

function responseProperties(operation: OperationFact): readonly PropertyFact[] {
  return operation.responses.flatMap(({ body }) => propertiesOf(body?.shape))
}

/** The word that a cell must have held. */
function wordOf(shape: Shape): string {
  if (shape.kind === "scalar")
    return `${shape.format ?? shape.type}${shape.exact === false ? " (coarse)" : ""}`
  if (shape.kind === "unknown") return `${shape.word ?? ""}${shape.exact === false ? " (coarse)" : ""}`
  return shape.kind === "array" && shape.exact === false ? "array (coarse)" : shape.kind
}

describeCorpus("superoffice/restful", (folder) => {
  let set: PageSet
  beforeAll(async () => {
    set = await readSet(folder)
  })

  test("every page is recognised or reported", () => {
    expect(countBy(set.pages, ({ role }) => role)).toEqual({
      operation: 3116,
      index: 142,
      prose: 3,
      include: 1,
      toc: 3,
    })
    expect(set.diagnostics.map(({ code, source }) => `${code} ${source?.path} ${source?.line}`)).toEqual([
      "read/include-outside-folder superoffice/restful/index.md 13",
    ])
  })

  test("every operation has method, path and its page's id", () => {
    const { operations } = set
    expect(new Set(operations.map(({ id }) => id)).size).toBe(3116)
    expect(countBy(operations, ({ wire }) => (wire.protocol === "rest" ? wire.method : ""))).toEqual({
      post: 2017,
      get: 611,
      put: 287,
      delete: 165,
      patch: 36,
    })
    expect(operations.filter(({ wire }) => !wire.path.startsWith("/api/v1/"))).toEqual([])
    const stems = set.pages.flatMap(({ page, operations: [one] }) =>
      one === undefined || page.endsWith(`/${one.id}.md`) ? [] : [page],
    )
    expect(stems).toEqual([])
    expect(new Set(operations.map(({ service }) => service)).size).toBe(142)
  })

  test("parameters have the types and marks of their rows", () => {
    const parameters = set.operations.flatMap((operation) => operation.parameters)
    const path = parameters.filter((parameter) => parameter.in === "path")
    expect(countBy(path, ({ shape }) => wordOf(shape))).toEqual({ int32: 598, string: 189, enum: 20 })
    expect(path.every(({ required }) => required)).toBe(true)
    const query = parameters.filter((parameter) => parameter.in === "query")
    expect(query.length).toBe(3083)
    expect(query.filter(({ required }) => required).length).toBe(212)
    expect(query.filter(({ name }) => name === "$select").length).toBe(1772)
    expect(query.filter(({ examples }) => examples?.length !== 1)).toEqual([])
    expect(parameters.filter(({ description = "" }) => /\*\*Required\*\*/.test(description))).toEqual([])
  })

  test("the page with flattened parameters and broken rows is whole", () => {
    const merge = set.operations.find(({ id }) => id === "v1TicketEntity_MergeTickets")
    const query = merge?.parameters.filter((parameter) => parameter.in === "query") ?? []
    expect(query.length).toBe(252)
    const enums = query.flatMap(({ shape }) =>
      shape.kind === "enum" ? [shape.members.map(({ value }) => value).join()] : [],
    )
    expect([enums.length, new Set(enums).size]).toEqual([37, 15])
    expect(query.filter(({ description = "" }) => /[<>]|\n\n\n|\|/.test(description))).toEqual([])
  })

  test("cells of request and response tables have the words that stand in them", () => {
    const request = set.operations.flatMap((operation) => propertiesOf(operation.request?.shape))
    expect(countBy(request, ({ shape }) => wordOf(shape))).toMatchObject({
      "string (coarse)": 3913,
      "int32 (coarse)": 2777,
      boolean: 1096,
      "array (coarse)": 599,
      "object (coarse)": 153,
      "double (coarse)": 48,
    })
    const response = set.operations.flatMap(responseProperties)
    expect(countBy(response, ({ shape }) => wordOf(shape))).toMatchObject({
      string: 12330,
      int32: 8330,
      boolean: 3694,
      object: 2574,
      "date-time": 2176,
      array: 1472,
      double: 395,
      byte: 13,
    })
    expect(
      [...request, ...response].filter(({ shape }) => shape.kind === "named" && shape.name === ""),
    ).toEqual([])
  })

  test("bodies have the kind and the media types of their headings and headers", () => {
    const requests = set.operations.flatMap(({ request }) => (request === undefined ? [] : [request]))
    expect(countBy(requests, ({ shape }) => shape.kind)).toEqual({ object: 1753, unknown: 65, binary: 8 })
    expect(requests.filter(({ label }) => label === "request").length).toBe(1233)
    const empty = set.operations.filter(({ request }) => request?.mediaTypes.length === 0)
    expect(countBy(empty, ({ request }) => request?.label ?? "")).toEqual({ changes: 36 })
    const binary = set.operations.filter(({ responses }) =>
      responses.some(({ body }) => body?.shape.kind === "binary"),
    )
    expect(binary.length).toBe(46)
  })

  test("statuses are those of the tables", () => {
    expect(countBy(set.operations, ({ responses }) => responses.map(({ status }) => status).join())).toEqual({
      "200": 2309,
      "204": 526,
      "200,404": 136,
      "200,400": 79,
      "200,404,409,412": 36,
      "204,412": 9,
      "200,304,404": 9,
      "200,412,400": 9,
      "204,400": 1,
      "404,400": 1,
      "404": 1,
    })
  })

  test("every sample is read, and every body of one is JSON", () => {
    const samples = set.operations.flatMap((operation) => operation.samples)
    expect(countBy(samples, ({ side }) => side)).toEqual({ request: 3116, response: 3116 })
    expect(samples.filter(({ text, json }) => text !== "" && json === undefined)).toEqual([])
    expect(set.operations.filter(({ samples: [first] }) => first?.startLine === undefined)).toEqual([])
  })

  test("prose gives restrictions, calls, lists and deprecations", () => {
    const { operations } = set
    expect(operations.filter(({ onlineRestricted }) => onlineRestricted !== undefined).length).toBe(358)
    // Seven notices, and the operations without one.
    expect(new Set(operations.map(({ onlineRestricted = "" }) => onlineRestricted)).size).toBe(8)
    expect(
      operations.filter(({ mentions }) => mentions.some(({ kind }) => kind === "callsOperation")).length,
    ).toBe(563)
    const deprecated = operations.map(
      (operation) =>
        [...propertiesOf(operation.request?.shape), ...responseProperties(operation)].filter(
          (property) => property.deprecated === true,
        ).length,
    )
    expect([
      deprecated.reduce((sum, count) => sum + count),
      deprecated.filter((count) => count > 0).length,
    ]).toEqual([277, 143])
    const text = JSON.stringify(operations, (key, value: unknown) => (key === "samples" ? [] : value))
    // Fences inside descriptions stay as they are.
    expect(
      text.replaceAll(/```.*?```/g, "").match(/<\/?(?:para|see|a|ul|li)\b|&amp;|&apos;|\{SuperOffice/g) ?? [],
    ).toEqual([])
  })
})

describeCorpus("superoffice/restful-2022", (folder) => {
  test("the older revision is read without a finding", async () => {
    const { pages, operations, diagnostics } = await readSet(folder)
    expect(countBy(pages, ({ role }) => role)).toEqual({ operation: 385, index: 11 })
    expect(diagnostics).toEqual([])
    // 52 pages of this revision carry no samples.
    expect(operations.flatMap((operation) => operation.samples).length).toBe(666)
    const empty = operations.filter(
      ({ responses: [first] }) => first?.status === "204" && first.body !== undefined,
    )
    expect(empty).toEqual([])
    const cells = operations.flatMap((operation) => [
      ...propertiesOf(operation.request?.shape),
      ...responseProperties(operation),
    ])
    expect(cells.filter(({ shape }) => shape.kind === "named").length).toBe(664)
  })
})

describeCorpus("superoffice/restful-2025", (folder) => {
  test("the newest revision is read with its samples", async () => {
    const { pages, operations, diagnostics } = await readSet(folder)
    expect(countBy(pages, ({ role }) => role)).toEqual({ operation: 2, include: 3 })
    expect(diagnostics.map(({ code }) => code)).toEqual(["read/missing-include", "read/missing-include"])
    const sources = operations.flatMap(({ samples }) =>
      samples.map(({ source }) => source.path.split("/")[2]),
    )
    expect(sources).toEqual(["samples", "samples"])
  })
})

describeCorpus("founding", (folder) => {
  test("the pages that the project was founded on are read", async () => {
    const { operations } = await readSet(folder)
    const rest = operations.filter(({ wire }) => wire.protocol === "rest")
    expect(rest.map(({ id, service }) => `${service} ${id}`)).toEqual([
      "User_Agent v1UserAgent_CreateUserGroup",
      "User_Agent v1UserAgent_SaveUserGroup",
      "User v1User_PostUser",
    ])
    expect(rest.map(({ slowThreshold }) => slowThreshold)).toEqual([undefined, undefined, 2000])
  })
})
