import { describe, expect, test } from "vitest"
import type { Diagnostic, OpenApiDocument } from "../../generator/contract/index.ts"
import { measureCoverage } from "../../generator/report/coverage.ts"
import { cutExcerpt } from "../../generator/report/excerpt.ts"
import { printReport } from "../../generator/report/print-report.ts"
import { findUncertainTypes } from "../../generator/report/uncertain-types.ts"
import { reportInput } from "./input.ts"

const ship: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Harbour", version: "1" },
  paths: {
    "/ships": {
      get: {
        operationId: "ship.list",
        tags: ["Ship"],
        summary: "All ships.",
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Ships" } } },
          },
        },
      },
      post: {
        operationId: "ship.dock",
        tags: ["Ship"],
        requestBody: { content: { "application/json": { schema: {}, example: { draught: 1 } } } },
        responses: {
          "200": {
            description: "ok",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Cargo" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Ship: {
        type: "object",
        properties: {
          name: { type: "string" },
          draught: { type: "number", "x-pagewright-inferred": "sample" },
          flag: { description: "?" },
        },
      },
      Ships: { type: "array", items: { $ref: "#/components/schemas/Ship" } },
      Cargo: { "x-pagewright-open": true },
    },
  },
}

describe("coverage", () => {
  test("counts by service what is described, typed throughout and shown by example", () => {
    expect(measureCoverage(ship)).toEqual([
      {
        name: "Ship",
        operations: 2,
        described: 1,
        typed: 1,
        withExamples: 1,
        open: [{ id: "ship.dock", parts: ["request", "response 200"] }],
      },
    ])
  })
})

describe("uncertain types", () => {
  test("are open or inferred, properties included", () => {
    expect(findUncertainTypes(ship)).toEqual([
      { name: "Ship.draught", why: "sample" },
      { name: "Ship.flag", why: "open" },
      { name: "Cargo", why: "open" },
    ])
  })
})

describe("excerpts", () => {
  test("mark the place between its neighbours", () => {
    const lines = cutExcerpt("one\ntwo three\nfour", { path: "a.md", line: 2, column: 5, endColumn: 10 })
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(lines[1]).toEqual({ number: 2, before: "two ", marked: "three", after: "", isPlace: true })
  })

  test("are short however long the line is", () => {
    const [line] = cutExcerpt("x".repeat(100_000), {
      path: "a.md",
      line: 1,
      column: 50_000,
      endColumn: 60_000,
    })
    expect(JSON.stringify(line).length).toBeLessThan(800)
  })
})

describe("the page", () => {
  test("shows page text as text, whatever it holds", () => {
    const evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>"
    const diagnostic: Diagnostic = {
      code: "model/contradiction",
      severity: "warning",
      message: evil,
      hint: evil,
      source: { path: 'docs/a"onclick=alert(3).md', line: 1, column: 1 },
      related: [{ message: evil, source: { path: "docs/b.md", line: 1, column: 1 } }],
    }
    const document = { ...ship, info: { title: evil, version: "1" } }
    const html = printReport({ ...reportInput([diagnostic], document), readText: () => evil })
    expect(html).not.toContain("<script>alert")
    expect(html).not.toContain("<img")
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/"onclick/)
  })

  test("needs nothing from the network", () => {
    const html = printReport(reportInput([], ship))
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
    expect(html).toContain("default-src 'none'")
  })
})
