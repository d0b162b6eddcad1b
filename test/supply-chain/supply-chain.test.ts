import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"
import { describe, expect, test } from "vitest"
import { type Lockfile, type Manifest, writeBill } from "./sbom.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const read = <T>(path: string): T => JSON.parse(readFileSync(`${root}${path}`, "utf8")) as T
const lockfile = read<Lockfile>("package-lock.json")
const manifest = read<Manifest>("package.json")

describe("the toolchain", () => {
  const locked = Object.entries(lockfile.packages).filter(([path]) => path !== "")

  test("every locked package has a hash", () => {
    // A registry that lacks what other platforms install cannot say their hashes; nothing of that is on this disk.
    const elsewhere = ([path, { optional }]: (typeof locked)[number]) =>
      optional === true && !existsSync(`${root}${path}`)
    const withoutHash = locked.filter(([, { integrity }]) => integrity?.startsWith("sha512-") !== true)
    expect(withoutHash.filter((entry) => !elsewhere(entry))).toEqual([])
  })

  test("no runtime dependency runs a script when it is installed", () => {
    expect(
      locked.filter(([, { dev, hasInstallScript }]) => dev !== true && hasInstallScript === true),
    ).toEqual([])
  })

  test("every runtime dependency is justified", () => {
    const paper = readFileSync(`${root}generator/adr/0002-runtime-dependencies.md`, "utf8")
    const rows = [...paper.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])
    expect(rows.sort()).toEqual(Object.keys(manifest.dependencies ?? {}).sort())
  })
})

describe("a bill of materials", () => {
  const bill = writeBill(
    { name: "@acme/a-server", version: "1.0.0", dependencies: { fastify: "^5" } },
    lockfile,
  )

  test("names each component once, with its hash, and what it depends on", () => {
    const { components, dependencies } = bill as {
      components: { "bom-ref": string; hashes?: unknown[] }[]
      dependencies: { ref: string; dependsOn: string[] }[]
    }
    const references = components.map((component) => component["bom-ref"])
    expect(new Set(references).size).toBe(references.length)
    expect(references.some((reference) => reference.startsWith("pkg:npm/fastify@5"))).toBe(true)
    expect(components.filter(({ hashes }) => hashes?.length !== 1)).toEqual([])
    expect(
      dependencies
        .flatMap(({ dependsOn }) => dependsOn)
        .filter((reference) => !references.includes(reference)),
    ).toEqual([])
  })

  test("tells a licence from a choice of several", () => {
    const locked = (license: string) => ({ version: "1.0.0", license })
    const packages = { "node_modules/a": locked("MIT"), "node_modules/b": locked("(MIT OR CC0-1.0)") }
    const own = { name: "c", version: "1.0.0", dependencies: { a: "1", b: "1" } }
    expect(writeBill(own, { packages })).toMatchObject({
      components: [
        { licenses: [{ license: { id: "MIT" } }] },
        { licenses: [{ expression: "(MIT OR CC0-1.0)" }] },
      ],
    })
  })

  test("is the same each time", () => {
    const again = writeBill(
      { name: "@acme/a-server", version: "1.0.0", dependencies: { fastify: "^5" } },
      lockfile,
    )
    expect(JSON.stringify(again)).toBe(JSON.stringify(bill))
  })

  test("can be written for every generated package", () => {
    for (const path of globSync("output/*/*/package.json", { cwd: root })) {
      const generated = read<Manifest>(path)
      expect(writeBill(generated, lockfile)).toMatchObject({
        metadata: { component: { name: generated.name } },
      })
      const ofClient = path.includes("/client/") ? generated.dependencies : undefined
      expect(ofClient ?? {}).toEqual({})
    }
  })
})
