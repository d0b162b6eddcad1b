import { execFileSync } from "node:child_process"
import { symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { format } from "oxfmt"
import { describe, expect, it } from "vitest"
import { checkTypes, install, makeClient, readFixture, strictFlags } from "../../support.ts"

const name = "@acme/harbour"
const { files, diagnostics } = await makeClient(readFixture("harbour"), name)
const dir = await install({ [name]: files })
const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ""
const importEntry = (entry: string) =>
  import(pathToFileURL(join(dir, `node_modules/${name}/dist/${entry}.js`)).href) as Promise<unknown>

describe("the client of the harbour", () => {
  it("is made without a diagnostic", () => {
    expect(diagnostics).toEqual([])
  })

  it.each(["ship", "berth-agent", "types/ship", "auth", "index", "options"])(
    "%s reads as it should",
    async (module) => {
      await expect(textOf(`src/${module}.ts`)).toMatchFileSnapshot(`golden/${module}.ts`)
    },
  )

  it("is formatted, whatever part printed it", async () => {
    const sources = files.filter(({ path }) => path.startsWith("src/"))
    const formatted = sources.map(async ({ path, text }) => {
      const printWidth = path.startsWith("src/runtime/") ? 110 : 100
      return { path, text: (await format(path, text, { semi: false, printWidth })).code }
    })
    expect(await Promise.all(formatted)).toEqual(sources)
  })

  it("is the same each time", async () => {
    expect((await makeClient(readFixture("harbour"), name)).files).toEqual(files)
  })

  it("names files that are there in every entry", () => {
    const { exports } = JSON.parse(textOf("package.json")) as {
      exports: Record<string, string | Record<string, string>>
    }
    const paths = Object.values(exports).flatMap((entry) =>
      typeof entry === "string" ? [entry] : Object.values(entry),
    )
    expect(paths.length).toBeGreaterThan(10)
    expect(paths.filter((path) => path !== "./package.json" && textOf(path.slice(2)) === "")).toEqual([])
  })

  it("has source maps that lead to its source", () => {
    const map = JSON.parse(textOf("dist/runtime/rest/call.d.ts.map")) as { sources: string[] }
    expect(map.sources).toEqual(["../../../src/runtime/rest/call.ts"])
    expect(textOf("dist/ship.js")).toMatch(/\/\/# sourceMappingURL=ship\.js\.map\n$/)
  })
})

/** Equal only when each is the other. */
const equal = `type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
function same<A, B>(_: Equal<A, B>): void {}
`

const consumer = `
import { basicAuth, createTransport, isApiError, paginate, reviveDates, withResponse, type JsonPatch } from "${name}"
import * as berth from "${name}/berth-agent"
import { deleteShip, getAll, getImage, getPapers, getShip, patchShip, postShip, putShip, saveImage, savePapers, type PatchShipError } from "${name}/ship"
import type { Berth, Ship, ShipWithLinks } from "${name}/types"
${equal}
const transport = createTransport({ baseUrl: "https://h", auth: basicAuth("a", "b") })

const picked = await berth.createBerth(transport, { select: ["BerthId", "Length"] })
same<typeof picked, Pick<Berth, "BerthId" | "Length">>(true)
// @ts-expect-error what is not selected cannot be read
picked.Neighbours
// @ts-expect-error only properties of the result can be selected
await berth.createBerth(transport, { select: ["Lenght"] })
const whole = await berth.createBerth(transport)
same<typeof whole, Pick<Berth, keyof Berth>>(true)
whole satisfies Berth

const ship = await getShip(transport, { id: 7, select: ["ShipId", "_Links"] })
same<typeof ship, Pick<ShipWithLinks, "ShipId" | "_Links">>(true)
// @ts-expect-error the path parameter is needed
await getShip(transport, {})
// @ts-expect-error and it is a number
await getShip(transport, { id: "7" })

const known: Ship["Class"] = "Ferry"
const unknown: Ship["Class"] = "Canoe"
// @ts-expect-error a closed enum stays closed
const closed: Ship["State"] = "Sunk"
console.log(known, unknown, closed)

const patch: JsonPatch = [{ op: "replace", path: "/Name", value: "x" }]
await patchShip(transport, { id: 7, body: patch })
await patchShip(transport, { id: 7, body: { Name: "x" } })
// @ts-expect-error no such operation
await patchShip(transport, { id: 7, body: [{ op: "rename", path: "/Name" }] })
// @ts-expect-error no such property
await patchShip(transport, { id: 7, body: { Nmae: "x" } })

await putShip(transport, { id: 7, Name: "x" })
await postShip(transport, { Name: "x", ExtraFields: { a: "b" } })
const nothing = await deleteShip(transport, { id: 7 })
same<typeof nothing, void>(true)
await berth.delete(transport, [1, 2])

const image = await getImage(transport, { id: 7 })
same<typeof image, ReadableStream<Uint8Array>>(true)
await saveImage(transport, { id: 7, body: image })
await saveImage(transport, { id: 7, body: new Blob([]) })
await saveImage(transport, { id: 7, body: new Uint8Array(1) })
// @ts-expect-error a picture is no text
await saveImage(transport, { id: 7, body: "png" })
const papers = await getPapers(transport, { id: 7 })
same<typeof papers, ReadableStream<Uint8Array>>(true)
await savePapers(transport, { id: 7, body: papers })

for await (const row of paginate(getAll, transport, { top: 5, orderBy: "Name asc" })) {
  same<typeof row.PrimaryKey, string | undefined>(true)
}
const { data, status, headers } = await withResponse(getShip)(transport, { id: 7 })
same<typeof status, number>(true)
console.log(data.Name, headers.get("etag"))
const dated = reviveDates(await getShip(transport, { id: 7 }), "Built")
same<typeof dated.Built, Date | undefined>(dated.Built === undefined ? true : true)

await getShip(transport, { id: 7 }, { headers: { "Accept-Language": "nb", "x-own": "1" }, signal: AbortSignal.timeout(9) })
try {
  await getShip(transport, { id: 7 })
} catch (error) {
  if (isApiError<{ ErrorMessage: string }>(error)) console.log(error.status, error.body.ErrorMessage)
}
try {
  await patchShip(transport, { id: 7, body: [] })
} catch (error) {
  if (isApiError<PatchShipError>(error)) {
    if (error.status === 409) same<typeof error.body, ShipWithLinks>(true)
    else same<typeof error.body.detail, string>(true)
    const { status } = error
    same<typeof status, 409 | 422>(true)
  }
}
`

describe("its consumers", () => {
  it("compile under the strictest flags with TypeScript 5.9", async () => {
    expect(await checkTypes(dir, { "consumer.ts": consumer })).toEqual([])
  })

  it("compile with TypeScript 7, with and without the DOM's types", async () => {
    const compilerOptions = { ...strictFlags, target: "ES2023", module: "NodeNext", types: [] as string[] }
    await writeFile(join(dir, "seven.ts"), consumer)
    await writeFile(
      join(dir, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: { ...compilerOptions, lib: ["ES2023", "DOM", "DOM.AsyncIterable"] },
        files: ["seven.ts"],
      }),
    )
    const typeRoots = [join(import.meta.dirname, "../../../../node_modules/@types")]
    const withoutDom = { ...compilerOptions, lib: ["ES2023"], types: ["node"], typeRoots, skipLibCheck: true }
    await writeFile(
      join(dir, "tsconfig.node.json"),
      JSON.stringify({ compilerOptions: withoutDom, files: ["seven.ts"] }),
    )
    const compiler = join(import.meta.dirname, "../../../../node_modules/typescript-7/bin/tsc")
    const run = (config: string) => {
      try {
        return execFileSync(process.execPath, [compiler, "-p", join(dir, config)], { encoding: "utf8" })
      } catch (error) {
        return (error as { stdout: string }).stdout
      }
    }
    expect(run("tsconfig.json")).toBe("")
    expect(run("tsconfig.node.json")).toBe("")
  })

  it("finds in the README what each module holds, also where the document has no words for it", async () => {
    const { files: wordless } = await makeClient({ ...readFixture("harbour"), tags: [] }, name)
    const rows = wordless.find(({ path }) => path === "README.md")?.text.match(/^\| `@.*$/gm) ?? []
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([])
  })

  it("can use every snippet of the README", async () => {
    const snippets = [...textOf("README.md").matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code)
    expect(snippets.length).toBeGreaterThan(4)
    const sources = Object.fromEntries(snippets.map((code, index) => [`readme-${index}.ts`, code]))
    expect(await checkTypes(dir, sources)).toEqual([])
  })

  it("can use the schema with openapi-fetch", async () => {
    const own = join(import.meta.dirname, "../../../../node_modules")
    for (const peer of ["openapi-fetch", "openapi-typescript-helpers"]) {
      await symlink(join(own, peer), join(dir, "node_modules", peer))
    }
    const use = `import createClient from "openapi-fetch"
import type { paths } from "${name}/schema"
${equal}
export async function run(fetch: (request: Request) => Promise<Response>): Promise<unknown> {
  const client = createClient<paths>({ baseUrl: "https://h", fetch })
  const { data } = await client.GET("/api/v1/Ship/{id}", { params: { path: { id: 7 } } })
  same<NonNullable<typeof data>["Name"], string | undefined>(true)
  // @ts-expect-error the path parameter is a number
  void (() => client.GET("/api/v1/Ship/{id}", { params: { path: { id: "7" } } }))
  return data
}
`
    expect(await checkTypes(dir, { "schema.ts": use })).toEqual([])
    await build({
      entryPoints: [join(dir, "schema.ts")],
      outfile: join(dir, "schema.mjs"),
      bundle: true,
      format: "esm",
    })
    const { run } = (await import(pathToFileURL(join(dir, "schema.mjs")).href)) as {
      run: (fetch: (request: Request) => Promise<Response>) => Promise<unknown>
    }
    expect(await run(async ({ url }) => Response.json({ Name: url }))).toEqual({
      Name: "https://h/api/v1/Ship/7",
    })
  })

  it("make calls with what is compiled", async () => {
    const { createTransport } = (await importEntry("index")) as {
      createTransport: (config: object) => unknown
    }
    const { createBerth } = (await importEntry("berth-agent")) as {
      createBerth: (...args: unknown[]) => Promise<unknown>
    }
    const seen: string[] = []
    const fetch = async (url: string, { method }: RequestInit) => {
      seen.push(`${method} ${url}`)
      return Response.json({ BerthId: 3 })
    }
    const transport = createTransport({ baseUrl: "https://h", fetch })
    expect(await createBerth(transport, { select: ["BerthId"] })).toEqual({ BerthId: 3 })
    expect(seen).toEqual(["POST https://h/api/v1/Agents/Berth/CreateBerth?$select=BerthId"])
  })

  it("move files as bytes, whatever types the document lists for them", async () => {
    const { createTransport } = (await importEntry("index")) as {
      createTransport: (config: object) => unknown
    }
    const ship = (await importEntry("ship")) as Record<
      string,
      (...args: unknown[]) => Promise<ReadableStream>
    >
    const seen: unknown[] = []
    const fetch = async (url: string, { method, headers, body }: RequestInit) => {
      seen.push([method, headers, body])
      return method === "GET" ? new Response(new Uint8Array([0, 255])) : new Response(null, { status: 204 })
    }
    const transport = createTransport({ baseUrl: "https://h", fetch })
    const papers = await ship["getPapers"]?.(transport, { id: 7 })
    expect(await new Response(papers).bytes()).toEqual(new Uint8Array([0, 255]))
    const bytes = new Uint8Array([1, 2])
    await ship["savePapers"]?.(transport, { id: 7, body: bytes })
    expect(seen).toEqual([
      ["GET", { accept: "application/octet-stream, */*;q=0.1" }, undefined],
      ["PUT", { accept: "application/json", "content-type": "application/octet-stream" }, bytes],
    ])
  })

  it.each([
    [
      1300,
      `import { createTransport, basicAuth } from "${name}"
import { createBerth } from "${name}/berth-agent"
createBerth(createTransport({ baseUrl: "https://h", auth: basicAuth("a", "b") }), { select: ["BerthId"] }).then(console.log)`,
    ],
    [
      1300,
      `import { createTransport, basicAuth } from "${name}"
import { saveBerth } from "${name}/berth-agent"
const transport = createTransport({ baseUrl: "https://h", auth: basicAuth("a", "b") })
saveBerth(transport, { Berth: {}, select: ["BerthId"] }).then(console.log)`,
    ],
    [
      2600,
      `import { createTransport, basicAuth, isApiError, retries, timeout } from "${name}"
import { saveBerth } from "${name}/berth-agent"
const transport = createTransport({
  baseUrl: "https://h",
  auth: basicAuth("a", "b"),
  middleware: [retries(), timeout(5000), (request, next) => next(request)],
})
saveBerth(transport, { Berth: {}, select: ["BerthId"] }).catch((error) => {
  if (isApiError(error)) console.error(error.status, error.code, error.body)
})`,
    ],
  ])("bundle to at most %i bytes gzip", async (limit, contents) => {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: dir, loader: "ts" },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    })
    expect(gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length).toBeLessThanOrEqual(limit)
  })
})
