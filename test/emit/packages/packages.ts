/** Whole packages of docs/ for tests, installed as a consumer would have them. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll } from "vitest"
import { buildPackages } from "../../../generator/build.ts"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { projectRoot } from "../../documents.ts"

export interface Installed {
  readonly folder: string
  /** Import a module of an installed package: `load("@acme/harbour-server")`. */
  load(specifier: string): Promise<Readonly<Record<string, never>>>
}

/** What generated packages may depend on, taken from the project's own dependencies. */
const dependencies = ["@types/node", "ajv", "ajv-formats", "fastify", "msw"]

/** Build the packages of documents and put them into one consumer's `node_modules`; gone after the test file. */
export async function installPackages(
  documents: Readonly<Record<string, OpenApiDocument>>,
): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "pagewright-packages-"))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  )
  for (const name of dependencies) {
    const place = join(folder, "node_modules", name)
    await mkdir(dirname(place), { recursive: true })
    await symlink(join(projectRoot, "node_modules", name), place)
  }
  for (const [name, document] of Object.entries(documents)) await installOne(folder, name, document)
  return { folder, load: (specifier) => load(folder, specifier) }
}

async function installOne(folder: string, name: string, document: OpenApiDocument): Promise<void> {
  const { value: files } = await buildPackages(document, {
    name: `@acme/${name}`,
    version: "1.0.0",
    license: "MIT",
  })
  for (const { path, text } of files) {
    const [kind = "", ...rest] = path.split("/")
    const own = kind === "client" ? name : `${name}-${kind}`
    const place = join(folder, "node_modules/@acme", own, ...rest)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, text)
  }
}

/** Node resolves what the manifest exports, from the consumer's folder. */
async function load(folder: string, specifier: string): Promise<Readonly<Record<string, never>>> {
  const [scope = "", name = "", ...rest] = specifier.split("/")
  const module = rest.length === 0 ? "index" : rest.join("/")
  const url = pathToFileURL(join(folder, "node_modules", scope, name, "dist", `${module}.js`))
  return (await import(/* @vite-ignore */ url.href)) as Readonly<Record<string, never>>
}
