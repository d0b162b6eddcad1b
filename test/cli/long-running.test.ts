import { spawn } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

const pages = fileURLToPath(new URL("../../docs/superoffice/rest", import.meta.url))

let folder = ""
let stop = new AbortController()
beforeEach(() => {
  stop = new AbortController()
  folder = mkdtempSync(join(tmpdir(), "pagewright-run-"))
  cpSync(pages, join(folder, "docs"), { recursive: true })
})
afterEach(() => {
  stop.abort()
  rmSync(folder, { recursive: true, force: true })
})

function start(...argv: readonly string[]) {
  const printed = createMemoryIo({ cwd: folder, signal: stop.signal })
  return { ...printed, ended: run(argv, printed.io) }
}

async function until(text: () => string, expected: RegExp): Promise<void> {
  await vi.waitFor(() => expect(text()).toMatch(expected), { timeout: 20_000, interval: 20 })
}

describe("watch", () => {
  const page = () => join(folder, "docs/User/v1User_GetUser.md")
  const spec = () => readFileSync(join(folder, "spec/superoffice.openapi.json"), "utf8")

  test("builds again when a page changes, shows errors and recovers from them", async () => {
    const { stderr, ended } = start("watch", "docs", "--no-cache")
    await until(stderr, /watching for changes/)
    const good = readFileSync(page(), "utf8")

    writeFileSync(page(), good.replace("Reads one User by its key.", "An unheard-of paragraph."))
    await until(stderr, /rebuilt in \d+ ms/)
    expect(spec()).toContain("An unheard-of paragraph.")

    writeFileSync(page(), Buffer.from([0x89, 0, 1]))
    await until(stderr, /error read\/binary-page/)
    expect(spec()).toContain("An unheard-of paragraph.")

    const before = stderr().length
    writeFileSync(page(), good)
    await until(() => stderr().slice(before), /wrote \d+ files/)
    expect(spec()).not.toContain("An unheard-of paragraph.")

    stop.abort()
    expect(await ended).toBe(0)
  })

  const config = (text: string) =>
    writeFileSync(join(folder, "pagewright.config.mjs"), `export default ${text}`)
  const description = (file: string) =>
    JSON.parse(readFileSync(join(folder, "spec", file), "utf8")).info.description as string | undefined

  /** Do something and wait until it has been built. */
  async function step(
    stderr: () => string,
    act: () => void,
    expected = /rebuilt in \d+ ms/,
  ): Promise<string> {
    const before = stderr().length
    act()
    await until(() => stderr().slice(before), expected)
    await until(() => stderr().slice(before), /rebuilt in \d+ ms/)
    return stderr().slice(before)
  }

  test("follows the config: wrong ones, none at all, other folders", async () => {
    cpSync(join(folder, "docs"), join(folder, "more"), { recursive: true })
    config(`{ apis: [{ pages: "docs" }] }`)
    const { stderr, ended } = start("watch", "--no-cache")
    await until(stderr, /watching for changes/)
    await step(stderr, () => config("{ apis: [ "), /error config\/cannot-load/)
    await step(
      stderr,
      () => rmSync(join(folder, "pagewright.config.mjs")),
      /error: there is no pagewright\.config/,
    )
    await step(stderr, () => config(`{ apis: [{ pages: "more", name: "other" }] }`))
    await step(
      stderr,
      () => writeFileSync(join(folder, "more/User/v1User_GetUser.md"), Buffer.from([0x89, 0, 1])),
      /error read\/binary-page/,
    )
    stop.abort()
    expect(await ended).toBe(0)
  })

  test("follows what the config imports, also when it is gone for a while", async () => {
    const imported = join(folder, "berth.ts")
    const name = (text: string) => writeFileSync(imported, `export const name: string = "${text}"`)
    const text = `import { name } from "./berth.ts"\nexport default { apis: [{ pages: "docs", name }] }`
    name("north")
    writeFileSync(join(folder, "pagewright.config.ts"), text)
    const { stderr, ended } = start("watch", "--no-cache")
    await until(stderr, /watching for changes/)
    await step(stderr, () => name("south"))
    expect(existsSync(join(folder, "spec/south.openapi.json"))).toBe(true)
    await step(stderr, () => rmSync(imported), /error config\/cannot-load/)
    await step(stderr, () => name("west"))
    expect(existsSync(join(folder, "spec/west.openapi.json"))).toBe(true)
    stop.abort()
    expect(await ended).toBe(0)
  })

  test("starts with a config that is wrong, and with a folder that is not there", async () => {
    config("{ apis: [ ")
    const { stderr, ended } = start("watch", "--no-cache")
    await until(stderr, /error config\/cannot-load[^]*watching for changes/)
    await step(stderr, () => config(`{ apis: [{ pages: "pages/new" }] }`), /error read\/missing-path/)
    await step(
      stderr,
      () => cpSync(join(folder, "docs"), join(folder, "pages/new"), { recursive: true }),
      /wrote \d+ files/,
    )
    stop.abort()
    expect(await ended).toBe(0)
  })

  test("builds what changes while it builds, overlays, and outputs that are taken away", async () => {
    const { stderr, ended } = start("watch", "docs", "--no-cache")
    writeFileSync(
      page(),
      readFileSync(page(), "utf8").replace("Reads one User by its key.", "Changed early."),
    )
    await until(stderr, /watching for changes/)
    await vi.waitFor(() => expect(spec()).toContain("Changed early."), { timeout: 20_000 })
    const overlay = (text: string) => {
      mkdirSync(join(folder, "spec/overlays"), { recursive: true })
      const actions = [{ target: "$.info", update: { description: text } }]
      writeFileSync(
        join(folder, "spec/overlays/words.json"),
        JSON.stringify({ overlay: "1.0.0", info: { title: "Words", version: "1" }, actions }),
      )
    }
    await step(stderr, () => overlay("One."))
    expect(description("superoffice.openapi.json")).toBe("One.")
    await step(stderr, () => overlay("Two."))
    expect(description("superoffice.openapi.json")).toBe("Two.")
    await step(stderr, () => rmSync(join(folder, "output"), { recursive: true }), /wrote \d+ files/)
    stop.abort()
    expect(await ended).toBe(0)
  })

  test("goes on after a page that cannot be a page", async () => {
    const { stderr, ended } = start("watch", "docs", "--no-cache")
    await until(stderr, /watching for changes/)
    const good = readFileSync(page(), "utf8")
    await step(stderr, () => {
      rmSync(page())
      symlinkSync(join(folder, "nowhere"), page())
    })
    await step(stderr, () => {
      rmSync(page())
      writeFileSync(page(), good.replace("Reads one User by its key.", "Whole again."))
    })
    expect(spec()).toContain("Whole again.")
    stop.abort()
    expect(await ended).toBe(0)
  })
})

