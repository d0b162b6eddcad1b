/** The whole way, as people go it: the command builds packages, npm packs them, a project compiles and runs. */
import { execFile } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { publint } from "publint"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { projectRoot } from "../documents.ts"
import { programs } from "./programs.ts"

const run = promisify(execFile)
const names = Object.keys(programs)
const kinds = ["client", "server", "fixtures"]
const folder = mkdtempSync(join(tmpdir(), "pagewright-consumer-"))
const consumer = join(folder, "consumer")

function packageName(api: string, kind: string): string {
  return `@acme/${kind === "client" ? api : `${api}-${kind}`}`
}

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
  types: ["node"],
  outDir: "dist",
}

beforeAll(async () => {
  await buildAll()
  await packAll()
  linkDependencies()
  writeFileSync(
    join(consumer, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  )
  writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }))
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(consumer, `${name}.ts`), text)
}, 600_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** With the command as it is installed; `npm test` builds it first. */
async function buildAll(): Promise<void> {
  cpSync(join(projectRoot, "docs"), join(folder, "docs"), { recursive: true })
  const apis = names.map((name) => ({ name, pages: `docs/${name}`, packages: { scope: "@acme" } }))
  writeFileSync(join(folder, "pagewright.config.json"), JSON.stringify({ apis }))
  const main = join(projectRoot, "dist/cli/main.js")
  await run(process.execPath, [main, "build", "--no-cache"], { cwd: folder, timeout: 300_000 })
}

/** What npm would publish, unpacked as npm would install it; nothing is asked of a registry. */
async function packAll(): Promise<void> {
  const folders = names.flatMap((name) => kinds.map((kind) => `./output/${name}/${kind}`))
  const pack = ["pack", "--ignore-scripts", "--silent", "--offline", ...folders]
  await run("npm", pack, { cwd: folder, timeout: 300_000 })
  const tarballs = readdirSync(folder).filter((file) => file.endsWith(".tgz"))
  expect(tarballs).toHaveLength(folders.length)
  for (const name of names) {
    for (const kind of kinds) await unpack(packageName(name, kind), tarballs)
  }
}

async function unpack(name: string, tarballs: readonly string[]): Promise<void> {
  const start = `${name.slice(1).replace("/", "-")}-`
  const tarball = tarballs.find((file) => file.startsWith(start) && /^\d/.test(file.slice(start.length)))
  const target = join(consumer, "node_modules", name)
  mkdirSync(target, { recursive: true })
  await run("tar", ["-xzf", join(folder, tarball ?? ""), "--strip-components=1", "-C", target])
}

/** What the packages depend on is the project's own. */
function linkDependencies(): void {
  for (const name of ["@types/node", "ajv", "ajv-formats", "fastify", "msw"]) {
    const place = join(consumer, "node_modules", name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(projectRoot, "node_modules", name), place)
  }
}

describe("a project that installs the packages", { timeout: 300_000 }, () => {
  test.each([
    ["5.9", "typescript"],
    ["7", "typescript-7"],
  ])("compiles under the strictest flags with TypeScript %s", async (_version, compiler) => {
    const tsc = join(projectRoot, "node_modules", compiler, "bin/tsc")
    const { stdout } = await run(process.execPath, [tsc, "-p", consumer]).catch(
      (error: unknown) => error as { stdout: string },
    )
    expect(stdout).toBe("")
  })

  test.each(names)("gets a user group of %s back, and ends", async (name) => {
    const { stdout } = await run(process.execPath, [join(consumer, "dist", `${name}.js`)], {
      timeout: 120_000,
    })
    expect(stdout).toBe("Pilots\n")
  })

  test.each(names.flatMap((name) => kinds.map((kind) => packageName(name, kind))))(
    "finds nothing wrong with how %s is packed",
    async (name) => {
      const { messages } = await publint({ pkgDir: join(consumer, "node_modules", name), strict: true })
      expect(messages).toEqual([])
    },
  )

  test.each(names)("resolves every entry of %s as types and as a module", async (name) => {
    const attw = join(projectRoot, "node_modules/@arethetypeswrong/cli/dist/index.js")
    const tarball = readdirSync(folder).find((file) => new RegExp(`^acme-${name}-\\d`).test(file)) ?? ""
    const command = [attw, "--profile", "esm-only", "--no-color", "--quiet", join(folder, tarball)]
    await expect(run(process.execPath, command, { timeout: 240_000 })).resolves.toMatchObject({ stdout: "" })
  })
})
