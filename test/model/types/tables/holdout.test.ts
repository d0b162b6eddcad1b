/** Half of the manual's classes read as they do among all: what the others would say is open, and nothing else is. */
import { join } from "node:path"
import { beforeAll, expect, it } from "vitest"

import { buildDocuments } from "../../../../generator/build.ts"
import type { OpenApiDocument, Schema } from "../../../../generator/contract/index.ts"
import type { Page } from "../../../../generator/read/pages/page.ts"
import { findPages } from "../../../../generator/read/pages/find.ts"
import { describeCorpus } from "../../../corpus.ts"

type Schemas = Readonly<Record<string, Schema>>

describeCorpus("zabbix", (root) => {
  let pages: readonly Page[]
  let whole: Schemas

  beforeAll(async () => {
    pages = (await findPages({ pages: ["manual"], root: join(root) })).value.pages
    whole = schemasOf(build(pages).document)
  })

  it.each([0, 1])("half %i", (half) => {
    const classes = [...new Set(pages.map(classOf))].toSorted()
    const kept = new Set(classes.filter((name, index) => name === "" || index % 2 === half))
    const { document, codes } = build(pages.filter((page) => kept.has(classOf(page))))
    const own = schemasOf(document)
    const described = Object.keys(own).filter((name) => own[name]?.["x-pagewright-open"] !== true)
    expect(described.length).toBeGreaterThan(200)
    expect(described.filter((name) => whole[name] === undefined)).toEqual([])
    const changed = described.filter((name) => JSON.stringify(own[name]) !== JSON.stringify(whole[name]))
    expect(changed.length / described.length).toBeLessThan(0.1)
    for (const name of changed) expect(namesIn(own[name])).toEqual(expectedNames(name, own))
    expect(codes).not.toContain("zabbix/unknown-type")
    expect(codes).not.toContain("zabbix/unreadable-parameters")
    expect(codes).toContain("model/open-type")
  })

  /** Names that samples of the other half taught are not there. */
  function expectedNames(name: string, own: Schemas): readonly string[] {
    const known = new Set(namesIn(own[name]))
    return namesIn(whole[name]).filter((one) => {
      const schema = whole[name]?.properties?.[one]
      return schema?.["x-pagewright-inferred"] !== "sample" || known.has(one)
    })
  }
})

function build(pages: readonly Page[]) {
  const { value, diagnostics } = buildDocuments({ pages, included: new Set() }, { sources: false })
  const [first] = value.documents
  if (first === undefined) throw new Error("there is no document")
  return { document: first.document, codes: diagnostics.map(({ code }) => code) }
}

function schemasOf(document: OpenApiDocument): Schemas {
  return document.components?.schemas ?? {}
}

function classOf({ pathInFolder }: Page): string {
  return /(?:^|\/)reference\/([^/.]+)/.exec(pathInFolder)?.[1] ?? ""
}

function namesIn(schema: Schema | undefined): readonly string[] {
  return Object.keys(schema?.properties ?? {}).toSorted()
}
