import type { Diagnostic, Outcome, SourceRef } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type { BodyFact, BodyUse, NamedShape, ObjectShape, PropertyFact, Shape } from "../../facts.ts"
import type { Block } from "../../markdown/blocks.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { splitParagraphs } from "../../markdown/sections.ts"
import type { Table } from "../../markdown/table.ts"
import { paragraphsOf } from "./blocks.ts"
import { toMarkdown } from "./cell.ts"
import { report } from "./diagnostics.ts"
import { namedShape, readLinks } from "./links.ts"
import { readProperty } from "./properties.ts"
import { isPropertyTable, readRows, readTypeWord } from "./rows.ts"

export const mediaTypes = ["application/json-rpc", "application/json", "application/jsonrequest"]

/** What the sections of a method page need to know of it. */
export interface MethodContext {
  readonly page: MarkdownPage
  /** Class of the method, which relative links start from: `usergroup`. */
  readonly folder: string
  /** Part behind the dot: `create`. */
  readonly action: string
  /** Type word of the signature's argument, such as `object/array`. */
  readonly argument?: string
}

/**
 * Read what a method takes.
 *
 * @remarks
 * Diagnostics: `zabbix/unreadable-parameters` and those of rows. Three things make the shape: the word in brackets
 * (one object, a list, either), the link to a standard object, and the table.
 */
export function readParameters(
  blocks: readonly Block[],
  source: SourceRef,
  context: MethodContext,
): Outcome<BodyFact> {
  const diagnostics: Diagnostic[] = []
  const texts = paragraphsOf(blocks).map(({ text }) => text.replace(/\s+/g, " ").trim())
  const [first = ""] = texts
  const word = readLeadingWord(first) ?? context.argument ?? "object"
  const use = toUse(context.action)
  const properties = readTables(blocks, context, diagnostics)
  const standard = readStandard(texts, context, source)
  const requires = readRequired(texts, standard, use, context.action)
  const object = toObject(properties, standard, requires, source)
  const shape = object === undefined ? readBareShape(texts, word, source) : wrap(object, word, source)
  if (shape.kind === "unknown") {
    diagnostics.push(
      report("zabbix/unreadable-parameters", "neither a table nor a known sentence describes the params", {
        source,
      }),
    )
  }
  return outcome(
    {
      ...(use === undefined ? {} : { use }),
      description: toMarkdown(stripWord(first)),
      mediaTypes,
      shape,
      required: true,
      source,
    },
    diagnostics,
  )
}

/** `` `(object/array)` … `` at the start of a section. */
export function readLeadingWord(text: string): string | undefined {
  const word = /^`?\(([A-Za-z/ ]+)\)`?/.exec(text)?.[1]
  return word === undefined ? undefined : readTypeWord(word)
}

export function stripWord(text: string): string {
  return text.replace(/^`?\([A-Za-z/ ]+\)`?\s*/, "")
}

/** Other methods, `test` say, take objects that are there as well as such that are not. */
function toUse(action: string): BodyUse | undefined {
  if (action.startsWith("get")) return "query"
  if (/^(?:mass)?update/.test(action)) return "update"
  return /^(?:create|mass|replace)/.test(action) ? "create" : undefined
}

/** The first table is the params object; one below "The `rules` object supports …" describes that property. */
function readTables(
  blocks: readonly Block[],
  context: MethodContext,
  diagnostics: Diagnostic[],
): readonly PropertyFact[] {
  let properties: readonly PropertyFact[] = []
  for (const { table, words } of listTables(blocks)) {
    const rows = readTableRows(table, context, diagnostics)
    const owner = /\bThe `(\w+)` (?:object|parameter|property) (?:supports|has|accepts)\b/i.exec(words)?.[1]
    const isNested = owner !== undefined && properties.some(({ name }) => name === owner)
    properties = isNested
      ? properties.map((property) => (property.name === owner ? nest(property, rows) : property))
      : [...properties, ...rows]
  }
  return properties
}

