import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fc, runs } from "../random.ts"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { buildPackages, rebuildPackages } from "../../generator/build.ts"
import { recallFolder } from "../../generator/cache/folder-hashes.ts"
import { recordParts } from "../../generator/cache/known-part.ts"
import { recallParts } from "../../generator/cache/package-parts.ts"
import { openStore } from "../../generator/cache/store.ts"
import { mendDocument, type OpenApiDocument } from "../../generator/contract/index.ts"
import type { RememberPart } from "../../generator/emit/remember.ts"
import { findWords } from "../../generator/emit/words.ts"
import { writeTree } from "../../generator/emit/write/write-tree.ts"
import { readFixture } from "../emit/support.ts"

let root = ""
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pagewright-parts-"))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/**
 * Build with what the last build left, and write; says which parts were made.
 *
 * @param before - The document of the last build.
 */
async function build(document: OpenApiDocument, before?: OpenApiDocument) {
  const output = join(root, "output")
  const store = openStore(join(root, "cache"))
  const folder = recallFolder(store, output)
  const memory = recallParts(store, "key", folder, "")
  const made: string[] = []
  const remember: RememberPart = (part, make) =>
    memory.remember(part, () => {
      made.push(part.name)
      return make()
    })
  const words = before && findWords(before, document)
  let isRetouched = false
  const built = await memory.rememberAll(
    JSON.stringify(document),
    () => buildPackages(document, {}, "harbour", remember, memory.learn),
    words && {
      inputs: JSON.stringify(before),
      pages: words.pages,
      make(known) {
        isRetouched = true
        return rebuildPackages(document, words, known, {}, "harbour", remember)
      },
    },
  )
  await writeTree(output, built.value, { folder })
  memory.keep()
  folder.keep()
  return { made, isRetouched, built: plain(built) }
}

function plain({ value, diagnostics }: Awaited<ReturnType<typeof buildPackages>>) {
  return { files: value.map(({ path, text }) => ({ path, text })), diagnostics }
}

const fresh = async (document: OpenApiDocument) => plain(await buildPackages(document, {}, "harbour"))

type Node = Record<string, unknown>

/** A document of `spec/`. */
function readSpec(name: string): OpenApiDocument {
  const file = new URL(`../../spec/${name}.openapi.json`, import.meta.url)
  return JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument
}

/** All objects of a document, in order. */
function listObjects(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return []
  const inner = Object.values(value).flatMap(listObjects)
  return Array.isArray(value) ? inner : [value as Node, ...inner]
}

const edits: Readonly<Record<string, (objects: readonly Node[], nth: number, document: Node) => void>> = {
  description: (objects, nth) => alter(objects, nth, "description", () => `words ${nth}`),
  place: (objects, nth) => alter(objects, nth, "x-pagewright-source", () => `docs/harbour.md:${nth}`),
  "words of a schema": (_objects, nth, document) => {
    const schemas = Object.values((document["components"] as { schemas: Node }).schemas).filter((schema) =>
      JSON.stringify(schema).includes('"description":"'),
    )
    for (const object of listObjects(schemas[nth % schemas.length]))
      if (typeof object["description"] === "string") object["description"] += ` ${nth}`
  },
  summary: (objects, nth) => alter(objects, nth, "summary", () => `summary ${nth}`),
  type: (objects, nth) => alter(objects, nth, "type", (type) => (type === "string" ? "integer" : type)),
  format: (objects, nth) => alter(objects, nth, "format", () => "date"),
  required: (objects, nth) => alter(objects, nth, "required", (list) => (Array.isArray(list) ? [] : !list)),
  "reference to another": (objects, nth) => {
    const all = objects.flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []))
    alter(objects, nth, "$ref", () => all[(nth * 7) % all.length])
  },
  "property more": (objects, nth) =>
    alter(objects, nth, "properties", (properties) => ({
      ...Object(properties),
      grown: { type: "string", enum: [`a${nth}`, "b"] },
    })),
  "property less": (objects, nth) =>
    alter(objects, nth, "properties", (properties) =>
      Object.fromEntries(Object.entries(Object(properties)).slice(1)),
    ),
  "sample's value": (objects, nth) => alter(objects, nth, "value", () => ({ id: nth })),
  tag: (objects, nth) => alter(objects, nth, "tags", (tags) => (Array.isArray(tags) ? ["Quay"] : tags)),
  "operation's id": (objects, nth) => alter(objects, nth, "operationId", (id) => `${String(id)}Anew`),
  "schema's key": (_objects, nth, document) => {
    const { schemas } = document["components"] as { schemas: Node }
    const keys = Object.keys(schemas)
    const key = keys[nth % keys.length] ?? ""
    schemas[`${key}Grown`] = schemas[key]
    delete schemas[key]
  },
  "path less": (_objects, nth, document) => {
    const paths = document["paths"] as Node
    const keys = Object.keys(paths)
    if (keys.length > 2) delete paths[keys[nth % keys.length] ?? ""]
  },
  title: (_objects, nth, document) => void ((document["info"] as Node)["title"] = `Harbour ${nth}`),
}

