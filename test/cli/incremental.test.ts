import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { fc, runs } from "../random.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pagewright-incremental-"))
  writeFileSync(join(folder, "package.json"), "{}")
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function build(...argv: readonly string[]) {
  const printed = createMemoryIo({ cwd: folder })
  await run(["build", "pages", "--format", "json", ...argv], printed.io)
  const { diagnostics } = JSON.parse(printed.stdout()) as { readonly diagnostics: readonly unknown[] }
  return diagnostics
}

function readTree(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
  const files = names.filter((name) => statSync(join(folder, path, name)).isFile()).toSorted()
  return new Map(files.map((name) => [name, readFileSync(join(folder, path, name), "utf8")]))
}

function listPages(): readonly string[] {
  const names = readdirSync(join(folder, "pages"), { recursive: true, encoding: "utf8" })
  return names
    .filter((name) => name.endsWith(".md"))
    .toSorted()
    .map((name) => join(folder, "pages", name))
}

/** Change the nth line that fits, counted round; nothing when none does. */
function changeLine(fits: RegExp, change: (line: string) => string) {
  return (page: string, nth: number): void => {
    const lines = readFileSync(page, "utf8").split("\n")
    const places = lines.flatMap((line, index) => (fits.test(line) ? [index] : []))
    const place = places[nth % places.length]
    if (place === undefined) return
    lines[place] = change(lines[place] ?? "")
    writeFileSync(page, lines.join("\n"))
  }
}

const edits: Readonly<Record<string, (page: string, nth: number) => void>> = {
  "a line at the end": (page) => writeFileSync(page, `${readFileSync(page, "utf8")}\nOne more line.\n`),
  "other words": changeLine(/^[A-Z][^|]*\.$/, (line) => line.replace(/^\w+/, "Otherwise")),
  "a paragraph more": changeLine(/^# /, (line) => `${line}\n\nA paragraph of its own.`),
  "a cell's words": changeLine(/^\|.*\| *[A-Z][^|]*\|$/, (line) =>
    line.replace(/ \|$/, ", as said elsewhere |"),
  ),
  "a cell's type": changeLine(/\| (?:string|int32|integer) \|/, (line) =>
    line.replace(/\| \w+ \|/, "| bool |"),
  ),
  "a parameter's words": changeLine(/^\| *\$\w+ *\|/, (line) => line.replace(/ \|$/, ", or so |")),
  "a row less": changeLine(/^\| *[A-Z][a-z]+ *\|/, () => ""),
  "a property's name": changeLine(/^\| *[A-Z][a-z]+ *\|/, (line) => line.replace(/^\| *\w/, "$&Q")),
  "a sample's value": changeLine(/^ *"\w+": "/, (line) => line.replace(/": "[^"]*"/, '": "Elbe"')),
  "a sample's type": changeLine(/^ *"\w+": \d/, (line) => line.replace(/: \d+/, ": [1]")),
  "a heading": changeLine(/^#+ /, (line) => `${line} anew`),
  "a page less": (page) => rmSync(page),
  "a page more": (page, nth) =>
    writeFileSync(page.replace(/\.md$/, `_${nth}.md`), readFileSync(page, "utf8")),
}

const edit = fc.record({ kind: fc.constantFrom(...Object.keys(edits)), page: fc.nat(), nth: fc.nat(40) })

/** Each edit is built upon what earlier builds left, and from scratch beside it. */
describe("a build that remembers gives the bytes and the diagnostics of one that does not", () => {
  test.each(["superoffice", "services86", "zabbix"])(
    "whatever is edited in %s",
    async (name) => {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 6, maxLength: 6 }), async (changes) => {
          rmSync(join(folder, "pages"), { recursive: true, force: true })
          cpSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), join(folder, "pages"), {
            recursive: true,
          })
          await build()
          for (const { kind, page, nth } of changes) {
            const pages = listPages()
            edits[kind]?.(pages[page % pages.length] ?? "", nth)
            rmSync(join(folder, "fresh"), { recursive: true, force: true })
            const remembered = await build()
            expect(await build("--no-cache", "-o", "fresh"), kind).toEqual(remembered)
            if (remembered.some((diagnostic) => Object(diagnostic).severity === "error")) return
            expect(readTree("spec"), kind).toEqual(readTree("fresh/spec"))
            expect(readTree("output"), kind).toEqual(readTree("fresh/output"))
          }
        }),
        { ...runs(2), endOnFailure: true },
      )
    },
    600_000,
  )
})
