/** Values with labels as constants that a person can read: `GuiAccess.Internal`. */
import type { Schema } from "../../contract/index.ts"
import type { ApiView, CodePrinter, ExtraModule } from "../client.ts"

/** The labels of one property's values, by value. */
interface Labelled {
  /** Component that has the property. */
  readonly owner: string
  readonly property: string
  readonly labels: Readonly<Record<string, string>>
}

/**
 * Write one constant for each property whose values have labels.
 *
 * @remarks
 * A constant is called like its property where all properties of that name have the same labels, else the type's name
 * goes before. Values are texts: results carry them so, and requests take them so.
 */
export function labelModules(view: ApiView, printer: CodePrinter): readonly ExtraModule[] {
  const found = collect(view, printer)
  const names = nameAll(found, printer)
  if (names.size === 0) return []
  const text = [...names].map(([name, labelled]) => printConstant(name, labelled, printer)).join("\n\n")
  return [{ module: "constants", text, uses: [], exported: true }]
}

function collect({ operations }: ApiView, printer: CodePrinter): readonly Labelled[] {
  const found: Labelled[] = []
  const seen = new Set<string>()
  for (const { shape } of operations) {
    for (const content of [shape.result, shape.request]) if (content !== undefined) visit(content.schema, "")
  }
  return found.toSorted((a, b) => compare(a.owner, b.owner) || compare(a.property, b.property))

  function visit(schema: Schema, owner: string): void {
    if (schema.$ref !== undefined) return visitReference(schema.$ref)
    for (const [property, own] of Object.entries(schema.properties ?? {})) {
      const labels = own["x-pagewright-enum-labels"]
      if (labels !== undefined && owner !== "") found.push({ owner, property, labels })
      visit(own, "")
    }
    const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
    for (const part of parts) visit(part, owner)
    if (schema.items !== undefined) visit(schema.items, "")
    if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties, "")
  }

  function visitReference(reference: string): void {
    if (seen.has(reference)) return
    seen.add(reference)
    const component = printer.componentOf(reference)
    if (component !== undefined) visit(component.schema, component.key)
  }
}

/** Several types repeat a property (what is created, what comes back): the shortest type's name speaks for them. */
function nameAll(found: readonly Labelled[], printer: CodePrinter): ReadonlyMap<string, Labelled> {
  const byProperty = new Map<string, Map<string, Labelled>>()
  for (const labelled of found) {
    const variants = byProperty.get(labelled.property) ?? new Map<string, Labelled>()
    byProperty.set(labelled.property, variants)
    const key = JSON.stringify(labelled.labels)
    const before = variants.get(key)
    if (before === undefined || labelled.owner.length < before.owner.length) variants.set(key, labelled)
  }
  const names = new Map<string, Labelled>()
  for (const [property, variants] of [...byProperty].toSorted(([a], [b]) => compare(a, b))) {
    for (const labelled of variants.values()) {
      const words = variants.size === 1 ? property : `${labelled.owner} ${property}`
      const name = printer.identifierOf(words, "pascal")
      if (!names.has(name)) names.set(name, labelled)
    }
  }
  return names
}

function printConstant(name: string, { labels, property }: Labelled, printer: CodePrinter): string {
  const members = nameMembers(labels, printer).map(
    ([member, value]) =>
      `  /** ${printer.commentOf(labels[value] ?? "")} */\n  ${member}: ${printer.literalOf(value).text},`,
  )
  return [
    `/** Values of \`${printer.commentOf(property)}\`. */`,
    `export const ${name} = {`,
    ...members,
    "} as const",
    `export type ${name} = (typeof ${name})[keyof typeof ${name}]`,
  ].join("\n")
}

/** Words that most labels share tell nothing apart: of "use internal authentication" stays `Internal`. */
function nameMembers(
  labels: Readonly<Record<string, string>>,
  printer: CodePrinter,
): readonly (readonly [string, string])[] {
  const entries = Object.entries(labels).map(([value, label]) => ({ value, words: toWords(label) }))
  const isShared = findShared(entries.map(({ words }) => words))
  const taken = new Set<string>()
  return entries.map(({ value, words }, index) => {
    const own = words.filter((word) => !isShared(word))
    const candidates = [own.slice(0, 4), words.slice(0, 6), [...words.slice(0, 6), value], ["value", value]]
    const names = candidates
      .filter((list) => list.length > 0)
      .map((list) => printer.identifierOf(list.join(" "), "pascal"))
    const name = names.find((candidate) => !taken.has(candidate)) ?? `Value${index}`
    taken.add(name)
    return [name, value] as const
  })
}

/** Words of more than half of the labels, but for those that are all that a label has: "known", "not known". */
function findShared(labels: readonly (readonly string[])[]): (word: string) => boolean {
  const counts = new Map<string, number>()
  const lists = labels.map((words) => words.map((word) => word.toLowerCase()))
  for (const word of lists.flatMap((words) => [...new Set(words)]))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const isFrequent = (word: string) => {
    const count = counts.get(word.toLowerCase()) ?? 0
    return count > 1 && count > labels.length / 2
  }
  const needed = new Set(lists.filter((words) => words.every(isFrequent)).flat())
  return (word) => isFrequent(word) && !needed.has(word.toLowerCase())
}

function toWords(label: string): readonly string[] {
  const [main = ""] = label.split(/[(;,]/)
  const words = (main.trim() === "" ? label : main).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !/^(?:the|a|an|of)$/i.test(word))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
