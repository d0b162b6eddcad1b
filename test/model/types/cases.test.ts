import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { printSourceRef, type Diagnostic } from "../../../generator/contract/index.ts"
import { buildModels, checkModel, writeDocument } from "../../../generator/model/index.ts"
import { readPages } from "../../../generator/read/index.ts"
import { dialects } from "../../../generator/read/registry.ts"
import { printTypes } from "./print-types.ts"

const folder = join(import.meta.dirname, "cases")
const profiles = Object.fromEntries(dialects.map((dialect) => [dialect.name, dialect.profile]))

describe("types from pages", () => {
  it.each(readdirSync(folder))("%s", async (name) => {
    const root = join(folder, name)
    const facts = await readPages({ pages: ["."], root })
    const models = buildModels(facts.value.pages, { profiles })
    const model = models.value[0]!
    const check = checkModel(model, writeDocument(model, { sources: false }).value)
    const diagnostics = [...facts.diagnostics, ...models.diagnostics, ...check.diagnostics]
    await expect(printTypes(model)).toMatchFileSnapshot(join(root, "types.txt"))
    await expect(diagnostics.map(printDiagnostic).join("")).toMatchFileSnapshot(join(root, "diagnostics.txt"))
  })
})

function printDiagnostic({ code, message, source }: Diagnostic): string {
  return `${code}: ${message}${source === undefined ? "" : ` (${printSourceRef(source)})`}\n`
}
