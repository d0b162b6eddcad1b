/** Scalars: what a word or a sample value says of one, and what all of them together say. */
import type { Json, SourceRef } from "../../contract/index.ts"
import type { EnumShape, ScalarShape, Shape } from "../../read/facts.ts"
import type { EnumType, ScalarType, Type } from "../api-model.ts"
import { append, countValue, find, type Leaf, type Origin, type ShownValue, type Slot } from "./slot.ts"

/** Note that a place shows a scalar, an enum, bytes or a union. */
export function addLeaf(slot: Slot, shape: Shape, origin: Origin, source: SourceRef, value?: Json): void {
  const owner = find(slot)
  let leaf = findLeaf(owner, shape, origin)
  if (leaf === undefined) {
    leaf = { shape, origin, source, count: 0, values: noValues }
    owner.leaves = append(owner.leaves, leaf)
  }
  leaf.count++
  if (typeof value === "string") countValue(leaf, value, 1)
}

const noValues: Leaf["values"] = []

/** The leaf that a slot has for a kind of scalar already. */
export function findLeaf({ leaves }: Slot, shape: Shape, origin: Origin): Leaf | undefined {
  return leaves.find((leaf) => leaf.origin === origin && isSameKind(leaf.shape, shape))
}

function isSameKind(a: Shape, b: Shape): boolean {
  if (a.kind === "scalar" && b.kind === "scalar")
    return a.type === b.type && (a.format ?? "") === (b.format ?? "") && isExact(a) === isExact(b)
  if (a.kind === "enum" && b.kind === "enum") return a.open === b.open && haveSameMembers(a, b)
  return a.kind === b.kind
}

function isExact({ exact }: Shape): boolean {
  return exact !== false
}

function haveSameMembers({ members: a }: EnumShape, { members: b }: EnumShape): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((member, index) => memberKey(member) === memberKey(b[index]!)))
  )
}

/** Who says what kind of scalar. */
export function printLeaf({ shape, origin }: Leaf): string {
  const exact = isExact(shape) ? "exact" : "coarse"
  if (shape.kind === "scalar") return `${origin} ${exact} ${shape.type} ${shape.format ?? ""}`
  if (shape.kind === "enum") return `${origin} enum ${shape.open} ${shape.members.map(memberKey).join()}`
  return `${origin} ${shape.kind}`
}

function memberKey(member: EnumShape["members"][number]): string {
  return `${member.value}=${member.label ?? ""}`
}

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/
/** How page generators show bytes: the magic of an image, or words that say so. */
const bytes = /^(GIF8[79]a?|\uFFFD?PNG|%PDF)|\braw bytes\b/

/** What kind of scalar a sample value is; `undefined` for holes, arrays and objects. */
export function readSampleScalar(value: Json, source: SourceRef): ScalarShape | undefined {
  if (typeof value === "boolean") return { kind: "scalar", type: "boolean", source }
  if (typeof value === "number") return readSampleNumber(value, source)
  if (typeof value !== "string") return undefined
  if (isoTime.test(value)) return { kind: "scalar", type: "string", format: "date-time", source }
  if (bytes.test(value)) return { kind: "scalar", type: "string", format: "byte", source }
  return { kind: "scalar", type: "string", source }
}

function readSampleNumber(value: number, source: SourceRef): ScalarShape {
  if (!Number.isInteger(value)) return { kind: "scalar", type: "number", format: "double", source }
  const format = Math.abs(value) > 0x7fff_ffff ? "int64" : "int32"
  return { kind: "scalar", type: "integer", format, source }
}

/**
 * Weigh all scalar witnesses of a slot: an exact word beats a coarse one, a coarse one bounds what a sample may say,
 * and a sample speaks where there are no words.
 *
 * @returns `undefined` when there is no scalar witness.
 */
export function decideLeaf(slot: Slot): { readonly type: Type; readonly leaf: Leaf } | undefined {
  const { leaves } = find(slot)
  const leaf = pickLeaf(leaves)
  if (leaf === undefined) return undefined
  return { type: writeLeaf(leaf, leaves), leaf }
}

