import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "../cli/memory-io.ts"
import { slots } from "./pages.ts"
import { payloads } from "./payloads.ts"

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
)
if (executablePath === undefined)
  console.warn(
    "SKIPPED: hostile reports are not opened, for there is no Chromium here (Debian package chromium)",
  )

const offline = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
/** The others have nothing to run. */
const active = Object.values(payloads).filter((payload) => payload.includes("pwned"))
const tripwire = "globalThis.pwned = () => { globalThis.wasPwned = true }"
const wasPwned = (page: Page): Promise<boolean> => page.evaluate("globalThis.wasPwned === true")

describe.skipIf(executablePath === undefined)("the report on hostile pages, in a browser", () => {
  let folder = ""
  let browser: Browser

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pagewright-hostile-"))
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: [...offline, ...quiet] })
  })

  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test("the tripwire works where nothing is escaped", async () => {
    const page = await browser.newPage()
    await page.addInitScript(tripwire)
    const file = join(folder, "control.html")
    writeFileSync(file, `<!doctype html><p>${payloads["script end"]}${payloads["image handler"]}`)
    await page.goto(`file://${file}`)
    expect(await wasPwned(page)).toBe(true)
    await page.close()
  })

  test.each(["superoffice-rest", "superoffice-soap", "zabbix"])(
    "no script of a page in %s runs",
    { timeout: 300_000 },
    async (dialect) => {
      for (const [index, slot] of slots.filter((each) => each.dialect === dialect).entries()) {
        for (const [n, payload] of active.entries()) {
          for (const { path, text } of slot.fill(payload, 1000 * index + n)) {
            const file = join(folder, dialect, path)
            mkdirSync(dirname(file), { recursive: true })
            writeFileSync(file, text)
          }
        }
      }
      const { io } = createMemoryIo({ cwd: folder })
      await run(["report", dialect, "--dialect", dialect, "--no-cache", "-o", `${dialect}.html`], io)

      const page = await browser.newPage()
      const requests: string[] = []
      page.on("request", (request) => requests.push(request.url()))
      await page.addInitScript(tripwire)
      await page.goto(`file://${join(folder, `${dialect}.html`)}`, { timeout: 120_000 })
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
      expect(await page.evaluate("document.body.innerText.length")).toBeGreaterThan(1_000)
      expect(await wasPwned(page)).toBe(false)
      expect(requests).toHaveLength(1)
      expect(await page.locator("script").count()).toBe(1)
      expect(
        await page.evaluate(
          "[...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on'))",
        ),
      ).toEqual([])
      expect(
        await page.evaluate(
          "[...document.links].map((each) => each.protocol).filter((each) => each !== 'file:')",
        ),
      ).toEqual([])
      await page.close()
    },
  )
})
