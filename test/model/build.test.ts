import { describe, expect, it } from "vitest"
import { buildModels, writeDocument } from "../../generator/model/index.ts"
import type { DialectProfile } from "../../generator/read/dialect.ts"
import type { OperationFact, PageFacts, Shape } from "../../generator/read/facts.ts"

const source = { path: "docs/ship/get.md", line: 3, column: 1 }

const profile: DialectProfile = {
  api: "harbour",
  title: "Harbour",
  samplesShowShapes: true,
  emptySampleValuesAreHoles: true,
  namesMayBeFallbacks: true,
  argumentsLabel: "request",
}

function operation(id: string, path: string, more: Partial<OperationFact> = {}): OperationFact {
  return {
    id,
    service: "Ship",
    wire: { protocol: "rest", method: "get", path },
    parameters: [],
    security: [],
    responses: [{ status: "200", description: "OK", source }],
    mentions: [],
    samples: [],
    source,
    ...more,
  }
}

function build(...operations: readonly OperationFact[]) {
  const page: PageFacts = { page: source.path, dialect: "harbour", role: "operation", operations, types: [] }
  const models = buildModels([page], { profiles: { harbour: profile } })
  return writeDocument(models.value[0]!, { sources: false }).value
}

describe("documents", () => {
  it("keeps identical templates apart, that of most operations under its bare path", () => {
    const { paths } = build(
      operation("ship_by_name", "/ship/{name}"),
      operation("ship_get", "/ship/{id}"),
      operation("ship_put", "/ship/{name}", {
        wire: { protocol: "rest", method: "put", path: "/ship/{name}" },
      }),
    )
    expect(Object.entries(paths ?? {}).map(([key, item]) => [key, Object.keys(item)])).toEqual([
      ["/ship/{id}#ship_get", ["get"]],
      ["/ship/{name}", ["get", "put"]],
    ])
  })

  it("writes a query's arrays as its examples do, and its maps member by member", () => {
    const parameter = (name: string, shape: Shape, examples: readonly string[] = []) =>
      ({ name, in: "query", required: false, shape, examples, source }) as const
    const list: Shape = { kind: "array", items: { kind: "unknown", source }, source }
    const { paths } = build(
      operation("ship_get", "/ship", {
        parameters: [
          parameter("ids", list, ["7,9"]),
          parameter("names", list, ["a"]),
          parameter("extra", { kind: "unknown", word: "object", source }, ["An object"]),
          parameter("note", { kind: "unknown", source }),
        ],
      }),
    )
    const written = paths?.["/ship"]?.get?.parameters?.map((one) =>
      "$ref" in one ? one : [one.name, one.style, one.explode, one.schema],
    )
    expect(written).toEqual([
      ["ids", "form", false, { type: "array", items: { type: "integer", format: "int32" } }],
      ["names", "form", true, { type: "array", items: { type: "string" } }],
      ["extra", "deepObject", true, { type: "object", additionalProperties: {} }],
      ["note", undefined, undefined, { type: "string" }],
    ])
  })

  it("keeps samples that nest without end out of the document", () => {
    const text = "[".repeat(5000) + "]".repeat(5000)
    const sample = { name: "sample", side: "response", text, json: JSON.parse(text), source } as const
    const body = { mediaTypes: ["application/json"], shape: { kind: "unknown", source }, source } as const
    const responses = [{ status: "200", description: "OK", body, source }]
    const page: PageFacts = {
      page: source.path,
      dialect: "harbour",
      role: "operation",
      operations: [operation("deep", "/deep", { samples: [sample], responses })],
      types: [],
    }
    const models = buildModels([page], { profiles: { harbour: profile } })
    expect(models.diagnostics).toMatchObject([{ code: "model/deep-sample", source }])
    expect(writeDocument(models.value[0]!, { sources: false }).value.paths?.["/deep"]).toBeDefined()
  })

  it("takes the first of two pages that describe one operation, and says so", () => {
    const page = (name: string, path: string): PageFacts => ({
      page: name,
      dialect: "harbour",
      role: "operation",
      operations: [operation("twice", path, { source: { ...source, path: name } })],
      types: [],
    })
    const pages = [page("docs/b.md", "/b"), page("docs/a.md", "/a")]
    const models = buildModels(pages, { profiles: { harbour: profile } })
    expect(models.diagnostics).toMatchObject([
      {
        code: "model/repeated-operation",
        source: { path: "docs/b.md" },
        related: [{ source: { path: "docs/a.md" } }],
      },
    ])
    expect(models.value[0]?.operations).toHaveLength(1)
  })

  it("says once what all operations require", () => {
    const security = [
      { kind: "http", scheme: "basic", source },
      { kind: "apiKey", name: "AppToken", in: "header", header: "X-App", use: "additional", source },
    ] as const
    const document = build(
      operation("a", "/a", { security }),
      operation("b", "/b", { security }),
      operation("c", "/c"),
    )
    expect(document.security).toEqual([{ basic: [] }, { basic: [], AppToken: [] }])
    expect(document.paths?.["/a"]?.get?.security).toBeUndefined()
    expect(document.paths?.["/c"]?.get?.security).toEqual([])
    expect(Object.keys(document.components?.securitySchemes ?? {})).toEqual(["AppToken", "basic"])
  })
})
