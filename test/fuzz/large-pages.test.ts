import { describe, expect, test } from "vitest"
import { createPage } from "../../generator/read/pages/page.ts"
import { decode } from "../../generator/read/pages/text-file.ts"
import { expandIncludes } from "../../generator/read/pages/includes.ts"
import { readPage } from "../../generator/read/read-page.ts"
import { dialects } from "../../generator/read/registry.ts"
import { growths, hosts } from "./large-pages.ts"
import { isFuzz } from "../random.ts"
import { cpuTime } from "../cpu-time.ts"

/** Milliseconds to read a page of `growth`, as a build reads it. */
function timeOf(host: (typeof hosts)[number], growth: string): number {
  const bytes = Buffer.from(host.fill(growth))
  const started = cpuTime()
  const { value: text } = decode(bytes, host.path)
  if (text !== undefined) {
    const { path } = host
    const expanded = expandIncludes({ path, pathInFolder: path, text }, () => undefined)
    readPage(createPage(path, expanded.text), dialects)
  }
  return cpuTime() - started
}

// Every kind of growth in every dialect takes a minute or two, so the suite takes one dialect for each.
describe.each(hosts.map((host, turn) => ({ ...host, turn })))("a large page in $dialect", (host) => {
  const chosen = growths.filter((_growth, index) => isFuzz || index % hosts.length === host.turn)

  test.each(chosen)("$name", { timeout: 120_000 }, ({ much, grow }) => {
    const tenth = timeOf(host, grow(Math.ceil(much / 10)))
    const whole = timeOf(host, grow(much))
    // Ten times as much takes ten times as long when time is linear; the square would take a hundred times.
    expect(whole, `${Math.round(tenth)} ms for a tenth`).toBeLessThan(Math.max(1_000, 30 * tenth))
    expect(whole).toBeLessThan(15_000)
  })
})
