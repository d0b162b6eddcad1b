import type { Diagnostic, Outcome } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type { NamedShape, PropertyFact, TypeFact, UnionShape } from "../../facts.ts"
import type { Heading } from "../../markdown/blocks.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { type Section, tablesOf } from "../../markdown/sections.ts"
import { paragraphsOf, readSections } from "./blocks.ts"
import { toMarkdown, toPlainText } from "./cell.ts"
import { report } from "./diagnostics.ts"
import { namedShape, toAnchor } from "./links.ts"
import { toClassName, toTypeName } from "./names.ts"
import { readProperty } from "./properties.ts"
import { isPropertyTable, readRows } from "./rows.ts"

/** An object of the page: its heading and the table below it. */
interface ObjectSection extends Section {
  readonly heading: Heading
}

/**
 * Read the objects of a class, one type for each heading with a property table.
 *
 * @remarks
 * Diagnostics: `zabbix/missing-type-table` and those of rows. Where the page shows several kinds of one thing (numeric
 * and text values, global and local macros) and no object of the page's own name, a type with all of their properties
 * stands before them: links to the page mean any kind.
 */
export function readObjectPage(page: MarkdownPage, folder: string): Outcome<readonly TypeFact[]> {
  const sections = readSections(page)
  const title = sections.find((section) => section.heading?.depth === 1)?.heading?.text ?? ""
  const className = toClassName(title)
  const objects = sections.filter(isObjectSection)
  const diagnostics: Diagnostic[] = sections.flatMap((section) => reportMissingTable(section, sections, page))
  const types = objects.map((section): TypeFact => {
    const properties = readTable(section, objects, { page, folder, className }, diagnostics)
    const source = page.place(section.heading)
    const description = readIntroduction(section)
    return {
      name: toTypeName(toPlainText(section.heading.text), className),
      address: `${folder}/object#${toAnchor(section.heading.text)}`,
      shape: { kind: "object", properties, source },
      ...(description === "" ? {} : { description }),
      source,
    }
  })
  const united = uniteKinds(types, objects, className, folder)
  return outcome(united === undefined ? types : [united, ...types], diagnostics)
}

function isObjectSection(section: Section): section is ObjectSection {
  return (section.heading?.depth ?? 0) > 1 && tablesOf(section.blocks).some(isPropertyTable)
}

/** Headings above deeper ones only group them; one that says "has the following properties" misses its table. */
function reportMissingTable(
  section: Section,
  sections: readonly Section[],
  page: MarkdownPage,
): readonly Diagnostic[] {
  const { heading } = section
  if (heading === undefined || heading.depth < 2 || isObjectSection(section)) return []
  const next = sections[sections.indexOf(section) + 1]
  if ((next?.heading?.depth ?? 0) > heading.depth) return []
  const text = paragraphsOf(section.blocks)
    .map((paragraph) => paragraph.text)
    .join(" ")
  if (!/\bproperties\b/.test(text)) return []
  return [
    report("zabbix/missing-type-table", `no table follows \`${heading.text}\``, {
      source: page.place(heading),
    }),
  ]
}

interface PageNames {
  readonly page: MarkdownPage
  readonly folder: string
  readonly className: string
}

function readTable(
  section: ObjectSection,
  objects: readonly ObjectSection[],
  names: PageNames,
  diagnostics: Diagnostic[],
): readonly PropertyFact[] {
  const others = objects.filter((other) => other !== section)
  const findObject = (property: string, description: string) =>
    findByWords(property, description, others, names)
  return tablesOf(section.blocks)
    .filter(isPropertyTable)
    .flatMap((table) => {
      const rows = readRows(table, names.page)
      diagnostics.push(...rows.diagnostics)
      return rows.value.map((row) => {
        // `](#x)` leads to another object of this very page.
        const description = row.description.replaceAll("](#", "](object#")
        const property = readProperty({ ...row, description }, { folder: names.folder, findObject })
        diagnostics.push(...property.diagnostics)
        return property.value
      })
    })
}

/**
 * Find the object that a row means without linking to it: "Override operation tag object" names the heading, without
 * the class; a property `query_fields` holds what stands under `HTTP query field`.
 */
