import { describe, expect, it } from "vitest"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { applyOverlays } from "../../../generator/model/overlay/apply.ts"

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1" },
  tags: [{ name: "ship" }, { name: "berth" }, { name: "crane" }],
  paths: { "/ship": { get: { operationId: "ships", tags: ["ship"] } } },
}

function apply(...actions: readonly string[]) {
  const lines = ["overlay: 1.0.0", "info: { title: Corrections, version: 1.0.0 }", "actions:", ...actions]
  return applyOverlays(
    document,
    [{ path: "spec/overlays/harbour.yaml", text: lines.join("\n") }],
    "harbour.openapi.json",
  )
}

describe("overlays", () => {
  it("merges objects and replaces scalars", () => {
    const { value, diagnostics } = apply(
      "  - target: $.paths['/ship'].get",
      "    update: { summary: List ships, operationId: listShips }",
    )
    expect(diagnostics).toEqual([])
    expect(value.paths?.["/ship"]?.get).toEqual({
      operationId: "listShips",
      tags: ["ship"],
      summary: "List ships",
    })
  })

  it("appends an entry to a targeted array and concatenates arrays within", () => {
    const { value } = apply(
      "  - target: $.tags",
      "    update: { name: tug }",
      "  - target: $.paths.*.get",
      "    update: { tags: [berth] }",
    )
    expect(value.tags?.map(({ name }) => name)).toEqual(["ship", "berth", "crane", "tug"])
    expect(value.paths?.["/ship"]?.get?.tags).toEqual(["ship", "berth"])
  })

  it("removes every match, and lets removal win over an update", () => {
    const { value } = apply(
      "  - target: $.tags[?@.name != 'berth']",
      "    update: { name: tug }",
      "    remove: true",
    )
    expect(value.tags).toEqual([{ name: "berth" }])
    expect(document.tags).toHaveLength(3)
  })

  it("reports an action that matches nothing, at its target", () => {
    const { diagnostics } = apply("  - target: $.paths['/boat']", "    remove: true")
    expect(diagnostics).toMatchObject([
      { code: "overlay/no-match", source: { path: "spec/overlays/harbour.yaml", line: 4, column: 13 } },
    ])
  })

  it("reports what is no JSONPath, no overlay and no YAML", () => {
    const broken = (text: string) =>
      applyOverlays(document, [{ path: "a.yaml", text }], "harbour.openapi.json")
    expect(apply("  - target: $[", "    remove: true").diagnostics).toMatchObject([
      { code: "overlay/bad-target" },
    ])
    expect(broken("openapi: 3.1.1").diagnostics).toMatchObject([{ code: "overlay/not-an-overlay" }])
    expect(broken("a: [").diagnostics).toMatchObject([{ code: "overlay/unreadable" }])
  })

  it("leaves out overlays of other documents", () => {
    const text = JSON.stringify({
      overlay: "1.0.0",
      extends: "https://example.com/spec/airport.openapi.json",
      actions: [{ target: "$.tags", remove: true }],
    })
    const { value, diagnostics } = applyOverlays(document, [{ path: "a.json", text }], "harbour.openapi.json")
    expect(value).toBe(document)
    expect(diagnostics).toEqual([])
  })

  it("keeps keys that objects inherit out of the prototype", () => {
    const { value } = apply("  - target: $.info", '    update: { "__proto__": { polluted: true } }')
    expect(Object.hasOwn(value.info, "__proto__")).toBe(true)
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined()
  })
})
