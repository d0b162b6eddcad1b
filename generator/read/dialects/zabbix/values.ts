import type { Json, SourceRef } from "../../../contract/index.ts"
import type { Condition, Constraints, EnumMember } from "../../facts.ts"
import { type Paragraph, toPlainText, unescapeMarkdown } from "./cell.ts"
import { readCondition } from "./conditions.ts"

/** What a description says about the values of its property. */
export interface ValueFacts {
  readonly members: readonly EnumMember[]
  /** Lists that hold on a condition; their members are among `members`. */
  readonly conditions: readonly Condition[]
  readonly constraints?: Constraints
  /** Of a bitmap: its single bits. */
  readonly bits: readonly EnumMember[]
  readonly nullable: boolean
  readonly default?: Json
  /** Paragraphs that are no list of values. */
  readonly prose: readonly Paragraph[]
}

interface Entry extends EnumMember {
  readonly isDefault: boolean
}

/** One list of values: the line above it, its entries. */
interface ValueList {
  readonly head: string
  readonly entries: readonly Entry[]
}

/**
 * Read lists of values, bitmaps, ranges and defaults.
 *
 * @param type - `integer`, `string` ...: decides how values are typed and whether a list without a head counts.
 */
export function readValues(paragraphs: readonly Paragraph[], type: string, source: SourceRef): ValueFacts {
  const lists: ValueList[] = []
  const prose: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const list = readList(paragraph, type)
    if (list === undefined) prose.push(paragraph)
    else {
      lists.push(list.list)
      if (list.before.length > 0) prose.push(list.before)
    }
  }
  const bits = lists.filter(isBitmap)
  const range = /^(?:integer|float)/.test(type) ? readRange(paragraphs.flat()) : undefined
  const plain = bits.length > 0 || range !== undefined || speaksOfBitmask(paragraphs) ? [] : lists
  const members = unite(plain.flatMap(({ entries }) => entries))
  const stated = [...plain, ...bits]
    .flatMap(({ entries }) => entries)
    .find(({ isDefault }) => isDefault)?.value
  const value = stated ?? readDefault(paragraphs.flat(), type)
  const constraints = sumOfBits(bits) ?? range
  const text = prose.filter((lines) => lines.length > 0)
  return {
    members: members.filter(({ value: member }) => member !== "null"),
    conditions: plain.flatMap((list) => toValueConditions(list, source)),
    bits: unite(bits.flatMap(({ entries }) => entries)),
    nullable: members.some(({ value: member }) => member === "null"),
    ...(constraints === undefined ? {} : { constraints }),
    ...(value === undefined || value === "null" ? {} : { default: value }),
    prose: text,
  }
}

const entryLine = /^(?:[-*]\s+)?(?:`([^`]*)`|"([^"]*)"|(-?\d+))\s+[-–]\s+(.*)$/s
const described = /^[a-z][a-z ]{0,60}\s[-–]\s/i
const listHead = /\bvalues?\b[^.]{0,400}:\s*$/i

function readList(lines: Paragraph, type: string): { list: ValueList; before: Paragraph } | undefined {
  const inline = readInlineList(lines, type)
  if (inline !== undefined) return inline
  const first = lines.findIndex((line) => entryLine.test(line))
  if (first === -1) return undefined
  const head = lines[first - 1] ?? ""
  const headed = listHead.test(head)
  const entries = lines.slice(first).flatMap((line) => readEntry(line, type))
  // "list of names - only these": values that are described instead of listed may be any.
  if (type === "string" && lines.slice(first).some((line) => described.test(line))) return undefined
  if (!headed && (type === "string" || first > 0 || entries.length < 2)) return undefined
  return { list: { head: headed ? head : "", entries }, before: headed ? lines.slice(0, first - 1) : [] }
}

/** "Possible values: `a`, `b`." and "Possible values: 0, 10, 60." */
function readInlineList(lines: Paragraph, type: string): { list: ValueList; before: Paragraph } | undefined {
  const at = lines.findIndex((line) => /^Possible values?\b[^:]*(?::| - )\s*\S/i.test(line))
  const match = /^(Possible values?\b[^:]*?)(?::| - )\s*(.*?)\.?$/is.exec(lines[at] ?? "")
  if (match === null) return undefined
  const text = match[2] ?? ""
  const isList = text.replace(inlineValues, "").replace(/\b(?:or|and)\b|[,\s]/g, "") === ""
  if (!isList) return undefined
  const entries = [...text.matchAll(inlineValues)].flatMap(([, code, quoted, digits]) =>
    toEntry(code ?? quoted, digits, "", type),
  )
  return {
    list: { head: `${match[1] ?? ""}:`, entries },
    before: [...lines.slice(0, at), ...lines.slice(at + 1)],
  }
}

/** A value of a list in one line; a comma may be one, too. */
const inlineValues = /`([^`]*)`|"([^"]*)"|(?<![\w-])(-?\d+)(?![\w-])/g

