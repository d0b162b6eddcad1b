import type { Diagnostic, Outcome, SourceRef } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type {
  NamedShape,
  ObjectShape,
  PropertyFact,
  PropertyReference,
  PropertyUsage,
  Shape,
  UnionShape,
} from "../../facts.ts"
import { isBehavior, readBehavior } from "./behavior.ts"
import { type Paragraph, printParagraphs, readParagraphs, toPlainText } from "./cell.ts"
import { isObjectLink, namedShape, objectOfMethodLink, readLinks } from "./links.ts"
import type { Row } from "./rows.ts"
import { closedObject, toShape, valueWord } from "./shapes.ts"
import {
  propertyByName,
  readFormatNames,
  readNamedProperties,
  readOnlyProperties,
  readSpelledOut,
  type SpelledOut,
} from "./spelled-out.ts"
import { readValues, type ValueFacts } from "./values.ts"

/** What a row's page says around its table. */
export interface RowContext {
  /** Class of the page, which relative links start from. */
  readonly folder: string
  /** The rows are parameters of a method that retrieves. */
  readonly isQuery?: boolean
  /** Find an object of the same page that a description names without a link. */
  readonly findObject?: (property: string, description: string) => NamedShape | UnionShape | undefined
}

/**
 * Turn a row of a property table into a fact.
 *
 * @remarks
 * Diagnostics: `zabbix/unknown-type` and those of behavior blocks.
 */
export function readProperty(row: Row, context: RowContext): Outcome<PropertyFact> {
  const diagnostics: Diagnostic[] = []
  const paragraphs = readParagraphs(row.description)
  const usage = readUsage(paragraphs, row, diagnostics)
  const content = paragraphs.filter((paragraph) => !isBehavior(paragraph))
  const spelled = readSpelledOut(content)
  const isObjectRow = /object|array|query|flag/.test(row.type)
  const text = isObjectRow ? spelled.rest : content
  const values = readValues(withoutOperators(text), valueWord(row.type), row.descriptionSource)
  const object = isObjectRow ? readObject(row, text, spelled, context, diagnostics) : undefined
  const keys =
    readKeys(row, text, context) ?? (object === undefined ? readIds(row, text, diagnostics) : undefined)
  const shape =
    keys ??
    toShape(row.type, {
      ...(object === undefined ? {} : { object, listsObjects: listsObjects(text, context) }),
      values: row.type === "query" ? withCount(values, content) : values,
      ...(row.maxLength === undefined ? {} : { maxLength: row.maxLength }),
      source: row.typeSource,
      diagnostics,
    })
  const adds = readAdded(row, text, spelled.entries, object, context)
  const sameAs = readSameAs(row, text, context)
  const description = printParagraphs(isObjectRow ? values.prose : [...values.prose])
  return outcome(
    {
      name: row.name,
      shape,
      ...(description === "" || sameAs?.property === row.name ? {} : { description }),
      ...(/\*\*deprecated\*\*/i.test(row.description) ? { deprecated: true } : {}),
      ...(values.default === undefined ? {} : { default: values.default }),
      ...withConditions(usage, values),
      ...(sameAs === undefined ? {} : { sameAs }),
      ...(adds.length === 0 ? {} : { adds }),
      source: row.source,
    },
    diagnostics,
  )
}

function readUsage(
  paragraphs: readonly Paragraph[],
  row: Row,
  diagnostics: Diagnostic[],
): PropertyUsage | undefined {
  const blocks = paragraphs.filter(isBehavior)
  if (blocks.length === 0) return undefined
  const lines = blocks.flatMap((block, index) => (index === 0 ? block : block.slice(1)))
  const usage = readBehavior(lines, row.descriptionSource)
  diagnostics.push(...usage.diagnostics)
  return usage.value
}

function withConditions(usage: PropertyUsage | undefined, values: ValueFacts): { usage?: PropertyUsage } {
  const conditions = [...(usage?.conditions ?? []), ...values.conditions]
  if (usage === undefined && conditions.length === 0) return {}
  return { usage: { ...usage, ...(conditions.length === 0 ? {} : { conditions }) } }
}

