/** Operations that say which other operation they call send and receive what that one does. */
import type { Collected, CollectedBody, CollectedOperation } from "./collect.ts"
import { addShape, showsContent } from "./collect.ts"
import type { OperationFact, Shape } from "../../read/facts.ts"
import { readMediaTypes, readProse } from "./roots.ts"
import { find, type Slot } from "./slot.ts"
import { contradict, unite } from "./unite.ts"

/**
 * Unite the bodies of caller and called where one of them shows nothing, or both the same properties. Pages that say
 * nothing of a call give their operation the name of the one that it calls.
 */
export function linkByCall(collected: Collected): void {
  const operations = indexCalls(collected)
  for (const operation of collected.operations) {
    const { fact } = operation
    const names = fact.mentions.flatMap(({ kind, name }) => (kind === "callsOperation" ? name : []))
    const called = [...names, printCall(fact.service, fact)]
      .map((name) => operations.get(name.toLowerCase()))
      .find((other) => other !== undefined && other !== operation)
    if (called === undefined) continue
    if (operation.request !== undefined) linkArgument(operation.request, called)
    linkResults(operation, called)
  }
}

/** Operations as prose names them: service and action. */
function indexCalls(collected: Collected): ReadonlyMap<string, CollectedOperation> {
  return new Map(
    collected.operations.flatMap((operation) => {
      const { fact } = operation
      const service = fact.service.replace(/_?Agent$/i, "")
      return service === fact.service ? [] : [[printCall(service, fact).toLowerCase(), operation]]
    }),
  )
}

function printCall(service: string, { id }: OperationFact): string {
  return `${service}.${id.replace(/^[^_]*_/, "")}`
}

/** The body is the argument of the same name. */
function linkArgument(body: CollectedBody, called: CollectedOperation): void {
  const { request } = called
  if (request === undefined || body.fact.label === undefined) return
  const label = body.fact.label.toLowerCase()
  const properties = [...(find(request.slot).properties?.values() ?? [])]
  const argument = properties.find(({ name }) => name.toLowerCase() === label)
  if (argument === undefined || (showsContent(find(body.slot)) && showsAll(argument.slot))) return
  linkAlike(body.slot, argument.slot)
}

/** The items of an array that a cell names and no sample shows are open still. */
function showsAll(slot: Slot): boolean {
  const owner = find(slot)
  return owner.items === undefined ? showsContent(owner) : showsAll(owner.items)
}

function linkResults(caller: CollectedOperation, called: CollectedOperation): void {
  const a = caller.responses.find((body) => body?.hasContent)
  const b = called.responses.find((body) => body?.hasContent)
  if (a !== undefined && b !== undefined && printKeys(find(a.slot)) === printKeys(find(b.slot)))
    linkAlike(a.slot, b.slot)
}

function linkAlike(a: Slot, b: Slot): void {
  if (contradict(find(a), find(b))) return
  find(b).inferred ??= "prose"
  unite(a, b)
}

function printKeys(slot: Slot): string {
  const type = slot.items === undefined ? slot : find(slot.items)
  return `${slot.items !== undefined} ${[...(type.properties?.keys() ?? [])].join()}`
}

/** Bodies that still show nothing are told by the words beside them, or by their media types. */
export function fillBodies(collected: Collected): void {
  for (const { request, responses } of collected.operations) {
    if (request !== undefined)
      fillBody(request, readProse(request.fact) ?? readMediaTypes(request.fact), collected)
    for (const body of responses) if (body !== undefined) fillBody(body, readMediaTypes(body.fact), collected)
  }
}

function fillBody({ slot, side }: CollectedBody, shape: Shape | undefined, { store }: Collected): void {
  const owner = find(slot)
  if (shape === undefined || showsContent(owner) || owner.names.size > 0) return
  owner.inferred ??= "prose"
  addShape(owner, shape, { store, side })
}
