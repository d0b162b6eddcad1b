import { readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"
import ts from "typescript"
import { describe, expect, test } from "vitest"

const generator = fileURLToPath(new URL("../generator", import.meta.url))

/** Rooms in the order in which a page travels; a module imports from its own room and from those before it. */
const rooms = ["contract", "protocols", "read", "model", "emit", "diff", "report", "cache", "cli"]

/** Rooms behind `emit` serve the command line side by side and do not know each other. */
const sideBySide = new Set(["diff", "report", "cache"])

/** Files at the top call all stages. */
const topFiles = new Set(["build.ts", "index.ts"])

/** Folders whose subfolders are siblings that do not know each other; `runtime` is the part that they share. */
const siblingFolders = ["protocols", "read/dialects", "emit/packages"]
const sharedSiblings = new Set(["runtime", "shared"])

/** Rooms that may touch the disk. */
const diskRooms = ["read/pages/", "emit/write/", "cache/", "cli/"]

interface Import {
  readonly from: string
  readonly to: string
}

const files = globSync("**/*.ts", { cwd: generator }).toSorted()

describe("imports", () => {
  test("there are files to look at", () => {
    expect(files.length).toBeGreaterThan(10)
  })

  test("run in the direction in which a page travels", () => {
    expect(localImports(files).filter((link) => !isDownstream(link))).toEqual([])
  })

  test("do not join siblings", () => {
    expect(localImports(files).filter(joinsSiblings)).toEqual([])
  })

  test("reach the disk from four rooms only", () => {
    const offenders = files.filter(
      (file) =>
        !diskRooms.some((room) => file.startsWith(room)) &&
        !isRuntime(file) &&
        externalImports(file).some(isDiskModule),
    )
    expect(offenders).toEqual([])
  })

  test("print and exit from the command line only", () => {
    const offenders = files.filter(
      (file) => !file.startsWith("cli/") && !isRuntime(file) && printsOrExits(readText(file)),
    )
    expect(offenders).toEqual([])
  })

  // What a compiler brings along takes half a second to load; see decisions 0013 and 0014.
  test("load a compiler in the modules alone that cannot do without", () => {
    const offenders = files.filter((file) => loadsCompiler(readText(file)))
    expect(offenders).toEqual(["emit/print/structures.ts"])
  })
})

describe("the rules themselves", () => {
  test.each([
    [{ from: "read/dialect.ts", to: "model/api-model.ts" }, false],
    [{ from: "model/build.ts", to: "read/facts.ts" }, true],
    [{ from: "diff/compare.ts", to: "cache/store.ts" }, false],
    [{ from: "report/page.ts", to: "emit/file.ts" }, true],
    [{ from: "emit/plan.ts", to: "build.ts" }, false],
    [{ from: "emit/plan.ts", to: "read/facts.ts" }, false],
    [{ from: "cli/main.ts", to: "build.ts" }, true],
  ])("%o is downstream: %s", (link, expected) => {
    expect(isDownstream(link)).toBe(expected)
  })

  test.each([
    [{ from: "protocols/rest/a.ts", to: "protocols/soap/b.ts" }, true],
    [{ from: "protocols/rest/a.ts", to: "protocols/runtime/b.ts" }, false],
    [{ from: "protocols/rest/a.ts", to: "protocols/protocol.ts" }, false],
    [{ from: "protocols/registry.ts", to: "protocols/rest/a.ts" }, false],
    [{ from: "read/dialects/a/x.ts", to: "read/dialects/b/x.ts" }, true],
  ])("%o joins siblings: %s", (link, expected) => {
    expect(joinsSiblings(link)).toBe(expected)
  })
})

describe("printing", () => {
  test.each([
    ["console.log(1)", true],
    ["if (a) process.exit(1)", true],
    ["process.stdout.write(a)", true],
    ["const text = `console.log(1)`", false],
    ["process.kill(1, 0)", false],
  ])("%s: %s", (text, expected) => {
    expect(printsOrExits(text)).toBe(expected)
  })
})

/** Runtime code is copied into packages and runs there. */
function isRuntime(file: string): boolean {
  return file.includes("/runtime/")
}

function isDownstream({ from, to }: Import): boolean {
  if (topFiles.has(from)) return true
  if (topFiles.has(to)) return roomOf(from) === "cli"
  const [source, target] = [roomOf(from), roomOf(to)]
  if (source === target) return true
  if (sideBySide.has(source) && sideBySide.has(target)) return false
  // `emit/` sees the document and nothing of pages or the model.
  if (source === "emit" && (target === "read" || target === "model")) return false
  return rooms.includes(target) && rooms.indexOf(target) < rooms.indexOf(source)
}

function joinsSiblings({ from, to }: Import): boolean {
  return siblingFolders.some((folder) => {
    const [source, target] = [siblingOf(folder, from), siblingOf(folder, to)]
    return source !== undefined && target !== undefined && source !== target && !sharedSiblings.has(target)
  })
}

/** Name of the subfolder of `folder` that holds the file; nothing for files that stand in `folder` itself. */
function siblingOf(folder: string, file: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined
  const [name, ...rest] = file.slice(folder.length + 1).split("/")
  return rest.length === 0 ? undefined : name
}

function roomOf(file: string): string {
  return file.split("/")[0] ?? ""
}

function localImports(sources: readonly string[]): readonly Import[] {
  return sources.flatMap((from) =>
    importedNames(from)
      .filter((name) => name.startsWith("."))
      .map((name) => ({ from, to: posix.normalize(posix.join(posix.dirname(from), name)) }))
      // `../../package.json` and the like lie outside the rooms.
      .filter(({ to }) => !to.startsWith("..")),
  )
}

function externalImports(file: string): readonly string[] {
  return importedNames(file).filter((name) => !name.startsWith("."))
}

function loadsCompiler(text: string): boolean {
  const values = text.matchAll(/^import (type )?[^"]*?"([^"]+)"/gm)
  return [...values].some(
    ([, type, name = ""]) => type === undefined && /^(ts-morph|typescript|openapi-typescript)$/.test(name),
  )
}

function isDiskModule(name: string): boolean {
  return /^(node:)?fs(\/promises)?$/.test(name)
}

function importedNames(file: string): readonly string[] {
  return ts.preProcessFile(readText(file), true, true).importedFiles.map((imported) => imported.fileName)
}

/** Looks at code only: generated texts may show how to print. */
function printsOrExits(text: string): boolean {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) found.push(`${node.expression.getText()}.${node.name.text}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true))
  return found.some((access) => /^console\.|^process\.(?:exit|exitCode|stdout|stderr)$/.test(access))
}

function readText(file: string): string {
  return readFileSync(join(generator, file), "utf8")
}
