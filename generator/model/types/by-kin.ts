/** What a word of two that stands everywhere and is shown nowhere is most like: its next of kin. */
import { addLeaf } from "./leaf.ts"
import type { Collected } from "./collect.ts"
import { countHints, nameHints } from "./hints.ts"
import { isHole } from "./by-property.ts"
import { touchProperty } from "./parts.ts"
import { addWitness, find, type Slot } from "./slot.ts"
import { unite } from "./unite.ts"
import { splitHumps } from "./words.ts"
import { listSlots } from "./walk.ts"

/** A word at fewer places is left open: so little is known of it that a likeness may be chance. */
const manyPlaces = 20

/**
 * Give a `FieldPermit` that is `null` wherever it stands the plain properties of the only other permit that stands at
 * many places, a `HarbourPermit`. It stays a type of its own.
 */
export function copyFromKin(collected: Collected): void {
  const slots = listSlots(collected)
  const known = slots
    .filter(
      (slot) => slot.names.size > 0 && slot.properties !== undefined && countPlaces([slot]) >= manyPlaces,
    )
    .map((slot) => ({ slot, names: [...slot.names.keys()].map(splitHumps) }))
  for (const [word, holes] of groupHoles(slots)) {
    const humps = splitHumps(word)
    const kin = known.filter(({ names }) => names.some((name) => isKin(name, humps)))
    if (kin.length !== 1 || countPlaces(holes) < manyPlaces) continue
    const [first, ...others] = holes
    for (const other of others) unite(first!, other)
    copyPlain(kin[0]!.slot, find(first!), collected)
  }
}

function groupHoles(slots: readonly Slot[]): ReadonlyMap<string, readonly Slot[]> {
  const groups = new Map<string, Slot[]>()
  for (const slot of slots) {
    const [word] = isHole(slot) ? nameHints(slot) : []
    if (word === undefined) continue
    const group = groups.get(word)
    if (group === undefined) groups.set(word, [slot])
    else group.push(slot)
  }
  return groups
}

function countPlaces(slots: readonly Slot[]): number {
  return slots.flatMap((slot) => [...countHints(slot).values()]).reduce((sum, count) => sum + count, 0)
}

/** Of two words, the last of which is the same. */
function isKin(name: readonly string[], hint: readonly string[]): boolean {
  return name.length === 2 && hint.length === 2 && name[1] === hint[1] && name[0] !== hint[0]
}

function copyPlain(from: Slot, to: Slot, { store }: Collected): void {
  const properties = [...(from.properties?.values() ?? [])]
  if (properties.some(({ slot }) => find(slot).leaves.length === 0)) return
  for (const { name, slot, witnesses } of properties) {
    const property = touchProperty(store, to, name, to.source)
    for (const { shape } of find(slot).leaves) addLeaf(property.slot, shape, "inferred", to.source)
    for (const { description: _ofKin, ...witness } of witnesses)
      addWitness(property, { ...witness, origin: "inferred" })
  }
  to.inferred ??= "name"
}
