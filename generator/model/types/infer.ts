/** The whole inference, in order. */
import {
  compareSourceRefs,
  outcome,
  printSourceRef,
  type Diagnostic,
  type Outcome,
} from "../../contract/index.ts"
import type { DialectProfile } from "../../read/dialect.ts"
import type { OperationFact, TypeFact } from "../../read/facts.ts"
import { report } from "../diagnostics.ts"
import { fillByAnalogy } from "./by-analogy.ts"
import { copyFromKin } from "./by-kin.ts"
import { fillBodies, linkByCall } from "./by-call.ts"
import { linkByName } from "./by-name.ts"
import { learnFromParameters } from "./by-parameter.ts"
import { linkByProse } from "./by-prose.ts"
import { linkByProperty } from "./by-property.ts"
import { linkByShape } from "./by-shape.ts"
import type { Ambiguity } from "./link-alike.ts"
import { findReceivedOnly } from "./received-only.ts"
import { collectSlots, showsContent, type Collected, type CollectedBody } from "./collect.ts"
import { dropFallbackNames } from "./fallbacks.ts"
import { nameTypes } from "./names.ts"
import { resolveNamedTypes, resolveType, type Resolver } from "./resolve.ts"
import { find, type NameWitness } from "./slot.ts"
import type { Conflict } from "./unite.ts"
import type { TypedBody, TypedFacts, TypedOperation } from "./typed.ts"
import { listSlots } from "./walk.ts"

/** Learn every type that the operations speak of, whatever page says what of it. */
export function inferTypes(
  operations: readonly OperationFact[],
  facts: readonly TypeFact[],
  profile: DialectProfile,
): Outcome<TypedFacts> {
  const collected = collectSlots(operations, facts, profile)
  const apart = listSlots(collected)
  const dropped = profile.namesMayBeFallbacks ? dropFallbackNames(collected, apart) : []
  const conflicts = linkByName(collected, apart)
  linkByCall(collected)
  fillBodies(collected)
  const receivedOnly = findReceivedOnly(collected)
  linkByShape(collected, receivedOnly)
  fillByAnalogy(collected)
  linkByProperty(collected)
  linkByProse(collected)
  linkByProperty(collected)
  learnFromParameters(collected)
  const ambiguities = linkByShape(collected, receivedOnly)
  copyFromKin(collected)
  const resolver = { names: nameTypes(collected), receivedOnly }
  const typed = { operations: typeOperations(collected, resolver), types: resolveNamedTypes(resolver) }
  return outcome(typed, [
    ...reportNames(dropped),
    ...conflicts.map(reportConflict),
    ...ambiguities.map(reportAmbiguity),
  ])
}

function typeOperations(collected: Collected, resolver: Resolver): readonly TypedOperation[] {
  return collected.operations.map(({ fact, request, responses }) => ({
    fact,
    request: request && typeBody(request, resolver),
    responses: responses.map((body) => body && typeBody(body, resolver)),
  }))
}

/** A body that shows nothing and names nothing worth believing goes without content. */
function typeBody(body: CollectedBody, resolver: Resolver): TypedBody | undefined {
  const slot = find(body.slot)
  if (!showsContent(slot) && (slot.names.size === 0 || body.fact.mediaTypes.length === 0)) return undefined
  return { fact: body.fact, side: body.side, type: resolveType(slot, resolver) }
}

/** One report per name and folder: a generator prints its fallback on hundreds of pages. */
function reportNames(dropped: readonly NameWitness[]): readonly Diagnostic[] {
  const groups = new Map<string, NameWitness[]>()
  for (const witness of dropped) {
    const key = `${witness.name} ${witness.source.path.split("/").slice(0, -2).join("/")}`
    groups.set(key, [...(groups.get(key) ?? []), witness])
  }
  return [...groups.values()].map((witnesses) => {
    const [first, ...others] = witnesses.toSorted((a, b) => compareSourceRefs(a.source, b.source))
    const message = `\`${first!.name}\` says nothing about the type at ${witnesses.length} places`
    const related = others.slice(0, 3).map(({ source }) => ({ message: "here too", source }))
    return report("model/unreliable-name", message, { source: first!.source, related })
  })
}

function reportConflict({ keep, drop, property }: Conflict): Diagnostic {
  const what = property === undefined ? "a type" : `property \`${property}\``
  return report("model/contradiction", `${what} is described in two ways`, {
    source: drop.source,
    related: [
      { message: `the other way, which counts, at ${printSourceRef(keep.source)}`, source: keep.source },
    ],
  })
}

/** Of many candidates these are enough to know the kind of type by. */
const shownNames = 4

function reportAmbiguity({ slot, candidates }: Ambiguity): Diagnostic {
  const names = candidates.flatMap((candidate) => [...candidate.names.keys()]).map((name) => `\`${name}\``)
  const shown = names.length <= shownNames ? names : names.slice(0, shownNames)
  const more = names.length - shown.length
  const message = `the properties are those of ${shown.join(", ")}${more === 0 ? "" : ` and ${more} more`}`
  return report("model/ambiguous-type", message, { source: slot.source })
}
