import type { SourceRef } from "../../../contract/index.ts"
import type { NamedShape } from "../../facts.ts"
import { toPlainText } from "./cell.ts"

/** A link in Markdown, its target in the form by which types are found: `usergroup/object#user_group`. */
export interface Link {
  readonly words: string
  readonly address: string
}

const reference = "/manual/api/reference"

/**
 * Find the links of a text that lead into the reference.
 *
 * @param folder - Class of the page, against which `object#x` is read.
 */
export function readLinks(markdown: string, folder: string): readonly Link[] {
  const found = markdown.matchAll(/\[((?:[^[\]\\]|\\.){0,200})\]\(([^()\s]{0,200})\)/g)
  return [...found].flatMap(([, words = "", target = ""]) => {
    const address = toAddress(target, folder)
    return address === undefined ? [] : [{ words: toPlainText(words), address }]
  })
}

/** Links to the place that describes an object; others are references for the reader. */
export function isObjectLink(link: Link): boolean {
  return /\/object(?:#|$)/.test(link.address)
}

/** The class that a link leads to when it names one of its methods: `[Users](/manual/api/reference/user/create)`. */
export function objectOfMethodLink(link: Link): string | undefined {
  const match = /^([a-z]+)\/(?!object|widget_fields)[a-z]+$/.exec(link.address)
  return match?.[1] === undefined ? undefined : `${match[1]}/object`
}

export function namedShape(address: string, source: SourceRef): NamedShape {
  return { kind: "named", name: "", address, source }
}

function toAddress(target: string, folder: string): string | undefined {
  if (/^[a-z]+:/i.test(target) || target.startsWith("#")) return undefined
  const clean = target.replace(/\.md(?=#|$)/, "")
  if (clean.startsWith("/")) {
    const rest = clean.startsWith(`${reference}/`)
      ? clean.slice(reference.length + 1)
      : clean.startsWith(`${reference}_`)
        ? clean.slice("/manual/api/".length)
        : undefined
    return rest
  }
  const path = clean.startsWith("../")
    ? clean.slice(3)
    : clean.startsWith("./")
      ? `${folder}/${clean.slice(2)}`
      : `${folder}/${clean}`
  return path
}

/** The anchor that a heading has: lower case, blanks and hyphens as `_`, other signs dropped. */
export function toAnchor(heading: string): string {
  return toPlainText(heading)
    .toLowerCase()
    .replace(/[\s-]+/g, "_")
    .replace(/[^\p{L}\p{N}_]/gu, "")
}
