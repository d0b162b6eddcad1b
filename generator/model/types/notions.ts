/** Words that so many types use that what they stand for is a type of its own. */
import { nameHints } from "./hints.ts"
import { find, type Slot } from "./slot.ts"
import { unite } from "./unite.ts"
import { distinct, markInferred, uniteAll } from "./unite-all.ts"
import { roleWords, splitHumps } from "./words.ts"

export const manyOwners = 20

/**
 * Looked for before anything is united: of a united type's places only some are kept. Owners that look alike count
 * once, since they may well be one type.
 */
export function markNotions(unnamed: readonly Slot[]): void {
  const owners = new Map<string, Set<string>>()
  for (const slot of unnamed) {
    const [hint = ""] = nameHints(slot)
    const known = owners.get(hint) ?? new Set()
    owners.set(hint, known)
    for (const place of slot.places)
      known.add(
        place.kind === "property"
          ? [...(find(place.owner).properties?.keys() ?? [])].join()
          : place.operation,
      )
  }
  for (const slot of unnamed)
    slot.isNotion ||= (owners.get(nameHints(slot)[0] ?? "")?.size ?? 0) >= manyOwners
}

/** Unite what has a telling shape, but not words that so many types use that each is a notion of its own. */
export function uniteRare(unnamed: readonly Slot[]): void {
  markNotions(unnamed)
  uniteSameHints(unnamed)
  const slots = distinct(unnamed)
  const notions = slots.filter(({ isNotion }) => isNotion)
  const ordinary = slots.filter((slot) => !slot.isNotion && !joinNotion(slot, notions))
  uniteAll([], ordinary)
}

/** A `NewAnchor` is an `Anchor`, when that is a notion of its own. */
function joinNotion(slot: Slot, notions: readonly Slot[]): boolean {
  const [hint = ""] = nameHints(slot)
  const notion = notions.find((other) => hint.endsWith(nameHints(other)[0] ?? hint))
  if (notion === undefined) return false
  markInferred(find(slot), "name")
  unite(notion, slot)
  return true
}

/** Small and alike, and called the same. */
export function uniteSameHints(unnamed: readonly Slot[]): void {
  const byHint = new Map<string, Slot>()
  for (const slot of unnamed) {
    const hint = nameHints(slot)[0]
    if (hint === undefined) continue
    const known = byHint.get(hint)
    if (known === undefined) byHint.set(hint, slot)
    else {
      markInferred(find(slot), "name")
      unite(known, slot)
    }
  }
}

/** Few places say so by chance. */
const severalTypes = 3

/** `SortOrder`, `OrderBy`, `DefaultOrder`: where all that have the shape share a word, it is what they are. */
export function uniteOneNotion(unnamed: readonly Slot[]): void {
  const slots = distinct(unnamed)
  if (slots.length < severalTypes) return
  const own = new Set([...(slots[0]?.properties?.keys() ?? [])].flatMap(splitHumps))
  const words = slots.map((slot) => new Set(nameHints(slot).flatMap(splitHumps)))
  const isShared = (word: string) =>
    word.length > 3 && !own.has(word) && !roleWords.test(word) && words.every((all) => all.has(word))
  if ([...words[0]!].some(isShared)) uniteAll([], slots)
}