function findByWords(
  property: string,
  description: string,
  objects: readonly ObjectSection[],
  { page, folder, className }: PageNames,
): NamedShape | UnionShape | undefined {
  const text = ` ${toPlainText(description).toLowerCase()}`
  const wanted = singular(property.toLowerCase().replaceAll("_", " "))
  const fits = objects.flatMap((section) => {
    const heading = toPlainText(section.heading.text).toLowerCase()
    const bare = heading.startsWith(`${className.toLowerCase()} `)
      ? heading.slice(className.length + 1)
      : heading
    const byText = bare.includes(" ") && text.includes(` ${bare}`)
    const byName = singular(heading) === wanted || singular(heading).endsWith(` ${wanted}`)
    return byText || byName ? [{ section, weight: byText ? bare.length + 100 : wanted.length }] : []
  })
  const sorted = fits.toSorted((a, b) => b.weight - a.weight)
  const [best] = sorted
  if (best === undefined) return undefined
  const named = (section: ObjectSection) =>
    namedShape(`${folder}/object#${toAnchor(section.heading.text)}`, page.place(section.heading))
  const alternatives = sorted.filter(({ section }) => isNamedIn(section, text))
  if (alternatives.length < 2) return named(best.section)
  const members = alternatives.map(({ section }) => named(section))
  return { kind: "union", members, source: page.place(best.section.heading) }
}

/** "Webhook or script parameters" speaks of `Webhook parameters` and of `Script parameters`. */
function isNamedIn({ heading }: ObjectSection, text: string): boolean {
  const [first = "", ...others] = toPlainText(heading.text).toLowerCase().split(" ")
  return others.length === 1 && text.includes(` ${first} `) && /\bor\b/.test(text)
}

function singular(words: string): string {
  return words.replace(/s$/, "")
}

function readIntroduction(section: Section): string {
  const table = section.blocks.findIndex((block) => block.kind === "table")
  return paragraphsOf(section.blocks.slice(0, table))
    .map((paragraph) => toMarkdown(paragraph.text))
    .filter((text) => !/\bhas the following (?:properties|parameters)\b/i.test(text))
    .join("\n\n")
}

function uniteKinds(
  types: readonly TypeFact[],
  objects: readonly ObjectSection[],
  className: string,
  folder: string,
): TypeFact | undefined {
  const name = toTypeName(className, className)
  const top = Math.min(...objects.map(({ heading }) => heading.depth))
  const kinds = types.filter((type, index) => {
    const heading = toPlainText(objects[index]?.heading.text ?? "").toLowerCase()
    return objects[index]?.heading.depth === top && isKindOf(heading, className.toLowerCase())
  })
  const [first] = kinds
  if (first === undefined || kinds.length < 2 || types.some((type) => type.name === name)) return undefined
  const properties = new Map<string, PropertyFact>()
  for (const { shape } of kinds) {
    if (shape.kind !== "object") continue
    for (const property of shape.properties) {
      const before = properties.get(property.name)
      properties.set(property.name, before === undefined ? property : mergeKinds(before, property))
    }
  }
  const shape = { kind: "object", properties: loosen(properties, kinds), source: first.source } as const
  return { name, address: `${folder}/object`, shape, source: first.source }
}

function isKindOf(heading: string, className: string): boolean {
  return heading.split(" ").at(-1) === className.split(" ").at(-1)
}

/** Kinds differ in the type of a value: what differs is open. */
function mergeKinds(a: PropertyFact, b: PropertyFact): PropertyFact {
  const same = printShape(a) === printShape(b)
  return same ? a : { ...a, shape: { kind: "unknown", source: a.source } }
}

function printShape({ shape }: PropertyFact): string {
  return JSON.stringify(shape, (key, value: unknown) => (key === "source" ? undefined : value))
}

/** What only some kinds have is required of none. */
function loosen(
  properties: ReadonlyMap<string, PropertyFact>,
  kinds: readonly TypeFact[],
): readonly PropertyFact[] {
  const everywhere = (name: string) =>
    kinds.every(({ shape }) => shape.kind === "object" && shape.properties.some((own) => own.name === name))
  return [...properties.values()].map((property) => {
    if (everywhere(property.name) || property.usage === undefined) return property
    const { usage, ...rest } = property
    const { create, update, ...others } = usage
    return {
      ...rest,
      usage: {
        ...others,
        ...(create === "absent" ? { create } : {}),
        ...(update === "absent" ? { update } : {}),
      },
    }
  })
}