describe("a signal", () => {
  const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url))

  test("ends a build at once", async () => {
    const all = fileURLToPath(new URL("../../docs", import.meta.url))
    const child = spawn(process.execPath, [main, "build", all, "--no-cache"], { cwd: folder })
    const closed = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? code)))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    child.kill("SIGINT")
    expect(await closed).toBe("SIGINT")
  })

  test("ends `watch` as it should, in the midst of a build too", async () => {
    const child = spawn(process.execPath, [main, "watch", "docs", "--no-cache"], { cwd: folder })
    const closed = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal ?? code)))
    let text = ""
    child.stderr.on("data", (chunk) => (text += String(chunk)))
    await until(() => text, /watching for changes/)
    const page = join(folder, "docs/User/v1User_GetUser.md")
    writeFileSync(page, readFileSync(page, "utf8").replace("Reads one User by its key.", "Changed."))
    await new Promise((resolve) => setTimeout(resolve, 200))
    child.kill("SIGINT")
    expect(await closed).toBe(0)
  })
})

describe("mock", () => {
  beforeEach(async () => {
    await start("spec", "docs", "-o", "api.json").ended
  })

  test("answers with the pages' samples until it is ended", async () => {
    const { stdout, ended } = start("mock", "api.json", "--port", "0")
    await until(stdout, /http:\/\/127\.0\.0\.1:\d+/)
    const [address = ""] = /http:\S+/.exec(stdout()) ?? []
    const response = await fetch(`${address}/api/v1/User/1`)
    expect(response.status).toBe(200)
    expect(await response.json()).toHaveProperty("AssociateId")
    await fetch(`${address}/%ff`)
    await fetch(`${address}/api/v1/User`, { method: "PROPFIND" })
    await until(stdout, /PROPFIND/)
    const [, ...lines] = stdout().trimEnd().split("\n")
    expect(lines.map((line) => line.replace(/ \d+\.\d ms$/, ""))).toEqual([
      "GET /api/v1/User/1 200",
      "GET /%ff 400",
      "PROPFIND /api/v1/User 405",
    ])
    stop.abort()
    expect(await ended).toBe(0)
    await expect(fetch(address)).rejects.toThrow("fetch failed")
  })

  test("says that a port is taken", async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address()
        resolve(typeof address === "object" && address !== null ? address.port : 0)
      })
    })
    const { stderr, ended } = start("mock", "api.json", "--port", String(port))
    expect(await ended).toBe(2)
    expect(stderr()).toContain(`port ${port} is taken; \`--port 0\` picks a free one`)
    other.close()
  })
})
