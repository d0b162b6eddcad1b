import type { SourceRef } from "../../../contract/index.ts"
import type { PropertyFact, Shape, TypeFact } from "../../facts.ts"
import { type Fence, fencesOf, type MarkdownPage, spanOf } from "../../markdown/parts.ts"

/**
 * Read the types that an essay illustrates: `"FieldRight": { "Mask": "...", "Reason": "..." }` in a fence.
 *
 * @remarks
 * The newer pages print `null` wherever an operation answers with such a type, so that an essay's fence is the only
 * place that shows its properties. Illustrations are not JSON (`....`, names without quotes, missing braces): only a
 * quoted name with an object of two or more plain values is taken, everything else means nothing.
 *
 * @returns One fact per name, marked inexact; properties united over all fences in page order. A value of
 *   several capitalised words is an open enum.
 */
export function readIllustrations(page: MarkdownPage): readonly TypeFact[] {
  const types = new Map<
    string,
    { readonly source: SourceRef; readonly properties: Map<string, PropertyFact> }
  >()
  for (const fence of fencesOf(page.blocks)) {
    for (const [name, body, offset] of readObjects(fence)) {
      const properties = readValues(page, fence, body, offset)
      if (properties.length < 2) continue
      const type = types.get(name) ?? { source: placeOf(page, fence, offset, name), properties: new Map() }
      types.set(name, type)
      for (const property of properties)
        if (!type.properties.has(property.name)) type.properties.set(property.name, property)
    }
  }
  return [...types].map(([name, { source, properties }]) => ({
    name,
    shape: { kind: "object", name, properties: [...properties.values()], exact: false, open: true, source },
    source,
  }))
}

/** Name, text between the braces, and offset in the fence, of each object that holds no other. */
function readObjects(fence: Fence): readonly (readonly [name: string, body: string, offset: number])[] {
  const objects = fence.text.matchAll(/"([A-Z]\w{0,80})"\s{0,9}:\s{0,9}\{([^{}]{0,2000})\}/g)
  return [...objects].map((match) => [match[1] ?? "", match[2] ?? "", match.index])
}

function readValues(page: MarkdownPage, fence: Fence, body: string, offset: number): readonly PropertyFact[] {
  const start = fence.text.indexOf(body, offset)
  const values = body.matchAll(/"([A-Za-z_]\w{0,80})"\s{0,9}:\s{0,9}("[^"\n]{0,300}"|-?\d|true\b|false\b)/g)
  return [...values].map((match) => {
    const [, name = "", value = ""] = match
    const source = placeOf(page, fence, start + match.index, name)
    return { name, shape: shapeOf(value, source), source }
  })
}

/** Capitalised words joined by commas are members of a mask, of which there are more. */
function shapeOf(value: string, source: SourceRef): Shape {
  if (!value.startsWith('"'))
    return { kind: "scalar", type: /\d/.test(value) ? "number" : "boolean", exact: false, source }
  const words = value.slice(1, -1).split(/,\s*/)
  const isMask = words.length > 1 && words.every((word) => /^[A-Z]\w*$/.test(word))
  if (!isMask) return { kind: "scalar", type: "string", exact: false, source }
  return { kind: "enum", type: "string", members: words.map((word) => ({ value: word })), open: true, source }
}

/** The quoted name that begins at an offset of the fence's text. */
function placeOf(page: MarkdownPage, fence: Fence, offset: number, name: string): SourceRef {
  const before = fence.text.slice(0, offset).split("\n")
  const column = (before.at(-1) ?? "").length + 1 + fence.column - 1
  return page.place(spanOf(fence.textLine + before.length - 1, column, name.length + 2))
}
