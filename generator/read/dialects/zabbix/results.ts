import type { Diagnostic, Outcome, SourceRef } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type { NamedShape, ObjectShape, PropertyFact, ResponseFact, Shape } from "../../facts.ts"
import type { Block } from "../../markdown/blocks.ts"
import { paragraphsOf } from "./blocks.ts"
import type { Section } from "../../markdown/sections.ts"
import { toMarkdown, toPlainText } from "./cell.ts"
import { report } from "./diagnostics.ts"
import { isObjectLink, namedShape, readLinks } from "./links.ts"
import {
  listTables,
  mediaTypes,
  type MethodContext,
  nest,
  readLeadingWord,
  readTableRows,
  stripWord,
} from "./parameters.ts"

/** What a result needs of the rest of its page. */
export interface ResultContext {
  /** Type word of the signature, such as `integer/array`, for sections that do not begin with one. */
  readonly word: string | undefined
  /** Properties that parameters such as `selectTags` make appear in the objects of the result. */
  readonly added: readonly PropertyFact[]
  /** The section about the result and those below it. */
  readonly parts: readonly Section[]
}

/**
 * Read what a method answers.
 *
 * @remarks
 * Diagnostics: `zabbix/unreadable-result` and those of rows.
 */
export function readResult(
  blocks: readonly Block[],
  source: SourceRef,
  { word, added, parts }: ResultContext,
  context: MethodContext,
): Outcome<ResponseFact> {
  const diagnostics: Diagnostic[] = []
  const texts = paragraphsOf(blocks).map(({ text }) => text.trim())
  const sentence = texts.join(" ").replace(/\s+/g, " ")
  const stated = readLeadingWord(texts[0] ?? "") ?? word ?? "object"
  const tables = readTables(parts, context, diagnostics)
  const shape = readShape({ sentence, word: stated, tables, added, source, context })
  if (shape.kind === "unknown" || (shape.kind === "array" && shape.items.kind === "unknown")) {
    diagnostics.push(
      report("zabbix/unreadable-result", "nothing says what the result looks like", { source }),
    )
  }
  const description = toMarkdown(stripWord(texts.join("\n\n")))
  const body = { mediaTypes, shape, source }
  return outcome({ status: "200", description: description || "Result.", body, source }, diagnostics)
}

/** The first table is the result; one below a heading of its own is the property that the heading speaks of. */
function readTables(
  parts: readonly Section[],
  context: MethodContext,
  diagnostics: Diagnostic[],
): readonly PropertyFact[] {
  let properties: readonly PropertyFact[] = []
  for (const [index, { heading, blocks }] of parts.entries()) {
    for (const { table } of listTables(blocks)) {
      const rows = readTableRows(table, context, diagnostics)
      const words = index === 0 ? undefined : heading?.text
      properties = nestBelow(properties, words, rows) ?? [...properties, ...rows]
    }
  }
  return properties
}

/** Put rows into the property that a heading means, however deep it is; `undefined` when none fits. */
function nestBelow(
  properties: readonly PropertyFact[],
  heading: string | undefined,
  rows: readonly PropertyFact[],
): readonly PropertyFact[] | undefined {
  if (heading === undefined) return undefined
  const index = properties.findIndex((property) => isMeant(property, heading))
  const owner = properties[index]
  if (owner !== undefined) return properties.with(index, nest(owner, rows, true))
  for (const [at, property] of properties.entries()) {
    const inner = property.shape.kind === "array" ? property.shape.items : property.shape
    const nested = inner.kind === "object" ? nestBelow(inner.properties, heading, rows) : undefined
    if (nested !== undefined) return properties.with(at, nest(property, nested, true))
  }
  return undefined
}

/** `stops` is what "Stop" and "Stops data" speak of, and what says "stop list" is what "Stop list" does. */
function isMeant({ name, shape, description = "" }: PropertyFact, heading: string): boolean {
  const isOpen = shape.kind === "unknown" || (shape.kind === "array" && shape.items.kind === "unknown")
  const words = toPlainText(heading).toLowerCase()
  const own = name.replaceAll("_", " ").toLowerCase()
  const isNamed = [own, own.replace(/s$/, "")].some((one) => words === one || words.startsWith(`${one} `))
  return isOpen && (isNamed || (words.includes(" ") && description.toLowerCase().includes(words)))
}

