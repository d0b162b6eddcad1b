/** Operations that say which other operation they call send and receive what that one does. */
import type { Collected, CollectedBody, CollectedOperation } from "./collect.ts"
import { addShape, showsContent } from "./collect.ts"
import type { Shape } from "../../read/facts.ts"
import { readMediaTypes, readProse } from "./roots.ts"
import { find, type Slot } from "./slot.ts"
import { contradict, unite } from "./unite.ts"

/** Unite the bodies of caller and called where one of them shows nothing, or both the same properties. */
export function linkByCall(collected: Collected): void {
  const operations = indexCalls(collected)
  for (const operation of collected.operations) {
    const called = operation.fact.mentions.flatMap(({ kind, name }) =>
      kind === "callsOperation" ? (operations.get(name.toLowerCase()) ?? []) : [],
    )[0]
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
      if (service === fact.service) return []
      return [[`${service}.${fact.id.replace(/^[^_]*_/, "")}`.toLowerCase(), operation]]
    }),
  )
}

/** The body is the argument of the same name. */
function linkArgument(body: CollectedBody, called: CollectedOperation): void {
  const { request } = called
  if (request === undefined || showsContent(find(body.slot)) || body.fact.label === undefined) return
  const label = body.fact.label.toLowerCase()
  const properties = [...(find(request.slot).properties?.values() ?? [])]
  const argument = properties.find(({ name }) => name.toLowerCase() === label)
  if (argument !== undefined) linkAlike(body.slot, argument.slot)
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
