import { describe, expect, it } from "vitest"
import { buildModels, writeDocument } from "../../generator/model/index.ts"
import type { DialectProfile } from "../../generator/read/dialect.ts"
import type { OperationFact, PageFacts } from "../../generator/read/facts.ts"

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