/** "Possible [operator](…) values:" speaks of a property of the items, not of the row's own. */
function withoutOperators(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.filter((lines) => !lines.some((line) => operatorHead.test(line)))
}

const operatorHead = /^Possible (?:\[`?|`)(\w{1,80})`?(?:\]\([^()]{0,400}\))? values:$/

function withCount(values: ValueFacts, paragraphs: readonly Paragraph[]): ValueFacts {
  const counts = paragraphs.flat().some((line) => /\bSupports `count`/.test(line))
  return { ...values, members: counts ? [{ value: "count" }] : [] }
}

/** `filter` and `search`: an object whose keys are names of properties, of the class's object and of those linked. */
function readKeys(row: Row, text: readonly Paragraph[], context: RowContext): Shape | undefined {
  const words = text.flat().join(" ")
  const isCommon = context.isQuery === true && /^(?:filter|search)$/.test(row.name)
  if (row.type !== "object" || !(isCommon || /\bkeys are property names\b/i.test(words))) return undefined
  const source = row.descriptionSource
  const more = /\bSupports additional properties\b/i.test(words)
    ? readLinks(words, context.folder).filter(isObjectLink)
    : []
  const keyOf = [`${context.folder}/object`, ...more.map(({ address }) => address)]
  const keys = isCommon ? { keyOf: keyOf.map((address) => namedShape(address, source)) } : {}
  const isText = row.name.startsWith("search")
  const value: Shape = isText
    ? { kind: "scalar", type: "string", source }
    : { kind: "unknown", word: "scalar", source }
  return {
    kind: "map",
    keys: { kind: "scalar", type: "string", ...keys, source },
    values: { kind: "array", items: value, orSingle: true, source },
    source,
  }
}

/** `shipids` of type `array`: "List of ship IDs". */
function readIds(row: Row, text: readonly Paragraph[], diagnostics: Diagnostic[]): Shape | undefined {
  if (row.type !== "array" || !/ids$/i.test(row.name) || !/\bIDs\b/.test(text.flat().join(" ")))
    return undefined
  const source = row.typeSource
  return { kind: "array", items: toShape("ID", { source, diagnostics }), source }
}

/** "as text or as an array of [ropes](object#rope)", and not of their names. */
function listsObjects(text: readonly Paragraph[], { folder }: RowContext): boolean {
  return text.flat().some((line) => {
    const [link] = readLinks(listedLink.exec(line)?.[1] ?? "", folder)
    return link !== undefined && isObjectLink(link) && !partOfObject.test(link.words)
  })
}

const partOfObject = /\b(?:IDs?|names?|propert(?:y|ies))$/i
const listedLink =
  /\b(?:array|list) of (?:the )?(\[[^[\]]{1,200}\]\([^()\s]{1,400}\))(?!\s(?:IDs?|names?|propert))/i

/** The object that an `object`, `array` or `query` row speaks of. */
function readObject(
  row: Row,
  text: readonly Paragraph[],
  { entries, before }: ReturnType<typeof readSpelledOut>,
  context: RowContext,
  diagnostics: Diagnostic[],
): NamedShape | ObjectShape | UnionShape | undefined {
  const source = row.descriptionSource
  const only = readOnlyProperties(text)
  const linked = readLinkedObject(row, before, context)
  if (only !== undefined && row.type !== "query") {
    const required = only.required.map((name) => propertyByName(name, true, source))
    const optional = only.optional.map((name) => propertyByName(name, false, source))
    return closedObject(
      [...required, ...optional].map((one) => leanOn(linked, one)),
      source,
    )
  }
  if (entries.length > 0 && row.type !== "flag") {
    const properties = entries.map((entry) => readEntry(entry, source, context, diagnostics))
    const base = linked?.kind === "named" ? { extends: [linked] } : {}
    return { kind: "object", properties, open: row.type === "query", ...base, source }
  }
  return linked ?? readPlainObject(row, text, context)
}

/** What the words say of an object's property by its name alone the object itself says better. */
function leanOn(object: NamedShape | UnionShape | undefined, property: PropertyFact): PropertyFact {
  const { name, shape } = property
  return object?.kind !== "named" || shape.kind !== "unknown"
    ? property
    : { ...property, sameAs: { type: object, property: name } }
}

function readPlainObject(
  row: Row,
  text: readonly Paragraph[],
  context: RowContext,
): NamedShape | ObjectShape | UnionShape | undefined {
  const source = row.descriptionSource
  const format = readFormatNames(text)
  if (format.length > 0) {
    const operators = text.find((lines) => lines.some((line) => operatorHead.test(line)))
    return closedObject(
      format.map((name) => readFormatProperty(name, operators, source)),
      source,
    )
  }
  const named = readNamedProperties(text)
  if (named.length > 0 && row.type !== "query") {
    return closedObject(
      named.map((name) => propertyByName(name, false, source)),
      source,
    )
  }
  return row.type === "query" ? undefined : context.findObject?.(row.name, row.description)
}

function readFormatProperty(name: string, operators: Paragraph | undefined, source: SourceRef): PropertyFact {
  const head = operators?.findIndex((line) => operatorHead.exec(line)?.[1] === name) ?? -1
  if (operators === undefined || head === -1) return propertyByName(name, false, source)
  const values = readValues([["Possible values:", ...operators.slice(head + 1)]], "integer", source)
  return {
    name,
    shape: { kind: "enum", type: "integer", members: values.members, open: false, source },
    ...(values.default === undefined ? {} : { default: values.default }),
    source,
  }
}

/**
 * The first link to an object's page; for `output` the page's own object. Objects that the next lines describe, one for
 * each kind, are alternatives.
 */
function readLinkedObject(
  row: Row,
  text: readonly Paragraph[],
  context: RowContext,
): NamedShape | UnionShape | undefined {
  if (row.name === "output" && row.type === "query") {
    return namedShape(`${context.folder}/object`, row.descriptionSource)
  }
  const lines = text.flat().filter((line) => !/^(?:Refer|See)\b/.test(line))
  const links = lines.flatMap((line) => readLinks(line, context.folder))
  const described = links.filter((one) => isObjectLink(one) && /^described\b/i.test(one.words))
  const addresses = [...new Set(described.map(({ address }) => address))]
  const source = row.descriptionSource
  if (addresses.length > 1) {
    return { kind: "union", members: addresses.map((one) => namedShape(one, source)), source }
  }
  const link = links.find(isObjectLink)
  const address = link?.address ?? links.map(objectOfMethodLink).find((found) => found !== undefined)
  return address === undefined ? undefined : namedShape(address, row.descriptionSource)
}

function readEntry(
  entry: SpelledOut,
  source: SourceRef,
  context: RowContext,
  diagnostics: Diagnostic[],
): PropertyFact {
  const paragraphs = [entry.lines]
  const head = entry.lines[0] ?? ""
  const listed =
    entry.lines.length > 1 && !/values?:$/i.test(head) ? [[head], entry.lines.slice(1)] : paragraphs
  const values = readValues(listed, valueWord(entry.type), source)
  const items =
    /\bIDs\b/.test(head) && entry.type === "array" ? toShape("ID", { source, diagnostics }) : undefined
  const shape: Shape =
    items === undefined
      ? toShape(entry.type, { values, source, diagnostics })
      : { kind: "array", items, source }
  const sameAs = readReference(entry.lines.join(" "), context, source)
  const description = printParagraphs(values.prose).replace(/[:;]$/, "")
  return {
    name: entry.name,
    shape,
    ...(description === "" ? {} : { description }),
    ...(values.default === undefined ? {} : { default: values.default }),
    ...(sameAs === undefined ? {} : { sameAs }),
    source,
  }
}

/** What a `selectX` query, or a flag that says so, makes appear in the objects of the result. */
function readAdded(
  row: Row,
  text: readonly Paragraph[],
  entries: readonly SpelledOut[],
  object: NamedShape | ObjectShape | UnionShape | undefined,
  context: RowContext,
): readonly PropertyFact[] {
  const source = row.descriptionSource
  if (row.type === "flag" || row.type === "boolean") {
    const spelled = entries.map((entry) => readEntry(entry, source, context, []))
    return spelled.length > 0 ? spelled : readReturned(text, source)
  }
  if (row.type !== "query" || row.name === "output") return []
  const name = readAddedName(row, text)
  if (name === undefined) return []
  const item: Shape = object ?? { kind: "unknown", source }
  const one = isOneObject(name, text)
  // Where there is no such object an empty list takes its place.
  const none: Shape = { kind: "array", items: { kind: "unknown", source }, empty: true, source }
  const shape: Shape = !one
    ? { kind: "array", items: item, source }
    : item.kind === "unknown"
      ? item
      : { kind: "union", members: [item, none], source }
  const counts = /\bSupports `count`/.test(row.description)
  const count: Shape = { kind: "scalar", type: "integer", source }
  const members = [...(shape.kind === "union" ? shape.members : [shape]), count]
  return [{ name, shape: counts ? { kind: "union", members, source } : shape, source }]
}

/** "Return a `sketch` property with ...": what stands in it nobody says. */
function readReturned(text: readonly Paragraph[], source: SourceRef): readonly PropertyFact[] {
  const words = text.flat().join(" ")
  const name = /\b(?:Returns?|Adds?) an? `([A-Za-z_]\w{0,80})` property\b/.exec(words)?.[1]
  return name === undefined ? [] : [{ name, shape: { kind: "unknown", source }, source }]
}

/** The code span before or behind the word property; else the parameter's own name, with a small letter. */
function readAddedName(row: Row, text: readonly Paragraph[]): string | undefined {
  const words = text
    .flat()
    .join(" ")
    .replace(/\[(`[^`]{0,400}`)\]\([^()]{0,400}\)/g, "$1")
  const stated = /`([A-Za-z_][\w\\]*)` property/.exec(words)?.[1]
  if (stated !== undefined) return stated.replaceAll("\\", "")
  const own = /^select([A-Z]\w*)$/.exec(row.name)?.[1]
  return own === undefined ? undefined : own.charAt(0).toLowerCase() + own.slice(1)
}

