import type { Block, Fence, Heading, Prose } from "./blocks.ts"
import type { Table } from "./table.ts"

/** A heading and the blocks up to the next heading of any depth. */
export interface Section {
  /** Absent for what stands above the first heading. */
  readonly heading?: Heading
  readonly blocks: readonly Block[]
}

/** Cut a page's blocks at every heading; sections come in page order and do not nest. */
export function splitSections(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading?: Heading; blocks: Block[] }[] = [{ blocks: [] }]
  for (const block of blocks) {
    if (block.kind === "heading") sections.push({ heading: block, blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.filter((block) => block.kind === "table")
}

export function fencesOf(blocks: readonly Block[]): readonly Fence[] {
  return blocks.filter((block) => block.kind === "fence")
}

export function proseOf(blocks: readonly Block[]): readonly Prose[] {
  return blocks.filter((block) => block.kind === "prose")
}

/** Split prose at its blank lines; the places are the paragraphs' own. */
export function splitParagraphs(prose: Prose): readonly Prose[] {
  const paragraphs: Prose[] = []
  const lines = prose.text.split("\n")
  let start = 0
  for (let index = 0; index <= lines.length; index += 1) {
    const line = lines[index]
    if (line !== undefined && line.trim() !== "") continue
    if (index > start) paragraphs.push(paragraph(prose, lines, start, index))
    start = index + 1
  }
  return paragraphs
}

function paragraph(prose: Prose, lines: readonly string[], start: number, end: number): Prose {
  const last = lines[end - 1] ?? ""
  return {
    kind: "prose",
    text: lines.slice(start, end).join("\n"),
    line: prose.line + start,
    column: 1,
    endLine: prose.line + end - 1,
    endColumn: last.length + 1,
  }
}
