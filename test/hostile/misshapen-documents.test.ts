import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { fc, isFuzz, runs } from "../random.ts"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { buildPackages } from "../../generator/build.ts"
import { compareWithSymbols } from "../../generator/cli/changes.ts"
import { run } from "../../generator/cli/run.ts"
import {
  httpMethods,
  mendDocument,
  type HttpMethod,
  type OpenApiDocument,
} from "../../generator/contract/index.ts"
import { createMockServer } from "../../generator/emit/packages/server/mock-server.ts"
import { createMemoryIo } from "../cli/memory-io.ts"
import { listPlaces, readAt, replaceAt, type Place } from "./places.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const files = [
  "test/emit/fixtures/harbour.openapi.json",
  "spec/services86.openapi.json",
  "spec/superoffice.openapi.json",
  "spec/zabbix.openapi.json",
  "node_modules/@readme/oas-examples/3.1/json/train-travel.json",
]
const documents = files.map((file) => {
  const document = JSON.parse(readFileSync(join(root, file), "utf8")) as OpenApiDocument
  return { document, places: listPlaces(document) }
})

/** What stands where something else belongs; `$ref`s lead to themselves, elsewhere, out of the document or nowhere. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  "",
  "x",
  "__proto__",
  "constructor",
  "%zz",
  "{",
  [],
  {},
  [null],
  [[]],
  [{}],
  { $ref: 1 },
  { type: "object", properties: null },
]
const targets = ["#", "#/info", "#/paths", "#/components/schemas", "#/components/schemas/%", "other.yaml#/a"]
const misfits = fc.constantFrom(...values, ...targets.map(($ref) => ({ $ref })))

interface Change {
  readonly place: Place
  /** Or the part of the document in another place. */
  readonly value: { readonly misfit: unknown } | { readonly from: Place }
}

/** One to three changes of a document; kept apart from it, so that a failure can be read. */
const damage = fc.nat(documents.length - 1).chain((nth) => {
  const { places } = documents[nth]!
  const place = fc.nat(places.length - 1).map((index) => places[index]!)
  const value = fc.oneof(
    { weight: 3, arbitrary: misfits.map((misfit) => ({ misfit })) },
    place.map((from) => ({ from })),
  )
  const changes: fc.Arbitrary<readonly Change[]> = fc.array(fc.record({ place, value }), {
    minLength: 1,
    maxLength: 3,
  })
  return fc.record({ file: fc.constant(files[nth]!), changes })
})

interface Damaged {
  readonly before: OpenApiDocument
  readonly after: OpenApiDocument
}

/** As the command line reads it. */
function apply({ file, changes }: { readonly file: string; readonly changes: readonly Change[] }): Damaged {
  const { document } = documents[files.indexOf(file)]!
  const after = changes.reduce<unknown>(
    (changed, { place, value }) =>
      replaceAt(changed, place, "from" in value ? readAt(document, value.from) : value.misfit),
    document,
  )
  return { before: document, after: mendDocument(after).value }
}

const count = isFuzz ? 3_000 : 100

/** Built, or refused with a diagnostic: whatever is thrown fails the property. */
function expectDiagnostics(what: (damaged: Damaged) => unknown) {
  return fc.assert(
    fc.asyncProperty(damage, async (changes) => void (await what(apply(changes)))),
    { ...runs(count), endOnFailure: true },
  )
}

describe("a document with something else where it belongs", { timeout: 1_800_000 }, () => {
  test("makes packages, or is refused", () =>
    expectDiagnostics(({ after }) => buildPackages(after, { name: "@acme/hostile" })))

  test("is compared with what it was", () =>
    expectDiagnostics(({ before, after }) => {
      compareWithSymbols(before, after)
      compareWithSymbols(after, before)
    }))

  test("is served, and answers every call", () =>
    expectDiagnostics(async ({ before, after }) => {
      const thrown: unknown[] = []
      const { app } = createMockServer(after, {
        mock: "stateful",
        onError: (error) => void thrown.push(error),
      }).value
      for (const call of listCalls(before)) await app.inject(call)
      await app.close()
      if (thrown.length > 0) throw thrown[0]
    }))
})

function listCalls(document: OpenApiDocument) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    httpMethods.flatMap((method) => (item[method] === undefined ? [] : [callOf(path, method, item[method])])),
  )
}

function callOf(path: string, method: HttpMethod, { requestBody }: { readonly requestBody?: unknown }) {
  const [contentType = "application/json"] = Object.keys(Object(Reflect.get(Object(requestBody), "content")))
  return {
    method: method.toUpperCase() as "GET",
    url: path.replace(/#.*/s, "").replaceAll(/\{[^{}]*\}/g, "1"),
    headers: { authorization: "Basic YTpi", ...(method === "get" ? {} : { "content-type": contentType }) },
    ...(method === "get" ? {} : { payload: contentType.includes("xml") ? "<a/>" : "{}" }),
  }
}

describe("an overlay that puts something else where it belongs", { timeout: 1_800_000 }, () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pagewright-misshapen-"))
    mkdirSync(join(folder, "spec/overlays"), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test("is built, or refused", () => {
    const own = documents[3]!
    const change = fc.record({ place: fc.nat(own.places.length - 1), value: misfits })
    return fc.assert(
      fc.asyncProperty(change, async ({ place, value }) => {
        const target = `$${own.places[place]!.map((key) => `[${JSON.stringify(key)}]`).join("")}`
        const actions = [{ target, update: value }]
        const overlay = { overlay: "1.0.0", info: { title: "x", version: "1" }, actions }
        writeFileSync(join(folder, "spec/overlays/one.json"), JSON.stringify(overlay))
        const printed = createMemoryIo({ cwd: folder })
        await run(["check", join(root, "docs/zabbix"), "--no-cache"], printed.io)
        expect(printed.stderr() + printed.stdout()).not.toMatch(/has a defect|^ {4}at /m)
      }),
      { ...runs(isFuzz ? 300 : 10), endOnFailure: true },
    )
  })
})
