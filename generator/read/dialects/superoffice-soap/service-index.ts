import type { ServiceFact } from "../../facts.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { splitLines } from "../../markdown/markdown-page.ts"
import type { PageAddress } from "./address.ts"
import { readText } from "./prose.ts"

/** Read a service's index page: what it says about the service above its links. */
export function readServiceIndex(page: MarkdownPage, address: PageAddress): ServiceFact {
  const heading = page.blocks.find((block) => block.kind === "heading")
  const { path, line, column } = page.place(heading ?? { line: 1, column: 1, endLine: 1, endColumn: 1 })
  const text = readText(introduction(splitLines(page.page.text).slice(heading?.endLine ?? 0)))
  const notice =
    text.onlineRestricted === undefined ? [] : [`**Online Restricted:** ${text.onlineRestricted}`]
  const paragraphs = [text.summary, text.description, ...notice].filter((part) => part !== undefined)
  return {
    api: address.version.toLowerCase(),
    name: address.service,
    ...(paragraphs.length === 0 ? {} : { description: paragraphs.join("\n\n") }),
    source: { path, line, column },
  }
}

/** Between the paragraph that names the .NET interface and the first link stands what people wrote. */
function introduction(lines: readonly string[]): readonly string[] {
  const interfaceLine = lines.findIndex((line) => /<see\s+cref="T:/.test(line))
  const rest = lines.slice(interfaceLine + 1)
  const end = rest.findIndex((line) => /\[WSDL\b/i.test(line) || /^\s*[*-]\s+\[/.test(line))
  return interfaceLine === -1 || end === -1 ? [] : rest.slice(0, end)
}
