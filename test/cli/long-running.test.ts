import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
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
    // The watcher tells of nothing before it has looked around.
    await new Promise((resolve) => setTimeout(resolve, 500))

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