interface ResultSection {
  readonly sentence: string
  readonly word: string
  readonly tables: readonly PropertyFact[]
  readonly added: readonly PropertyFact[]
  readonly source: SourceRef
  readonly context: MethodContext
}

function readShape(section: ResultSection): Shape {
  const { sentence, word, tables, source, context } = section
  const main = namedShape(`${context.folder}/object`, source)
  if (/\breturns either\b/i.test(sentence) && /\bcount\b/.test(sentence)) return toList(main, section)
  if (tables.length > 0) return readTableResult(section)
  const ids = /\bIDs?\b.{0,200}?\bunder (?:the )?`(\w{1,80})` property/i.exec(sentence)?.[1]
  if (ids !== undefined) return toIds(ids, source)
  if (/\bwith the names of (?:the )?updated parameters\b/i.test(sentence)) {
    return { kind: "array", items: { kind: "scalar", type: "string", source }, source }
  }
  const map = /\bobject with .{0,80}?\bas properties and arrays of\b/i.test(sentence)
  if (map) return { kind: "map", values: { kind: "array", items: main, source }, source }
  if (/\barray of objects\b/i.test(sentence)) return toList(main, section)
  if (/^`?\(object\)`? Returns (?:an? |the )?[\w ]+ object\.?(?:\s|$)/i.test(sentence))
    return withAdded(main, section)
  return readPlain(word, source)
}

/** Objects in a list, keyed by ID where `preservekeys` asks for it, or their number. */
function toList(main: NamedShape, section: ResultSection): Shape {
  const { sentence, source } = section
  const items = withAdded(main, section)
  const counts = /\bcountOutput\b|\bthe count of\b/.test(sentence)
  const keyed = section.added.length > 0 || counts
  const list: Shape = { kind: "array", items, source }
  const map: Shape = { kind: "map", values: items, source }
  const count: Shape = { kind: "scalar", type: "integer", source }
  const members = [list, ...(keyed ? [map] : []), ...(counts ? [count] : [])]
  return members.length === 1 ? list : { kind: "union", members, source }
}

function withAdded(main: NamedShape, { added, source }: ResultSection): Shape {
  return added.length === 0
    ? main
    : { kind: "object", properties: added, open: true, extends: [main], source }
}

/** A table says what is answered, beside a standard object where one is linked. */
function readTableResult({ sentence, word, tables, source, context }: ResultSection): Shape {
  const standard = readLinks(sentence, context.folder).find(
    (link) => isObjectLink(link) && /\bpropert(?:y|ies)$/i.test(link.words),
  )
  const object: ObjectShape = {
    kind: "object",
    properties: tables,
    open: true,
    ...(standard === undefined ? {} : { extends: [namedShape(standard.address, source)] }),
    source,
  }
  const isList = /array/.test(word) || /\barray of objects\b/i.test(sentence)
  const shape: Shape = isList ? { kind: "array", items: object, source } : object
  const text: Shape = { kind: "scalar", type: "string", source }
  return word.split("/").includes("string") ? { kind: "union", members: [text, shape], source } : shape
}

function toIds(name: string, source: SourceRef): Shape {
  const id: Shape = { kind: "scalar", type: "integer", format: "id", source }
  const shape: Shape = { kind: "array", items: id, source }
  const property: PropertyFact = { name, shape, usage: { response: "required" }, source }
  return { kind: "object", properties: [property], open: true, source }
}

function readPlain(word: string, source: SourceRef): Shape {
  if (word === "string" || word === "boolean") return { kind: "scalar", type: word, source }
  if (word === "bool") return { kind: "scalar", type: "boolean", source }
  if (word === "integer") return { kind: "scalar", type: "integer", source }
  if (word === "array") return { kind: "array", items: { kind: "unknown", source }, source }
  return { kind: "unknown", word, source }
}
