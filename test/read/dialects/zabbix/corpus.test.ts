/** Truths over the real pages, which lie beside the project. */
import { join } from "node:path"
import { beforeAll, expect, it } from "vitest"

import type { Diagnostic } from "../../../../generator/contract/index.ts"
import type { PageFacts } from "../../../../generator/read/facts.ts"
import { readPages } from "../../../../generator/read/index.ts"
import { describeCorpus } from "../../../corpus.ts"

describeCorpus("zabbix", (root) => {
  let pages: readonly PageFacts[]
  let diagnostics: readonly Diagnostic[]

  beforeAll(async () => {
    const read = await readPages({ pages: ["manual"], root: join(root) })
    pages = read.value.pages
    diagnostics = read.diagnostics
  })

  it("recognises every page", () => {
    expect(pages).toHaveLength(227)
    expect(pages.filter(({ dialect }) => dialect !== "zabbix")).toEqual([])
  })

  it("reads every method and every object", () => {
    expect(pages.flatMap(({ operations }) => operations)).toHaveLength(127)
    expect(pages.flatMap(({ types }) => types).length).toBeGreaterThanOrEqual(110)
    const codes = new Set(diagnostics.map(({ code }) => code))
    for (const code of ["zabbix/unknown-type", "zabbix/unreadable-parameters", "zabbix/missing-type-table"]) {
      expect(codes).not.toContain(code)
    }
  })

  it("asks for a token but in three methods", () => {
    const open = pages.flatMap(({ operations }) => operations).filter(({ security }) => security.length === 0)
    expect(open.map(({ id }) => id).toSorted()).toEqual([
      "apiinfo.version",
      "user.checkAuthentication",
      "user.login",
    ])
  })

  it("knows of every get that lists how its result is chosen", () => {
    const gets = pages.flatMap(({ operations }) => operations).filter(({ id }) => id.endsWith(".get"))
    expect(gets.filter(({ wire }) => "countBy" in wire).length).toBeGreaterThanOrEqual(28)
  })

  it("reports the six samples that are no JSON, with their place, and keeps their text", () => {
    const broken = diagnostics.filter(({ code }) => code === "zabbix/broken-sample")
    expect(broken).toHaveLength(6)
    expect(broken.every(({ source }) => source !== undefined && source.line > 1)).toBe(true)
    const kept = pages.flatMap(({ operations }) => operations.flatMap(({ samples }) => samples))
    expect(kept.filter(({ json, text }) => json === undefined && text !== "")).toHaveLength(6)
  })
})
