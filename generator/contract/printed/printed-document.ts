/**
 * A document of which little is looked at or changed: of a large one, parsing and printing all takes longer than all
 * that is done with it.
 */
import { printJson } from "../hidden-characters.ts"
import type { OpenApiDocument } from "../openapi.ts"
import { listMembers, type PrintedMember } from "./list-members.ts"

export interface PrintedDocument {
  /** As `printJson` prints it with two spaces, in UTF-8: most of it is moved and never decoded. */
  readonly bytes: Buffer
  /** Path items, component schemas and other members are parsed when they are asked for. */
  readonly document: OpenApiDocument
  /** In their order. */
  readonly slices: readonly Slice[]
}

/** One path item, one component, or one other member of the document. */
export interface Slice {
  /** Keys that lead to it: `components`, `schemas`, `User`. */
  readonly place: readonly string[]
  /** Where its value begins and ends in the bytes, the end not included. */
  readonly start: number
  readonly end: number
}

/** @param bytes - Of a document that was printed by `printJson` with two spaces, and by nobody else. */
export function openPrinted(bytes: Buffer): PrintedDocument {
  return toPrinted(bytes, listSlices(bytes, { key: "", start: 0, end: bytes.length }, []))
}

function toPrinted(bytes: Buffer, slices: readonly Slice[]): PrintedDocument {
  let document: OpenApiDocument | undefined
  return {
    bytes,
    slices,
    get document() {
      return (document ??= assemble(bytes, slices))
    },
  }
}

/** Members whose own members are slices. */
const divided: ReadonlySet<string> = new Set(["", "paths", "components", "components/schemas"])

function listSlices(
  bytes: Buffer,
  { start, end }: PrintedMember,
  place: readonly string[],
): readonly Slice[] {
  const members = divided.has(place.join("/")) ? listMembers(bytes, start, place.length + 1) : []
  if (members.length === 0) return [{ place, start, end }]
  return members.flatMap((member) => listSlices(bytes, member, [...place, member.key]))
}

/** The slices in which one of these words stands. */
export function findSlices({ bytes, slices }: PrintedDocument, words: readonly string[]): readonly Slice[] {
  const found = new Set<Slice>()
  for (const word of words) {
    for (let at = bytes.indexOf(word); at !== -1;) {
      const slice = sliceAt(slices, at)
      if (slice !== undefined) found.add(slice)
      at = bytes.indexOf(word, Math.max(at + 1, slice?.end ?? 0))
    }
  }
  return slices.filter((slice) => found.has(slice))
}

/** The last one that begins before. */
function sliceAt(slices: readonly Slice[], at: number): Slice | undefined {
  let [low, high] = [0, slices.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (slices[middle]!.start <= at) low = middle + 1
    else high = middle
  }
  return slices[low - 1]
}

/** A document that holds these slices alone. */
export function pickSlices({ bytes }: PrintedDocument, slices: readonly Slice[]): OpenApiDocument {
  return assemble(bytes, slices)
}

/** The document with these slices as another document has them. */
export function replaceSlices(
  { bytes, slices }: PrintedDocument,
  replaced: readonly Slice[],
  by: OpenApiDocument,
): PrintedDocument {
  const isReplaced = new Set(replaced)
  const pieces: Uint8Array[] = []
  const moved: Slice[] = []
  let [copied, offset] = [0, 0]
  for (const slice of slices) {
    const { place, start, end } = slice
    if (!isReplaced.has(slice)) moved.push({ place, start: start + offset, end: end + offset })
    else {
      const value = Buffer.from(printValue(place.reduce(memberOf, by), place.length))
      pieces.push(bytes.subarray(copied, start), value)
      moved.push({ place, start: start + offset, end: start + offset + value.length })
      copied = end
      offset += value.length - (end - start)
    }
  }
  return toPrinted(Buffer.concat([...pieces, bytes.subarray(copied)]), moved)
}

function memberOf(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]
}

/** As it stands in the document: its lines have the indent of its depth. */
function printValue(value: unknown, depth: number): string {
  return printJson(value, 2)
    .trimEnd()
    .replaceAll("\n", `\n${"  ".repeat(depth)}`)
}

/** Each member is parsed when it is asked for. */
function assemble(bytes: Buffer, slices: readonly Slice[]): OpenApiDocument {
  const document = {}
  const parents = new Map<string, object>([["", document]])
  for (const { place, start, end } of slices) {
    let parent: object = document
    for (const [index, key] of place.slice(0, -1).entries()) {
      const path = JSON.stringify(place.slice(0, index + 1))
      const known: object = parents.get(path) ?? {}
      if (!parents.has(path)) define(parent, key, { value: known, writable: true })
      parents.set(path, known)
      parent = known
    }
    const key = place.at(-1) ?? ""
    define(parent, key, {
      get() {
        const value: unknown = JSON.parse(bytes.toString("utf8", start, end))
        define(parent, key, { value, writable: true })
        return value
      },
    })
  }
  return document as OpenApiDocument
}

function define(object: object, key: string, property: PropertyDescriptor): void {
  Object.defineProperty(object, key, { ...property, enumerable: true, configurable: true })
}