function pickLeaf(leaves: readonly Leaf[]): Leaf | undefined {
  let best: Leaf | undefined
  for (const leaf of leaves) if (rank(leaf) > 0 && (best === undefined || isBetter(leaf, best))) best = leaf
  if (best === undefined || best.shape.exact !== false) return best
  const coarse = best.shape
  return leaves.find((leaf) => leaf.origin !== "stated" && refines(leaf.shape, coarse)) ?? best
}

function isBetter(a: Leaf, b: Leaf): boolean {
  return (rank(a) - rank(b) || a.count - b.count) > 0
}

/** The text that a slot turns out to hold; `undefined` for anything else, and for a coarse word that no sample tells. */
export function readText(slot: Slot): ScalarShape | undefined {
  const { leaves } = find(slot)
  const shape = pickLeaf(leaves)?.shape
  if (shape?.kind !== "scalar" || shape.type !== "string") return undefined
  const isShown = leaves.some(({ origin }) => origin === "sample")
  return isShown || shape.exact !== false ? shape : undefined
}

function rank({ shape, origin }: Leaf): number {
  const kind = shape.kind === "enum" ? 5 : shape.kind === "binary" ? 4 : shape.kind === "scalar" ? 3 : 0
  if (kind === 0) return 0
  if (origin === "sample") return specific(shape) ? 0.6 : 0.5
  if (origin === "inferred") return 0.4
  return shape.exact === false ? 1 : kind + (specific(shape) ? 0.5 : 0)
}

function specific(shape: Shape): boolean {
  return shape.kind === "scalar" && (shape.format !== undefined || shape.type === "boolean")
}

/** A sample sharpens a coarse word of the same JSON type; `Number` covers integers in samples, and stays a number. */
function refines(sample: Shape, coarse: Shape): boolean {
  return (
    sample.kind === "scalar" &&
    coarse.kind === "scalar" &&
    sample.type === coarse.type &&
    sample.format !== undefined &&
    coarse.format === undefined
  )
}

function writeLeaf(leaf: Leaf, all: readonly Leaf[]): Type {
  const { shape } = leaf
  if (shape.kind === "enum") return writeEnum(shape, all)
  if (shape.kind === "binary") return { kind: "scalar", type: "string", format: "byte" }
  if (shape.kind !== "scalar") return { kind: "unknown" }
  const scalar: ScalarType = {
    kind: "scalar",
    type: shape.type,
    ...(shape.format === undefined ? {} : { format: shape.format }),
    ...(shape.constraints === undefined ? {} : { constraints: shape.constraints }),
  }
  return shape.type === "string" && shape.format === undefined ? (readOpenEnum(all) ?? scalar) : scalar
}

/** A stated list stays closed unless a sample shows another value, such as several members joined by commas. */
function writeEnum(shape: EnumShape, all: readonly Leaf[]): EnumType {
  const known = new Set(shape.members.map(({ value }) => value))
  const strange = sampleStrings(all).some(({ value }) => !known.has(value))
  return { kind: "enum", type: shape.type, members: shape.members, open: shape.open || strange }
}

/** One capitalised word that never varies is a member of an enum whose list nobody prints. */
function readOpenEnum(all: readonly Leaf[]): EnumType | undefined {
  const [only, ...others] = sampleStrings(all)
  if (only === undefined || others.length > 0) return undefined
  const { value, count } = only
  if (count < 2 || !mayBeMember(value)) return undefined
  return { kind: "enum", type: "string", members: [{ value }], open: true }
}

/** Whether a text may be one of a list that nobody prints. */
export function mayBeMember(text: string): boolean {
  return /^[A-Z][A-Za-z0-9]*$/.test(text)
}

function sampleStrings(all: readonly Leaf[]): readonly ShownValue[] {
  return all.flatMap(({ origin, values }) => (origin === "sample" ? values : []))
}