/** Change the nth object that has the member, counted round. */
function alter(objects: readonly Node[], nth: number, member: string, change: (value: unknown) => unknown) {
  const having = objects.filter((object) => Object.hasOwn(object, member))
  const object = having[nth % having.length]
  if (object !== undefined) object[member] = change(object[member])
}

function changed(document: OpenApiDocument, { kind, nth }: { kind: string; nth: number }): OpenApiDocument {
  const copy = structuredClone(document) as unknown as Node
  edits[kind]?.(listObjects(copy), nth, copy)
  return copy as unknown as OpenApiDocument
}

const edit = fc.record({ kind: fc.constantFrom(...Object.keys(edits)), nth: fc.nat(400) })

describe("packages made of parts that an earlier build made", () => {
  test("are those that a build without memory makes, whatever is edited", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 8, maxLength: 8 }), async (changes) => {
        rmSync(join(root, "output"), { recursive: true, force: true })
        let document = readFixture("harbour")
        await build(document)
        for (const change of changes) {
          const before = document
          document = mendDocument(changed(document, change)).value
          const { built } = await build(document, before)
          expect(built, JSON.stringify(change)).toEqual(await fresh(document))
        }
      }),
      { ...runs(12), endOnFailure: true },
    )
  }, 600_000)

  test.each(["superoffice", "services86", "zabbix"])(
    "are retouched where words and samples change: %s",
    async (name) => {
      const words = fc.record({
        kind: fc.constantFrom("description", "summary", "place", "words of a schema", "sample's value"),
        nth: fc.nat(4000),
      })
      let retouched = 0
      await fc.assert(
        fc.asyncProperty(fc.array(words, { minLength: 8, maxLength: 8 }), async (changes) => {
          rmSync(join(root, "output"), { recursive: true, force: true })
          let document = readSpec(name)
          await build(document)
          for (const change of changes) {
            const before = document
            document = changed(document, change)
            const { built, isRetouched } = await build(document, before)
            retouched += Number(isRetouched)
            expect(built, JSON.stringify(change)).toEqual(await fresh(document))
          }
        }),
        { ...runs(4), endOnFailure: true },
      )
      expect(retouched).toBeGreaterThan(8)
    },
    120_000,
  )

  test("are not made at all when nothing has changed", async () => {
    await build(readFixture("harbour"))
    expect((await build(readFixture("harbour"))).made).toEqual([])
  })

  test("are made anew where they speak of what has changed", async () => {
    const document = readFixture("harbour")
    const all = (await build(document)).made
    const { made } = await build(changed(document, { kind: "summary", nth: 0 }))
    expect(made.length).toBeGreaterThan(0)
    expect(made.length).toBeLessThan(all.length / 4)
  })

  test("are made anew where other threads made some of them", async () => {
    const document = readFixture("harbour")
    const store = openStore(join(root, "cache"))
    const folder = recallFolder(store, join(root, "output"))
    const memory = recallParts(store, "key", folder, "")
    await memory.rememberAll(JSON.stringify(document), () => buildPackages(document, {}, "harbour"))
    memory.keep()
    expect((await build(document)).built).toEqual(await fresh(document))
  })

  test("are taken up where other threads told of theirs", async () => {
    const document = readFixture("harbour")
    const store = openStore(join(root, "cache"))
    const folder = recallFolder(store, join(root, "output"))
    const memory = recallParts(store, "key", folder, "")
    const thread = recordParts()
    const made = await memory.rememberAll("", async () => {
      const client = buildPackages(
        document,
        { only: ["client", "server"] },
        "harbour",
        memory.remember,
        memory.learn,
      )
      const fixtures = await buildPackages(document, { only: ["fixtures"] }, "harbour", thread.remember)
      memory.adopt(thread.parts)
      const { value, diagnostics } = await client
      return { value: [...value, ...fixtures.value], diagnostics: [...diagnostics, ...fixtures.diagnostics] }
    })
    await writeTree(join(root, "output"), made.value, { folder })
    memory.keep()
    folder.keep()
    const again = await build(document)
    expect(again.made).toEqual([])
    expect(again.built).toEqual(await fresh(document))
  })

  test("are made anew where a file was edited or removed", async () => {
    const document = readFixture("harbour")
    await build(document)
    writeFileSync(join(root, "output/client/src/ship.ts"), "// mine")
    unlinkSync(join(root, "output/fixtures/http/ship.http"))
    const { made, built } = await build(document)
    expect(made).toEqual(["fixtures service ship", "client service ship"].toSorted())
    expect(built).toEqual(await fresh(document))
  })
})
