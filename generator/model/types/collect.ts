/** Facts to slots: every body gets a slot, its tables and samples speak in it. Nothing is compared over pages here. */
import type { SourceRef } from "../../contract/index.ts"
import type { DialectProfile } from "../../read/dialect.ts"
import type { BodyFact, OperationFact, PropertyFact, SampleFact, Shape, TypeFact } from "../../read/facts.ts"
import { addLeaf } from "./leaf.ts"
import { isBareObject, readMapSigns, type MapSigns } from "./maps.ts"
import { readRootShape } from "./roots.ts"
import { addSample } from "./samples.ts"
import { addName, addSide, addWord, addWitness, createSlot, find } from "./slot.ts"
import { touchItems, touchProperty, touchValues } from "./parts.ts"
import type { Place, Side, Slot, SlotStore } from "./slot.ts"

export interface Collected {
  readonly store: SlotStore
  readonly operations: readonly CollectedOperation[]
  /** Those of all operations, in page order. */
  readonly bodies: readonly CollectedBody[]
  readonly types: readonly { readonly fact: TypeFact; readonly slot: Slot }[]
}

export interface CollectedOperation {
  readonly fact: OperationFact
  readonly request: CollectedBody | undefined
  /** By index of `fact.responses`. */
  readonly responses: readonly (CollectedBody | undefined)[]
}

export interface CollectedBody {
  readonly slot: Slot
  readonly fact: BodyFact
  readonly side: Side
  /** The page itself shows what goes over the wire: a table, a sample body or a word. */
  readonly hasContent: boolean
  /** The body is the operation's arguments, one property each, and no type of its own. */
  readonly isArguments: boolean
}

export interface ShapeContext {
  readonly store: SlotStore
  readonly side: Side
}

interface Context extends ShapeContext {
  readonly signs: MapSigns
  readonly profile: DialectProfile
}

export function collectSlots(
  operations: readonly OperationFact[],
  types: readonly TypeFact[],
  profile: DialectProfile,
): Collected {
  const store: SlotStore = { next: 0 }
  const shared = { store, signs: readMapSigns(operations), profile }
  const collected = operations.map((fact) => collectOperation(fact, shared))
  return {
    store,
    operations: collected,
    bodies: collected.flatMap(({ request, responses }) =>
      [request, ...responses].filter((body) => body !== undefined),
    ),
    types: types.map((fact) => ({ fact, slot: collectType(fact, { ...shared, side: "response" }) })),
  }
}

function collectType(fact: TypeFact, context: Context): Slot {
  const slot = createSlot(context.store, fact.source)
  addShape(slot, fact.shape, context)
  addName(slot, fact.name, "heading", fact.source)
  return slot
}

function collectOperation(fact: OperationFact, shared: Omit<Context, "side">): CollectedOperation {
  const success = fact.responses.findIndex(({ status }) => status.startsWith("2"))
  return {
    fact,
    request: fact.request && collectBody(fact, fact.request, fact.samples, { ...shared, side: "request" }),
    responses: fact.responses.map(({ status, body }, index) => {
      const samples =
        index === success ? fact.samples : fact.samples.filter((sample) => sample.status === status)
      return body && collectBody(fact, body, samples, { ...shared, side: "response" })
    }),
  }
}

function collectBody(
  operation: OperationFact,
  body: BodyFact,
  samples: readonly SampleFact[],
  context: Context,
): CollectedBody {
  const place: Place = {
    kind: "body",
    operation: operation.id,
    service: operation.service,
    action: readAction(operation),
    side: context.side,
    many: false,
  }
  const slot = createSlot(context.store, body.source, [place])
  const ownSamples = samples.filter(({ side }) => side === context.side)
  addShape(slot, readRootShape(body, ownSamples, operation.wire), context)
  for (const sample of ownSamples) {
    if (sample.json === undefined || !context.profile.samplesShowShapes) continue
    addSample(slot, sample.json, "", {
      store: context.store,
      side: context.side,
      source: sample.source,
      signs: context.signs,
      emptyValuesAreHoles: context.profile.emptySampleValuesAreHoles,
    })
  }
  const isArguments = body.label !== undefined && body.label === context.profile.argumentsLabel
  return { slot, fact: body, side: context.side, hasContent: showsContent(find(slot)), isArguments }
}

/** The last word of the operation's id: `SaveUserGroup` of `v1UserAgent_SaveUserGroup`. */
function readAction(operation: OperationFact): string {
  const { wire } = operation
  if (wire.protocol === "soap") return wire.operation
  if (wire.protocol === "json-rpc") return wire.method
  return operation.id.replace(/^[^_]*_/, "").replace(/_(GET|POST|PUT|PATCH|DELETE)$/, "")
}

/** Whether any page says what goes over the wire here. */
export function showsContent(slot: Slot): boolean {
  return (
    slot.properties !== undefined ||
    slot.items !== undefined ||
    slot.values !== undefined ||
    slot.leaves.length > 0 ||
    slot.words.size > 0
  )
}

/** Let a slot learn from what a table, cell or heading says. */
export function addShape(slot: Slot, shape: Shape, context: ShapeContext): void {
  const { source } = shape
  const owner = find(slot)
  switch (shape.kind) {
    case "named":
      if (shape.name === "") addWord(owner, "typed", source)
      else addName(find(slot), shape.name, "cell", source)
      return
    case "array":
      addWord(owner, "array", source)
      return addShape(touchItems(context.store, slot, source), shape.items, context)
    case "map":
      addWord(owner, "map", source)
      return addShape(touchValues(context.store, slot, source), shape.values, context)
    case "object":
      return addObjectShape(slot, shape.name, shape.properties, source, context)
    case "unknown":
      if (isBareObject(shape)) addWord(owner, "object", source)
      if (shape.word === "any") addWord(owner, "any", source)
      return
    default:
      addLeaf(slot, shape, "stated", source)
  }
}

function addObjectShape(
  slot: Slot,
  name: string | undefined,
  properties: readonly PropertyFact[],
  source: SourceRef,
  context: ShapeContext,
): void {
  if (name !== undefined && name !== "") addName(find(slot), name, "heading", source)
  for (const fact of properties) {
    const property = touchProperty(context.store, slot, fact.name, fact.source)
    addWitness(property, {
      origin: "stated",
      side: context.side,
      source: fact.source,
      description: fact.description,
      deprecated: fact.deprecated,
      listName: fact.listName,
      mentions: fact.mentions,
    })
    addShape(property.slot, fact.shape, context)
  }
  addSide(find(slot), context.side)
}
