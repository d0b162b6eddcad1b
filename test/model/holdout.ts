/**
 * A measure that needs no outside truth: take the type names that pages print away from them, as older revisions leave
 * them out, and see how many the inference finds again.
 */
import type { Json, OpenApiDocument, Schema } from "../../generator/contract/index.ts"
import type { BodyFact, OperationFact, PageFacts, PropertyFact, Shape } from "../../generator/read/facts.ts"

/** What a page prints of the types in its answer. */
export interface PrintedNames {
  readonly root: string | undefined
  readonly isList: boolean
  readonly properties: ReadonlyMap<string, string>
}

/** Names that the guide tells to be fallbacks in the 2023 pages; they count only where the place bears them out. */
const fallbacks = new Set(["TableRight", "RecurrenceInfo", "PersonEntity"])

function isFallback(name: string, place: string): boolean {
  return fallbacks.has(name) && !(place !== "" && (place.endsWith(name) || name.startsWith(place)))
}

export function readPrintedNames(pages: readonly PageFacts[]): ReadonlyMap<string, PrintedNames> {
  return new Map(
    pages.flatMap(({ operations }) =>
      operations.flatMap((operation) => {
        const names = printedBy(operation)
        return names === undefined ? [] : [[operation.id, names]]
      }),
    ),
  )
}

function printedBy({ responses }: OperationFact): PrintedNames | undefined {
  const shape = responses.find(({ body }) => body !== undefined)?.body?.shape
  const item = shape?.kind === "array" ? shape.items : shape
  if (item?.kind !== "object") return undefined
  const properties = item.properties.flatMap((property) => {
    const name = printedName(property)
    return name === undefined ? [] : [[property.name, name] as const]
  })
  const isKnown =
    item.name !== undefined && !isFallback(item.name, item.properties.length > 8 ? "Person" : "")
  const root = isKnown ? item.name : undefined
  return { root, isList: shape?.kind === "array", properties: new Map(properties) }
}

function printedName({ name, shape }: PropertyFact): string | undefined {
  if (name === "TableRight") return "TableRight"
  if (shape.kind !== "named" || shape.name === "") return undefined
  return isFallback(shape.name, name) ? undefined : shape.name
}

/**
 * The same facts as the 2022 revision would state them: no names, samples written out one level deep, none at all where
 * nothing is answered. What the essays say is left out.
 */
export function hideNames(pages: readonly PageFacts[]): readonly PageFacts[] {
  const names = readPrintedNames(pages)
  const samples = listSamples(pages, names)
  return pages
    .filter(({ operations }) => operations.length > 0)
    .map((page) => ({
      ...page,
      operations: page.operations.map((operation) =>
        hideOperation(operation, names.get(operation.id), samples),
      ),
    }))
}

function listSamples(
  pages: readonly PageFacts[],
  names: ReadonlyMap<string, PrintedNames>,
): Map<string, Json> {
  const samples = new Map<string, Json>([["TableRight", { Mask: "FULL", Reason: "" }]])
  for (const operation of pages.flatMap(({ operations }) => operations)) {
    const printed = names.get(operation.id)
    const json = operation.samples.find(({ side }) => side === "response")?.json
    if (
      printed?.root !== undefined &&
      !printed.isList &&
      json !== undefined &&
      json !== null &&
      !samples.has(printed.root)
    )
      samples.set(printed.root, json)
  }
  return samples
}

function hideOperation(
  operation: OperationFact,
  printed: PrintedNames | undefined,
  samples: ReadonlyMap<string, Json>,
): OperationFact {
  const isVoid = operation.responses.every(({ status }) => status !== "200")
  // Plain carriers are named in prose in 2022, those with links are not.
  const carrier =
    printed?.root !== undefined && !printed.isList && !printed.root.endsWith("WithLinks")
      ? printed.root
      : undefined
  return {
    ...operation,
    mentions: [
      ...operation.mentions.filter(({ kind }) => kind !== "carrier"),
      ...(carrier === undefined
        ? []
        : [{ kind: "carrier" as const, name: carrier, side: "response" as const, source: operation.source }]),
    ],
    ...(operation.request === undefined
      ? {}
      : { request: { ...operation.request, shape: hideArguments(operation.request) } }),
    responses: operation.responses.map(({ body, ...response }) =>
      body === undefined || isVoid ? response : { ...response, body: { ...body, shape: hide(body.shape) } },
    ),
    samples: (isVoid ? [] : operation.samples).map((sample) =>
      sample.json === undefined
        ? sample
        : { ...sample, json: writeOut(sample.json, printed, samples, sample.side) },
    ),
  }
}

