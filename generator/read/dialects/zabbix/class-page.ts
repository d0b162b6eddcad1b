import type { ServiceFact } from "../../facts.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { paragraphsOf, readSections } from "./blocks.ts"
import { toMarkdown, toPlainText } from "./cell.ts"
import { readLinks } from "./links.ts"

/** Read the page of a class: its title, its sentence, and the class's name, which its links begin with. */
export function readClassPage(page: MarkdownPage): readonly ServiceFact[] {
  const sections = readSections(page)
  const title = sections.find((section) => section.heading?.depth === 1)
  if (title?.heading === undefined || !/^\W{0,9}Available methods\b/im.test(page.page.text)) return []
  const name = readName(page)
  if (name === undefined) return []
  const description = paragraphsOf(title.blocks)
    .map(({ text }) => text.trim())
    .filter((text) => !/^(?:Object references|Available methods):?/.test(text) && !/^[-*]\s/.test(text))
    .map(toMarkdown)
    .join("\n\n")
  return [
    {
      name,
      title: toPlainText(title.heading.text),
      ...(description === "" ? {} : { description }),
      source: page.place(title.heading),
    },
  ]
}

function readName(page: MarkdownPage): string | undefined {
  const methods = page.blocks
    .flatMap((block) => (block.kind === "prose" ? readLinks(block.text, "") : []))
    .flatMap(({ words }) => /^([a-z]+)\.[A-Za-z]+$/.exec(words)?.[1] ?? [])
  return methods[0]
}
