import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "../cli/memory-io.ts"

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
)
const root = fileURLToPath(new URL("../..", import.meta.url))
const artefacts = join(root, "test/artefacts")

if (executablePath === undefined)
  console.warn(
    "SKIPPED: the report is not looked at, for there is no Chromium here (Debian package chromium)",
  )

describe.skipIf(executablePath === undefined)("the report in a browser", () => {
  let folder = ""
  let browser: Browser
  let page: Page
  const failures: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pagewright-report-"))
    mkdirSync(artefacts, { recursive: true })
    const file = join(folder, "report.html")
    const { io } = createMemoryIo({ cwd: root })
    await run(["report", "docs", "--no-cache", "-o", file], io)
    const args = [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ]
    browser = await chromium.launch({ executablePath: executablePath ?? "", args })
    page = await browser.newPage({ viewport: { width: 1300, height: 1000 }, colorScheme: "light" })
    page.on("pageerror", (error) => failures.push(error.message))
    page.on("console", (message) => {
      if (message.type() === "error") failures.push(message.text())
    })
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) failures.push(request.url())
    })
    await page.goto(`file://${file}`)
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const visible = (selector: string) => page.locator(`${selector}:visible`).count()
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

  test("shows every section", async () => {
    expect(await page.locator("h2").allTextContents()).toEqual([
      "Coverage",
      "Diagnostics",
      "Contradictions",
      "Open and inferred types",
      "Samples that fail",
    ])
    expect(await visible("#coverage tbody tr")).toBeGreaterThan(5)
    writeFileSync(join(artefacts, "report-light.png"), await page.screenshot({ fullPage: true }))
  })

  test("fits a narrow window: what is wider scrolls within itself", async () => {
    await page.setViewportSize({ width: 380, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)
    writeFileSync(join(artefacts, "report-narrow.png"), await page.screenshot())
    await page.setViewportSize({ width: 1300, height: 1000 })
  })

  test("follows the system's colours, and the button", async () => {
    const light = await background()
    await page.emulateMedia({ colorScheme: "dark" })
    const dark = await background()
    expect(dark).not.toBe(light)
    await page.getByRole("button", { name: "Dark" }).click()
    expect(await background()).toBe(light)
    await page.getByRole("button", { name: "Dark" }).click()
    expect(await background()).toBe(dark)
  })

  test("is searched from the keyboard alone", async () => {
    const all = await page.locator(".entry").count()
    await page.keyboard.press("/")
    await page.keyboard.type("unreliable")
    await expect.poll(() => page.locator("#matches").textContent()).toMatch(/^\d+ of \d+ entries match$/)
    const shown = await visible(".entry")
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all)
    expect(await page.locator("details.group[open]").count()).toBeGreaterThan(0)
    writeFileSync(join(artefacts, "report-dark-search.png"), await page.screenshot())
    await page.keyboard.press("Escape")
    await expect.poll(() => page.locator("#matches").textContent()).toBe("")
    expect(await page.locator(".entry[hidden]").count()).toBe(0)
  })

  test("opens a group from the keyboard, and leads to the page and line", async () => {
    await page.locator("#diagnostics summary").first().focus()
    await page.keyboard.press("Enter")
    const link = page.locator("#diagnostics details[open] a").first()
    const [path = "", line] = (await link.getAttribute("href"))?.split("#L") ?? []
    expect(Number(line)).toBeGreaterThan(0)
    expect(existsSync(join(folder, decodeURIComponent(path)))).toBe(true)
  })

  test("needs no network and runs without errors", () => {
    expect(failures).toEqual([])
  })
})