/** Whether the property holds one object: neither its name nor what the sentence says it holds is a plural. */
function isOneObject(name: string, text: readonly Paragraph[]): boolean {
  const words = toPlainText(text.flat().join(" "))
  if (/\b(?:an array|a list|the list) of\b/i.test(words) || /s$/i.test(name)) return false
  const held =
    /\bproperty with (.*)/i.exec(words)?.[1] ??
    /\bReturns? (.{1,200}?) in (?:the )?\w{1,80} property\b/i.exec(words)?.[1]
  const noun = held?.split(phraseEnd)[0]?.trim().split(" ").at(-1) ?? ""
  return !/[^s]s$/.test(noun)
}

/** What ends the words for a thing: "the berths | that lie in the lee". */
const phraseEnd =
  /[.,:;(]|\s(?:that|which|who|used|assigned|generated|containing|monitored|linked|performed|of|by|from|to|in|for|on)\s/

/** Common parameters are described once, in the commentary; other rows lean on a property of another object. */
function readSameAs(
  row: Row,
  paragraphs: readonly Paragraph[],
  context: RowContext,
): PropertyReference | undefined {
  const text = paragraphs.flat().join(" ")
  const common = readLinks(text, context.folder).find(
    ({ address, words }) =>
      address.startsWith("reference_commentary#common") || words === "reference commentary",
  )
  if (common !== undefined && /\bdescribed in\b/.test(text)) {
    return {
      type: namedShape("reference_commentary#common_get_method_parameters", row.source),
      property: row.name,
    }
  }
  return readReference(text, context, row.descriptionSource)
}

function readReference(text: string, context: RowContext, source: SourceRef): PropertyReference | undefined {
  const match = /\bRefer to the `(\w{1,80})` property of the (\[[^\]]{0,400}\]\([^)]{0,400}\))/i.exec(text)
  const swapped = /\bRefer to the \[[^\]`]{0,200}`(\w{1,80})` property\]\(([^)]{0,400})\)/i.exec(text)
  const property = match?.[1] ?? swapped?.[1]
  const link = readLinks(
    match?.[2] ?? (swapped === null ? "" : `[x](${swapped[2] ?? ""})`),
    context.folder,
  )[0]
  return property === undefined || link === undefined
    ? undefined
    : { type: namedShape(link.address, source), property }
}
