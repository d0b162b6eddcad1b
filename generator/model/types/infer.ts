/** The whole inference, in order. */
import { outcome, printSourceRef, type Diagnostic, type Outcome } from "../../contract/index.ts"
import type { DialectProfile } from "../../read/dialect.ts"
import type { OperationFact, TypeFact } from "../../read/facts.ts"
import type { NamedType } from "../api-model.ts"
import { report } from "../diagnostics.ts"
import { linkByName } from "./by-name.ts"
import { linkByProperty } from "./by-property.ts"
import { findReceivedOnly, linkByShape, type Ambiguity } from "./by-shape.ts"
import { collectSlots, type Collected } from "./collect.ts"
import { dropFallbackNames } from "./fallbacks.ts"
import { nameTypes } from "./names.ts"
import { resolveNamedTypes, type Resolver } from "./resolve.ts"
import type { Conflict, NameWitness } from "./slot.ts"

export interface InferredTypes {
  readonly collected: Collected
  readonly resolver: Resolver
  readonly types: ReadonlyMap<string, NamedType>
}

/** Learn every type that the operations speak of, whatever page says what of it. */
export function inferTypes(
  operations: readonly OperationFact[],
  facts: readonly TypeFact[],
  profile: DialectProfile,
): Outcome<InferredTypes> {
  const collected = collectSlots(operations, facts, profile)
  const dropped = profile.namesMayBeFallbacks ? dropFallbackNames(collected) : []
  const conflicts = linkByName(collected)
  const receivedOnly = findReceivedOnly(collected)
  linkByShape(collected, receivedOnly)
  linkByProperty(collected)
  const ambiguities = linkByShape(collected, receivedOnly)
  const resolver = { names: nameTypes(collected), receivedOnly }
  return outcome({ collected, resolver, types: resolveNamedTypes(resolver) }, [
    ...dropped.map(reportName),
    ...conflicts.map(reportConflict),
    ...ambiguities.map(reportAmbiguity),
  ])
}

function reportName({ name, source }: NameWitness): Diagnostic {
  return report("model/unreliable-name", `\`${name}\` says nothing about the type here`, { source })
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

function reportAmbiguity({ slot, candidates }: Ambiguity): Diagnostic {
  const names = candidates.flatMap((candidate) => [...candidate.names.keys()])
  return report(
    "model/ambiguous-type",
    `the properties are those of ${names.map((name) => `\`${name}\``).join(", ")}`,
    {
      source: slot.source,
    },
  )
}
