/**
 * Objects that prose shows in passing, such as `"FieldRight": { "Mask": "Update, UIHintMandatory", "Reason": "..." }`:
 * the only place that says what is in a type which every sample leaves empty.
 */
import type { EnumShape, PropertyFact, Shape, TypeFact } from "../../facts.ts"
import type { MarkdownPage } from "../../markdown/index.ts"

/** A named object whose members are all strings; the fences around it are sketches that no parser would take. */
const flatObject =
  /"([A-Z]\w{0,80})"\s{0,8}:\s{0,8}\{((?:\s{0,20}"\w{1,80}"\s{0,8}:\s{0,8}"[^"\n]{0,200}"\s{0,20},?){1,40})\s{0,20}\}/g
const member = /"(\w{1,80})"\s{0,8}:\s{0,8}"([^"\n]{0,200})"/g

/**
 * Read the objects that a page's fences illustrate.
 *
 * @returns One type per object, in page order, under the name of the property that holds it; a value of several
 *   capitalised words joined by commas is an open enum.
 */
export function readIllustrations(page: MarkdownPage): readonly TypeFact[] {
  return page.blocks.flatMap((block) => {
    if (block.kind !== "fence") return []
    return [...block.text.matchAll(flatObject)].map(([, name = "", body = ""]) => {
      const source = page.place(block)
      const properties = [...body.matchAll(member)].map(([, property = "", value = ""]): PropertyFact => ({
        name: property,
        shape: readValue(value, source),
        source,
      }))
      return { name, shape: { kind: "object", properties, exact: false, source }, source } satisfies TypeFact
    })
  })
}

function readValue(value: string, source: Shape["source"]): Shape {
  const words = value.split(/,\s*/)
  if (words.length < 2 || !words.every((word) => /^[A-Z]\w*$/.test(word)))
    return { kind: "scalar", type: "string", source }
  const members = words.map((word) => ({ value: word }))
  return { kind: "enum", type: "string", members, open: true, source } satisfies EnumShape
}
