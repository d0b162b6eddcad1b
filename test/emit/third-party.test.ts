/** Documents that we did not write: all of them make a client that compiles, and its calls are what they say. */
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, it } from "vitest"
import { httpMethods, type OpenApiDocument } from "../../generator/contract/index.ts"
import { install, makeClient, strictFlags } from "./support.ts"

const folder = dirname(createRequire(import.meta.url).resolve("@readme/oas-examples/package.json"))

/** openapi-typescript's own output does not compile where a `$ref` leads into `paths`. */
const withoutSchema = new Set(["3.0-circular-paths"])

const names = ["3.0", "3.1"].flatMap((version) =>
  readdirSync(join(folder, version, "json")).flatMap((file) =>
    file.endsWith(".json") ? [`${version}-${file.replace(/\.json$/, "")}`] : [],
  ),
)

function readDocument(name: string): OpenApiDocument {
  const [version = "", file = ""] = [name.slice(0, 3), name.slice(4)]
  return JSON.parse(readFileSync(join(folder, version, "json", `${file}.json`), "utf8")) as OpenApiDocument
}

const clients = await Promise.all(
  names.map(async (name) => ({
    name,
    document: readDocument(name),
    ...(await makeClient(readDocument(name), `@third/${name}`)),
  })),
)
const dir = await install(Object.fromEntries(clients.map(({ name, files }) => [`@third/${name}`, files])))

describe("documents that we did not write", () => {
  it("are many", () => {
    expect(names.length).toBeGreaterThan(40)
  })

  it.each(clients)("$name keeps all its operations", ({ document, api, diagnostics }) => {
    const count = Object.values(document.paths ?? {}).reduce(
      (sum, item) => sum + httpMethods.filter((method) => item[method] !== undefined).length,
      0,
    )
    expect(api.services.reduce((sum, { operations }) => sum + operations.length, 0)).toBe(count)
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
  })

  it("compile from source and as packages, with isolated declarations and all strict flags", async () => {
    const include = clients.flatMap(({ name }) => [
      `node_modules/@third/${name}/src`,
      ...(withoutSchema.has(name) ? [] : [`node_modules/@third/${name}/dist/schema.d.ts`]),
    ])
    const compilerOptions = {
      ...strictFlags,
      isolatedDeclarations: true,
      declaration: true,
      target: "ES2023",
      module: "NodeNext",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      types: [],
    }
    await writeFile(join(dir, "tsconfig.json"), JSON.stringify({ compilerOptions, include, exclude: [] }))
    const compiler = join(import.meta.dirname, "../../node_modules/typescript-7/bin/tsc")
    let output = ""
    try {
      execFileSync(process.execPath, [compiler, "-p", dir], { encoding: "utf8" })
    } catch (error) {
      output = (error as { stdout: string }).stdout
    }
    expect(output).toBe("")
  })

  it("make calls: the Petstore", async () => {
    const load = (entry: string) =>
      import(
        pathToFileURL(join(dir, `node_modules/@third/3.1-petstore/dist/${entry}.js`)).href
      ) as Promise<Functions>
    const { createTransport, apiKeyAuth } = await load("index")
    const { findPetsByStatus, getPetById, addPet, uploadFile } = await load("pet")
    const seen: [string | undefined, string, unknown][] = []
    const fetch = async (url: string, init: RequestInit) => {
      seen.push([init.method, url, (init.headers as Record<string, string>)["api_key"]])
      return Response.json({ id: 7, name: "Rex", photoUrls: [] })
    }
    const transport = createTransport?.({
      baseUrl: "https://pets.example.com",
      fetch,
      auth: apiKeyAuth?.("secret"),
    })
    expect(await getPetById?.(transport, { petId: 7 })).toMatchObject({ name: "Rex" })
    await findPetsByStatus?.(transport, { status: ["sold", "pending"] })
    await addPet?.(transport, { name: "Rex", photoUrls: [] })
    await uploadFile?.(transport, { petId: 7, body: new FormData() })
    expect(seen).toEqual([
      ["GET", "https://pets.example.com/pet/7", "secret"],
      ["GET", "https://pets.example.com/pet/findByStatus?status=sold&status=pending", "secret"],
      ["POST", "https://pets.example.com/pet", "secret"],
      ["POST", "https://pets.example.com/pet/7/uploadImage", "secret"],
    ])
  })
})

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>
