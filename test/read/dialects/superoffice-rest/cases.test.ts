import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

import { superofficeRest } from "../../../../generator/read/dialects/superoffice-rest/index.ts"
import { readPages } from "../../../../generator/read/index.ts"
import { printDiagnostics, printFacts } from "../../print-facts.ts"

const folder = join(import.meta.dirname, "cases")
const names = readdirSync(folder).sort()

describe("superoffice-rest cases", () => {
  test.each(names)("%s", async (name) => {
    const root = join(folder, name)
    const { value, diagnostics } = await readPages({ pages: ["."], root })
    await expect(printFacts(value.pages)).toMatchFileSnapshot(join(root, "facts.json"))
    await expect(printDiagnostics(diagnostics)).toMatchFileSnapshot(join(root, "diagnostics.txt"))
  })

  test("each of the dialect's diagnostics has a case that triggers it", async () => {
    const outcomes = await Promise.all(
      names.map((name) => readPages({ pages: ["."], root: join(folder, name) })),
    )
    const seen = new Set(outcomes.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)))
    expect(Object.keys(superofficeRest.diagnostics ?? {}).filter((code) => !seen.has(code))).toEqual([])
  })
})
