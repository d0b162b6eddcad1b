import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
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

  test("knows the codes of a config's dialects", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pagewright-explain-"))
    const dialect = `{ name: "port", recognise: () => ({ score: 0, reason: "" }), read() {}, profile: { api: "port" },
      diagnostics: { "port/no-quay": { severity: "warning", title: "No quay", explanation: "Long.", hint: "build one" } } }`
    writeFileSync(
      join(folder, "pagewright.config.mjs"),
      `export default { apis: [{ pages: "docs" }], dialects: [${dialect}] }`,
    )
    const { io, stdout } = createMemoryIo({ cwd: folder })
    expect(await run(["explain", "port/no-quay"], io)).toBe(0)
    rmSync(folder, { recursive: true })
    expect(stdout()).toBe("port/no-quay (warning)\nNo quay\n\nLong.\n\nWhat to do: build one\n")
  })

  test("lists a line for each code", async () => {
    const { io, stdout } = createMemoryIo()
    expect(await run(["explain"], io)).toBe(0)
    expect(stdout().trim().split("\n")).toHaveLength(listCodes().length)
  })
})
