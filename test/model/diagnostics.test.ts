import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const stage = join(import.meta.dirname, "../../generator/model")

/** The codes that the stage reports, but for those of tables, which have tests of their own. */
const codes = new Set(
  readTexts(stage, /\.ts$/, /tables/).flatMap((text) =>
    [...text.matchAll(/\breport\(\s*"([^"]+)"/g)].map(([, code = ""]) => code),
  ),
)
const tests = readTexts(import.meta.dirname, /\.(test\.ts|txt)$/, /^diagnostics/)

describe("diagnostics of the model", () => {
  it("are found in the code", () => {
    expect(codes.size).toBeGreaterThan(8)
  })

  it.each([...codes].toSorted())("%s has a case that triggers it", (code) => {
    expect(tests.some((text) => text.includes(code))).toBe(true)
  })
})

function readTexts(folder: string, wanted: RegExp, unwanted: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => wanted.test(name) && !unwanted.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
}