function readEntry(line: string, type: string): readonly Entry[] {
  const match = entryLine.exec(line)
  if (match === null) return []
  const [, code, quoted, digits, label = ""] = match
  return toEntry(code ?? quoted, digits, label, type)
}

/** `*(default)*`, with the stars on either side of the brackets or not at all. */
const defaultMark = /\*{0,2}\(\*{0,2}default\*{0,2}\)\*{0,2}/i

function toEntry(
  code: string | undefined,
  digits: string | undefined,
  label: string,
  type: string,
): readonly Entry[] {
  const isDefault = defaultMark.test(label)
  const text = toPlainText(label.replace(defaultMark, ""))
    .replace(/[;,.]$/, "")
    .trim()
  const raw = digits ?? unescapeMarkdown(code ?? "").replace(/^"(.*)"$/, "$1")
  return [{ value: toValue(raw, type), ...(text === "" ? {} : { label: text }), isDefault }]
}

function toValue(raw: string, type: string): string | number | boolean {
  const isNumber = /^(?:integer|timestamp|float)/.test(type) && /^-?\d+$/.test(raw)
  if (isNumber) return Number(raw)
  if (/^(?:boolean|flag)/.test(type) && /^(?:true|false)$/.test(raw)) return raw === "true"
  return raw
}

function isBitmap({ head }: ValueList): boolean {
  return /\bbit(?:map|mask)\b/i.test(head)
}

function speaksOfBitmask(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some((lines) => lines.some((line) => /\bis a bitmask\b|\bas bitmask\b/i.test(line)))
}

/** Values in page order, each once; the first label is the label. */
function unite(entries: readonly Entry[]): readonly EnumMember[] {
  const labels = new Map<Entry["value"], string[]>()
  for (const { value, label } of entries) {
    const known = labels.get(value) ?? []
    labels.set(value, label === undefined || known.includes(label) ? known : [...known, label])
  }
  return [...labels].map(([value, [label, ...otherLabels]]) => ({
    value,
    ...(label === undefined ? {} : { label }),
    ...(otherLabels.length === 0 ? {} : { otherLabels }),
  }))
}

function toValueConditions(list: ValueList, source: SourceRef): readonly Condition[] {
  const words = /\bvalues?\s{1,9}(if\s[^]{0,400}):\s*$/i.exec(list.head)?.[1]
  if (words === undefined) return []
  const values = list.entries.map(({ value }) => value)
  return readCondition(words).map((alternative) => ({
    effect: "values",
    values,
    ...alternative,
    text: toPlainText(list.head).replace(/:$/, ""),
    source,
  }))
}

function sumOfBits(bits: readonly ValueList[]): Constraints | undefined {
  const sum = bits.flatMap(({ entries }) => entries).reduce((total, { value }) => total + Number(value), 0)
  return sum > 0 ? { minimum: 0, maximum: sum } : undefined
}

const rangeWords =
  /\b(?:Possible values|values? range|range)\b[^:`]{0,80}?(?:if .{0,200}?)?(?::|\bfrom)?\s{0,9}(-?\d{1,20})\s{0,9}(?:-|–|to)\s{0,9}(-?\d{1,20})([a-z]{0,20})\b/i

/** A range that ends in a unit of time (`1-600s`) is one of texts, not of numbers. */
function readRange(lines: readonly string[]): Constraints | undefined {
  const ranges = lines.flatMap((line) => {
    if (!/^(?:Possible|Range|Values?\b)/i.test(line)) return []
    const [, from, to, unit] = rangeWords.exec(line) ?? []
    return from === undefined || to === undefined || unit !== "" ? [] : [[Number(from), Number(to)] as const]
  })
  if (ranges.length === 0) return undefined
  return {
    minimum: Math.min(...ranges.map(([from]) => from)),
    maximum: Math.max(...ranges.map(([, to]) => to)),
  }
}

/** "Default: 60s.", "Default: `1h`.", "Default: 0 - trigger."; prose is no value. */
function readDefault(lines: readonly string[], type: string): Json | undefined {
  for (const line of lines) {
    const words = /^Default(?:\s+value)?:\s*(.+?)\.?$/i.exec(line)?.[1]
    const match = /^(?:`([^`]*)`|"([^"]*)"|([^\s`"*]+))(?:\s+(?:-|–)\s.*|\s+\(.*\))?$/.exec(words ?? "")
    if (match === null) continue
    const value = typeDefault(unescapeMarkdown(match[1] ?? match[2] ?? match[3] ?? ""), type)
    if (value !== undefined) return value
  }
  return undefined
}

function typeDefault(raw: string, type: string): Json | undefined {
  if (/^(?:integer|timestamp|id)/i.test(type)) return /^-?\d+$/.test(raw) ? Number(raw) : undefined
  if (type.startsWith("float")) return /^-?\d+(?:\.\d+)?$/.test(raw) ? Number(raw) : undefined
  if (/^(?:boolean|flag)/.test(type)) return /^(?:true|false)$/.test(raw) ? raw === "true" : undefined
  if (/^(?:string|text|query)/.test(type)) return raw.replace(/^"(.*)"$/, "$1")
  return undefined
}
