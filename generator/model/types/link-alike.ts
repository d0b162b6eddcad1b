/** Slots of one shape, some of them named. */
import { nameHints, rawHints } from "./hints.ts"
import { markNotions, uniteOneNotion, uniteRare, uniteSameHints } from "./notions.ts"
import { shapeKeys, type ReceivedOnly } from "./received-only.ts"
import { find, type Slot } from "./slot.ts"
import { unite } from "./unite.ts"
import { uniteAll } from "./unite-all.ts"
import { isNumberOf, splitHumps } from "./words.ts"

export interface Ambiguity {
  readonly slot: Slot
  readonly candidates: readonly Slot[]
}

/** Fewer properties than this are shared by too many types. */
const tellingSize = 4

export function linkAlike(
  group: readonly Slot[],
  receivedOnly: ReceivedOnly,
  isTelling: boolean,
): Ambiguity[] {
  const named = group.filter((slot) => slot.names.size > 0)
  const bases = named.filter((slot) => !named.some((other) => isDerivedFrom(slot, other)))
  const size = group[0] === undefined ? 0 : shapeKeys(group[0], receivedOnly).length
  const unnamed = group.filter((slot) => slot.names.size === 0)
  if (bases.length <= 1 && size >= tellingSize) {
    uniteAll([...named.filter((slot) => !bases.includes(slot)), ...bases], unnamed)
    return []
  }
  if (bases.length === 1 && size > 1) joinNamed(bases[0]!, unnamed)
  if (bases.length === 0 && isTelling) uniteRare(unnamed)
  else uniteSameHints(unnamed)
  if (bases.length === 0 && size > 1) uniteOneNotion(unnamed)
  return unnamed.flatMap((slot) => (find(slot).names.size > 0 ? [] : linkByHint(find(slot), bases)))
}

function isDerivedFrom(slot: Slot, other: Slot): boolean {
  return (
    slot !== other &&
    (slot.properties?.size ?? 0) > (other.properties?.size ?? 0) &&
    [...slot.names.keys()].some((name) => [...other.names.keys()].some((base) => name.startsWith(base)))
  )
}

/** Where one name has a small shape, a `SortOrder` that looks like an `ArchiveOrderByInfo` is one. */
function joinNamed(base: Slot, unnamed: readonly Slot[]): void {
  markNotions(unnamed)
  const words = new Set([...find(base).names.keys()].flatMap(splitHumps))
  const isAkin = (hint: string) => splitHumps(hint).some((word) => word.length > 3 && words.has(word))
  uniteAll(
    [base],
    unnamed.filter((slot) => !find(slot).isNotion && nameHints(slot).some(isAkin)),
  )
}

function linkByHint(slot: Slot, candidates: readonly Slot[]): readonly Ambiguity[] {
  const hints = rawHints(slot)
  for (const hint of hints) {
    const found = candidates.find((candidate) =>
      [...find(candidate).names.keys()].some((name) => isNumberOf(name, hint)),
    )
    if (found === undefined) continue
    slot.inferred ??= "name"
    unite(found, slot)
    return []
  }
  return candidates.length > 1 ? [{ slot, candidates }] : []
}
