import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { buildDocuments } from "../../../generator/build.ts"
import { compareFacts, patchOpenRpc } from "../../../generator/model/index.ts"
import type { PageChange } from "../../../generator/model/index.ts"
import { readFoundPages } from "../../../generator/read/index.ts"
import { findPages } from "../../../generator/read/pages/find.ts"
import type { FoundPages } from "../../../generator/read/pages/find.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const edited = "docs/zabbix/manual/api/reference/usergroup/create.md"

async function find(edit: (text: string) => string = (text) => text): Promise<FoundPages> {
  const { value } = await findPages({ pages: ["docs/zabbix"], root })
  const pages = value.pages.map((page) => (page.path === edited ? { ...page, text: edit(page.text) } : page))
  return { ...value, pages }
}

function build(found: FoundPages) {
  const { value } = buildDocuments(found, { sources: true })
  const [{ openRpc } = {}] = value.documents
  if (openRpc === undefined) throw new Error("the pages make no OpenRPC document")
  return JSON.parse(JSON.stringify(openRpc)) as typeof openRpc
}

function factsOf({ pages, included }: FoundPages) {
  const { value, diagnostics } = readFoundPages({
    pages: pages.filter(({ path }) => path === edited),
    included,
  })
  return { value: value.pages[0]!, diagnostics }
}

test("an OpenRPC document is patched as it would be built anew, with all that moves", async () => {
  const before = await find()
  const after = await find((text) =>
    text.replace("Adds one user group", "Creates one user group").replace(/^# .*$/m, "$&\n\nMore."),
  )
  const change = compareFacts(factsOf(before), factsOf(after))
  const [old, now] = [build(before), build(after)]
  expect(now).not.toEqual(old)
  expect(change && patchOpenRpc(old, [change])).toEqual(now)
})

describe("an OpenRPC document is left to be built anew", () => {
  const nothing: PageChange = {
    path: edited,
    places: new Map(),
    lines: new Map(),
    texts: [],
    rows: [],
    samples: [],
  }
  const text = {
    operation: "usergroup.create",
    member: "description",
    before: "Unheard of",
    after: "x",
  } as const
  const source = { path: edited, line: 30, column: 1 }
  test.each<[string, PageChange]>([
    ["a text that is not the page's", { ...nothing, texts: [text] }],
    ["a method that is not there", { ...nothing, texts: [{ ...text, operation: "usergroup.rename" }] }],
    ["a parameter's text", { ...nothing, texts: [{ ...text, parameter: 0 }] }],
    ["a row's text", { ...nothing, rows: [{ source, before: "a", after: "b" }] }],
  ])("%s", async (_name, change) => {
    expect(patchOpenRpc(build(await find()), [change])).toBeUndefined()
  })
})