/** Property tables of a section, each with the paragraph above it. */
export function listTables(
  blocks: readonly Block[],
): readonly { readonly table: Table; readonly words: string }[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "table" || !isPropertyTable(block)) return []
    const above = blocks[index - 1]
    const words = above?.kind === "prose" ? (splitParagraphs(above).at(-1)?.text ?? "") : ""
    return [{ table: block, words }]
  })
}

export function readTableRows(
  table: Table,
  { page, folder, action }: MethodContext,
  diagnostics: Diagnostic[],
): readonly PropertyFact[] {
  const rows = readRows(table, page)
  diagnostics.push(...rows.diagnostics)
  return rows.value.map((row) => {
    const property = readProperty(row, { folder, isQuery: toUse(action) === "query" })
    diagnostics.push(...property.diagnostics)
    return property.value
  })
}

/** Let a property, or each item of its list, be an object with these properties. */
export function nest(
  property: PropertyFact,
  properties: readonly PropertyFact[],
  open = false,
): PropertyFact {
  const shape: ObjectShape = { kind: "object", properties, open, source: property.source }
  const { shape: before } = property
  return { ...property, shape: before.kind === "array" ? { ...before, items: shape } : shape }
}

/** "the [standard berth properties](object#berth)", "[Berth properties](object#berth) to be updated". */
function readStandard(
  texts: readonly string[],
  { folder }: MethodContext,
  source: SourceRef,
): NamedShape | undefined {
  for (const text of texts) {
    const link = readLinks(text, folder).find(
      ({ words, address }) => /\bpropert(?:y|ies)$/i.test(words) && /\/object(?:#|$)/.test(address),
    )
    if (link !== undefined) return namedShape(link.address, source)
  }
  return undefined
}

/** "The `berthid` property must be defined for each berth, all other properties are optional." */
function readRequired(
  texts: readonly string[],
  standard: NamedShape | undefined,
  use: BodyUse | undefined,
  action: string,
): readonly string[] | undefined {
  if (standard === undefined) return undefined
  const text = texts.find((words) =>
    /\bmust be defined for each\b|\ball other properties are optional\b/i.test(words),
  )
  const list =
    /^The ((?:`\w{1,80}`(?:,\s{0,9}(?:and\s{1,9})?|\s{1,9}and\s{1,9}|(?!\s*`))){1,40})\s{0,9}propert(?:y|ies)\b/i.exec(
      text ?? "",
    )?.[1]
  if (list !== undefined) return [...list.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? "")
  return use === "update" && action.startsWith("mass") ? [] : undefined
}

function toObject(
  properties: readonly PropertyFact[],
  standard: NamedShape | undefined,
  requires: readonly string[] | undefined,
  source: SourceRef,
): ObjectShape | undefined {
  if (properties.length === 0 && standard === undefined) return undefined
  return {
    kind: "object",
    properties,
    open: false,
    ...(standard === undefined ? {} : { extends: [standard] }),
    ...(requires === undefined ? {} : { requires }),
    source,
  }
}

function wrap(object: ObjectShape, word: string, source: SourceRef): Shape {
  return /array/.test(word) ? listParams(object, word, source) : object
}

/** Two pages say that their method accepts an empty array, so that the lists of all others hold something. */
function listParams(items: Shape, word: string, source: SourceRef): Shape {
  return { kind: "array", items, filled: true, ...(word === "array" ? {} : { orSingle: true }), source }
}

function readBareShape(texts: readonly string[], word: string, source: SourceRef): Shape {
  const words = texts.join(" ")
  if (/\bempty array\b/i.test(words)) {
    return { kind: "array", items: { kind: "unknown", source }, empty: true, source }
  }
  const id: Shape = { kind: "scalar", type: "integer", format: "id", source }
  if (/\bIDs?\b/.test(words) && /array/.test(word)) return listParams(id, word, source)
  return { kind: "unknown", word, source }
}
