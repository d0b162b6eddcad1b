import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"
import { describe, expect, test } from "vitest"
import type { DiagnosticCatalogue } from "../../generator/contract/index.ts"
import { findDefinition, listCodes } from "../../generator/cli/catalogues.ts"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

const generator = fileURLToPath(new URL("../../generator", import.meta.url))
const files = globSync("**/diagnostics.ts", { cwd: generator }).toSorted()

async function codesOf(file: string): Promise<readonly string[]> {
  const module: Readonly<Record<string, unknown>> = await import(`${generator}/${file}`)
  const found = Object.values(module).filter((value) => typeof value === "object" && value !== null)
  return found.flatMap((catalogue) => Object.keys(catalogue as DiagnosticCatalogue))
}

describe("explain", () => {
  test("there are catalogues", () => {
    expect(files.length).toBeGreaterThan(3)
  })

  test.each(files)("knows every code of %s", async (file) => {
    const codes = await codesOf(file)
    expect(codes.length).toBeGreaterThan(0)
    expect(listCodes()).toEqual(expect.arrayContaining([...codes]))
  })

  test("no code stands in two catalogues", () => {
    expect(new Set(listCodes()).size).toBe(listCodes().length)
  })

  test("says what to do about every error and every warning", () => {
    const silent = listCodes().filter((code) => {
      const definition = findDefinition(code)
      return definition?.severity !== "info" && definition?.hint === undefined
    })
    expect(silent).toEqual([])
  })

  test("prints title, explanation and hint", async () => {
    const { io, stdout } = createMemoryIo()
    expect(await run(["explain", "cli/not-openapi"], io)).toBe(0)
    expect(stdout()).toMatch(
      /^cli\/not-openapi \(error\)\nA file is not an OpenAPI 3\.1 document\n\n.*\n\nWhat to do: /,
    )
  })

  test("lists a line for each code", async () => {
    const { io, stdout } = createMemoryIo()
    expect(await run(["explain"], io)).toBe(0)
    expect(stdout().trim().split("\n")).toHaveLength(listCodes().length)
  })
})
