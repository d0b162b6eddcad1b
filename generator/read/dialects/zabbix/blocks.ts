import type { Block, Prose } from "../../markdown/blocks.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { type Section, splitParagraphs, splitSections } from "../../markdown/sections.ts"

const marker = /^\[comment\]: # \(\{\/?[0-9a-f-]+\}\)\s*$/

/** The page's sections, translation markers and the signs around notes taken out. */
export function readSections(page: MarkdownPage): readonly Section[] {
  return splitSections(page.blocks.flatMap(cleanBlock))
}

function cleanBlock(block: Block): readonly Block[] {
  if (block.kind !== "prose") return [block]
  const lines = block.text
    .split("\n")
    .map((line) => (marker.test(line) || line.startsWith(":::") ? "" : line))
  const text = lines.join("\n")
  return text.trim() === "" ? [] : [{ ...block, text }]
}

/** A section's paragraphs in order, lists among them. */
export function paragraphsOf(blocks: readonly Block[]): readonly Prose[] {
  return blocks.flatMap((block) => (block.kind === "prose" ? splitParagraphs(block) : []))
}

/** The sections whose heading fits, with those below them that are deeper. */
export function sectionsUnder(sections: readonly Section[], heading: RegExp): readonly Section[] {
  const start = sections.findIndex((section) => heading.test(section.heading?.text ?? ""))
  const first = sections[start]
  if (first?.heading === undefined) return []
  const depth = first.heading.depth
  const rest = sections.slice(start + 1)
  const end = rest.findIndex((section) => (section.heading?.depth ?? 0) <= depth)
  return [first, ...(end === -1 ? rest : rest.slice(0, end))]
}
