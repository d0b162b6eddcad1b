import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { buildDocuments } from "../../../generator/build.ts"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { compareFacts, patchDiagnostics, patchDocument } from "../../../generator/model/index.ts"
import { findPages } from "../../../generator/read/pages/find.ts"
import type { FoundPages } from "../../../generator/read/pages/find.ts"
import { readFoundPages } from "../../../generator/read/index.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const changed = "docs/superoffice/rest/User/v1User_GetUser.md"

/** The document and diagnostics after an edit of one page, patched and built; nothing where they cannot be patched. */
async function patchAndBuild(edit: (text: string) => string, edited = changed) {
  const { value: before } = await findPages({ pages: ["docs/superoffice"], root })
  const after = {
    ...before,
    pages: before.pages.map((page) => (page.path === edited ? { ...page, text: edit(page.text) } : page)),
  }
  const [old, now] = [build(before), build(after)]
  const change = compareFacts(factsOf(before, edited), factsOf(after, edited), { rows: true, samples: true })
  const patched = change && {
    document: patchDocument(old.document, [change]),
    diagnostics: patchDiagnostics(old.diagnostics, [change]),
  }
  return { old, now, patched }
}

function build(found: FoundPages) {
  const { value, diagnostics } = buildDocuments(found, { sources: true })
  const document = value.documents[0]?.document
  if (document === undefined) throw new Error("the pages make no document")
  return { document: JSON.parse(JSON.stringify(document)) as typeof document, diagnostics }
}

function factsOf({ pages, included }: FoundPages, edited: string) {
  const page = pages.filter(({ path }) => path === edited)
  const { value, diagnostics } = readFoundPages({ pages: page, included })
  return { value: value.pages[0]!, diagnostics }
}

describe("a document is patched as it would be built anew", () => {
  test.each<[string, (text: string) => string]>([
    ["other words about the operation", (text) => text.replace("Reads one User", "Gives one User")],
    ["a paragraph more, which moves all that follows", (text) => text.replace(/^# .*$/m, "$&\n\nMore.")],
    ["lines between its parts", (text) => text.replace("## Response:", "\n\n\n## Response:")],
    [
      "other words about a parameter",
      (text) => text.replace("Comma separated names of the", "Names with commas of the"),
    ],
    [
      "other words about a property, whose row moves too",
      (text) =>
        text.replace("Longer text that lists", "A longer text that lists").replace(/^# .*$/m, "$&\n\nMore."),
    ],
    ["other values in a sample", (text) => text.replace(/"Rank": -?\d+/, '"Rank": 17')],
  ])("%s", async (_name, edit) => {
    const { old, now, patched } = await patchAndBuild(edit)
    expect(JSON.stringify(now.document)).not.toBe(JSON.stringify(old.document))
    expect(JSON.stringify(patched?.document)).toBe(JSON.stringify(now.document))
    expect(patched?.diagnostics).toEqual(now.diagnostics)
  })
})

test("properties and types called like an example move with their page, and examples stay as they are", () => {
  const document = (line: number): OpenApiDocument => {
    const stated = { type: "string", "x-pagewright-source": `docs/berth.md:${line}` } as const
    const shown = { "x-pagewright-source": "docs/berth.md:5" }
    const schemas = { example: { properties: { examples: stated, example: stated }, examples: [shown] } }
    return { openapi: "3.1.1", info: { title: "Harbour", version: "1" }, paths: {}, components: { schemas } }
  }
  const change = {
    path: "docs/berth.md",
    places: new Map(),
    lines: new Map([[5, 7]]),
    texts: [],
    rows: [],
    samples: [],
  }
  expect(patchDocument(document(5), [change])).toEqual(document(7))
})

test("words of a row that another page's row outweighs change nothing", async () => {
  const { old, now, patched } = await patchAndBuild(
    (text) => text.replace("Longer text that lists", "A longer text that lists"),
    "docs/superoffice/rest/User/v1User_PutUser.md",
  )
  expect(patched?.document).toEqual(old.document)
  expect(patched?.document).toEqual(now.document)
})

describe("a document is left to be built anew", () => {
  test.each<[string, (text: string) => string]>([
    [
      "the name of a type in a property's words",
      (text) => text.replace("Longer text that lists", "A BerthText that lists"),
    ],
    [
      "a property's words that list its values",
      (text) => text.replace("Longer text that lists", "Longer text, 1=Short, 2=Long, that lists"),
    ],
    ["a property's words about another list", (text) => text.replace('"ejCategory" holds', '"berth" holds')],
    ["no words about a property", (text) => text.replace("Longer text that lists show on hover", "")],
    ["a property's type", (text) => text.replace("| Rank | int32 |", "| Rank | string |")],
    [
      "the name of a type in the operation's words",
      (text) => text.replace("Reads one User", "Reads a UserThing"),
    ],
    ["no words where there were some", (text) => text.replace(/(^# .*\n)[^]*?(?=^## )/m, "$1\n")],
    ["a header's words", (text) => text.replace("Two-letter language for", "A language for")],
    ["another order of rows", (text) => text.replace(/^(\| Name \|.*\n)(\| Rank \|.*\n)/m, "$2$1")],
    ["a sample's value of another kind", (text) => text.replace(/"Rank": -?\d+/, '"Rank": 17.5')],
    [
      "a sample's value that may be a member",
      (text) => text.replace(/"Tooltip": "[^"]*"/, '"Tooltip": "Berth"'),
    ],
    ["a member more in a sample", (text) => text.replace(/"Rank": -?\d+/, '$&, "Berth": 1')],
    ["a sample that is no JSON any more", (text) => text.replace(/"Rank": -?\d+/, "$&,,")],
  ])("%s", async (_name, edit) => {
    const { old, now, patched } = await patchAndBuild(edit)
    expect(JSON.stringify(now.document)).not.toBe(JSON.stringify(old.document))
    expect(patched).toBeUndefined()
  })

  test("a text that is not the page's: something else has changed it", async () => {
    const { value: found } = await findPages({ pages: ["docs/superoffice"], root })
    const { document } = build(found)
    const text = {
      operation: "v1User_GetUser",
      member: "description",
      before: "Unheard of",
      after: "x",
    } as const
    const change = {
      path: changed,
      places: new Map(),
      lines: new Map(),
      texts: [text],
      rows: [],
      samples: [],
    }
    expect(patchDocument(document, [change])).toBeUndefined()
  })

  test("a property whose text is not its row's", async () => {
    const { value: found } = await findPages({ pages: ["docs/superoffice"], root })
    const { document } = build(found)
    const source = { path: changed, line: 70, column: 3 }
    expect(JSON.stringify(document)).toContain(`"${changed}:70"`)
    const rows = [{ source, before: "Unheard of", after: "x" }]
    const change = { path: changed, places: new Map(), lines: new Map(), texts: [], rows, samples: [] }
    expect(patchDocument(document, [change])).toBeUndefined()
  })

  test("a diagnostic at a place where no fact stands", () => {
    const source = { path: changed, line: 3, column: 1 }
    const change = { path: changed, places: new Map(), lines: new Map(), texts: [], rows: [], samples: [] }
    const diagnostic = { code: "model/open-type", severity: "info", message: "open", source } as const
    expect(patchDiagnostics([diagnostic], [change])).toBeUndefined()
  })
})