/** The text beside an argument names its type. */
function hideArguments({ label, shape }: BodyFact): Shape {
  const hidden = hide(shape)
  if (label !== "request" || hidden.kind !== "object" || shape.kind !== "object") return hidden
  const properties = hidden.properties.map((property, index) => {
    const name = printedName(shape.properties[index]!)
    return name === undefined || property.shape.kind !== "named"
      ? property
      : { ...property, shape: { ...property.shape, name, exact: false } }
  })
  return { ...hidden, properties }
}

function hide(shape: Shape): Shape {
  if (shape.kind === "named") return { ...shape, name: "" }
  if (shape.kind === "array") return { ...shape, items: hide(shape.items) }
  if (shape.kind !== "object") return shape
  const { name: _name, ...rest } = shape
  return {
    ...rest,
    properties: shape.properties.map((property) => ({ ...property, shape: hide(property.shape) })),
  }
}

function writeOut(
  json: Json,
  printed: PrintedNames | undefined,
  samples: ReadonlyMap<string, Json>,
  side: "request" | "response",
): Json {
  if (Array.isArray(json)) return json.map((item: Json) => writeOut(item, printed, samples, side))
  if (!isObject(json)) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      if (value !== null) return [key, key === "FieldProperties" ? cutNulls(value, side) : value]
      const sample = samples.get(printed?.properties.get(key) ?? "")
      return [key, sample === undefined ? {} : cutNulls(sample, side)]
    }),
  )
}

function cutNulls(value: Json, side: "request" | "response"): Json {
  if (Array.isArray(value)) return value.map((item: Json) => cutNulls(item, side))
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(
    ([key]) => side === "response" || !/^(TableRight|FieldProperties|_Links)$/.test(key),
  )
  return Object.fromEntries(
    kept.map(([key, member]) => [key, member === null ? cut(key) : cutNulls(member, side)]),
  )
}

/** The right of a field is always written out, other objects at this depth never. */
function cut(key: string): Json {
  return key === "FieldRight" ? { Mask: "FULL", Reason: "" } : {}
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** Shares of printed names that a document has again, last segments compared; in percent. */
export function scoreNames(document: OpenApiDocument, names: ReadonlyMap<string, PrintedNames>) {
  const roots = { right: 0, all: 0 }
  const nested = { right: 0, all: 0 }
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of [item.get, item.put, item.post, item.patch, item.delete]) {
      const printed = names.get(operation?.operationId ?? "")
      if (operation === undefined || printed === undefined) continue
      const body = findBody(operation.responses ?? {})
      const schema = body?.type === "array" ? body.items : body
      if (printed.root !== undefined) count(roots, lastSegment(schema) === printed.root)
      const type = schema?.$ref === undefined ? schema : document.components?.schemas?.[keyOf(schema.$ref)]
      for (const [property, name] of printed.properties)
        count(nested, lastSegment(type?.properties?.[property]) === name)
    }
  }
  return { root: percent(roots), nested: percent(nested), roots: roots.all, properties: nested.all }
}

function findBody(
  responses: NonNullable<NonNullable<OpenApiDocument["paths"]>[string]["get"]>["responses"],
): Schema | undefined {
  const success = Object.entries(responses ?? {}).find(([status]) => status.startsWith("2"))?.[1]
  return success === undefined || "$ref" in success
    ? undefined
    : Object.values(success.content ?? {})[0]?.schema
}

function keyOf(reference: string): string {
  return reference.split("/").at(-1) ?? ""
}

function lastSegment(schema: Schema | undefined): string | undefined {
  return schema?.$ref === undefined ? undefined : keyOf(schema.$ref).split(".").at(-1)
}

function count(tally: { right: number; all: number }, isRight: boolean): void {
  tally.all++
  if (isRight) tally.right++
}

function percent({ right, all }: { readonly right: number; readonly all: number }): number {
  return Math.round((1000 * right) / Math.max(all, 1)) / 10
}
