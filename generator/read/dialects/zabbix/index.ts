import type { Outcome } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import { zabbixDiagnostics } from "./diagnostics.ts"
import type { Dialect, Recognition } from "../../dialect.ts"
import type { PageFacts } from "../../facts.ts"
import { type MarkdownPage, readMarkdownPage } from "../../markdown/markdown-page.ts"
import type { Page } from "../../pages/page.ts"
import { readClassPage } from "./class-page.ts"
import { readCommentary } from "./commentary.ts"
import { readMethodPage } from "./method-page.ts"
import { readObjectPage } from "./object-page.ts"

/** Pages of the Zabbix manual's API section, JSON-RPC. */
export const zabbix: Dialect = {
  name: "zabbix",
  recognise,
  read,
  diagnostics: zabbixDiagnostics,
  profile: {
    api: "zabbix",
    title: "Zabbix API",
    samplesShowShapes: false,
    emptySampleValuesAreHoles: false,
    namesMayBeFallbacks: false,
    tablesDescribeUses: true,
  },
}

const marker = /^\[comment\]: # \(\{[0-9a-f]{8}-[0-9a-f]{8}\}\)/m
const methodHeading = /^# ([a-z]\w*)\.(\w+)\s*$/m
/** A page that lies where methods lie and has their sections is one, even when its heading is broken. */
const methodPath = /(?:^|\/)reference\/[^/]+\/(?!object\.md)[^/]+\.md$/
const methodSection = /^#{3,4} Return values$/m
const objectHeading = /^# (.+ objects?)\s*$/im

function recognise({ text, pathInFolder }: Page): Recognition {
  const head = text.slice(0, 4000)
  if (methodHeading.test(head) && /^`[\w/]+ +\w+\.\w+/m.test(head)) {
    return { score: 0.95, reason: "its first heading is a method and a signature follows" }
  }
  if (marker.test(head)) return { score: 0.9, reason: "it begins with a translation marker" }
  if (methodHeading.test(head)) return { score: 0.6, reason: "its first heading is a method" }
  if (objectHeading.test(head) && /(?:^|\/)object\.md$/.test(pathInFolder)) {
    return { score: 0.6, reason: "it is called object.md and describes objects" }
  }
  return { score: 0, reason: "it has neither a method as its first heading nor translation markers" }
}

function read(page: Page): Outcome<PageFacts> {
  const markdown = readMarkdownPage(page)
  const facts = readKind(markdown.value)
  return outcome(facts.value, [...markdown.diagnostics, ...facts.diagnostics])
}

function readKind(page: MarkdownPage): Outcome<PageFacts> {
  const { path, text, pathInFolder } = page.page
  const base = { page: path, dialect: "zabbix", operations: [], types: [] } as const
  if (methodHeading.test(text) || (methodPath.test(pathInFolder) && methodSection.test(text))) {
    const { value, diagnostics } = readMethodPage(page)
    return outcome({ ...base, role: "operation", operations: value }, diagnostics)
  }
  const folder = /(?:^|\/)([^/]+)\/object\.md$/.exec(pathInFolder)?.[1] ?? namedClass(text)
  if (folder !== undefined && objectHeading.test(text)) {
    const { value, diagnostics } = readObjectPage(page, folder)
    return outcome({ ...base, role: "types", types: value }, diagnostics)
  }
  const common = readCommentary(page)
  if (common.value.length > 0)
    return outcome({ ...base, role: "types", types: common.value }, common.diagnostics)
  const services = readClassPage(page)
  return outcome(services.length === 0 ? { ...base, role: "prose" } : { ...base, role: "index", services })
}

/** "The following objects are directly related to the `berth` API." */
function namedClass(text: string): string | undefined {
  return /\brelated to the `(\w+)` API\b/.exec(text)?.[1]
}
