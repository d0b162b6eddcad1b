/** The words beside a type's places, from the one that says best what it is. */
import { countNameHints, nameHints } from "./hints.ts"
import type { Slot } from "./slot.ts"
import { stateWords } from "./words.ts"

/**
 * A word that ends many of the others, or that the type's own key repeats (`AssociateId`), says best what it is;
 * better still the word with an ending that only types have (`ArchiveColumnInfo`), where it is the only one or ends in
 * all others of them.
 */
export function rankHints(slot: Slot): readonly string[] {
  const hints = preferNouns(nameHints(slot))
  const keys = [...(slot.properties?.keys() ?? [])].slice(0, 4)
  const ids = keys.flatMap((key) => (/^[A-Z].*[a-z]Id$/.test(key) ? [key.slice(0, -2)] : []))
  const longer = ids.filter((id) => hints.some((hint) => id.endsWith(hint)))
  const score = (name: string) =>
    hints.filter((hint) => hint.endsWith(name)).length +
    (ids.includes(name) ? 2 : 0) +
    (hints.includes(name) ? 0.5 : 0)
  const ranked = [...new Set([...hints, ...longer])].toSorted((a, b) => score(b) - score(a))
  const fuller = ranked.filter(
    (hint) => hint.includes(ranked[0]!) && /(Info|Entity|Item|Element)$/.test(hint),
  )
  const fullest = fuller.find((hint) => fuller.every((other) => hint.endsWith(other)))
  if (fullest !== undefined) return [fullest, ...ranked]
  return [...findUsualWord(slot, ranked), ...ranked]
}

/** What is asked (`IsBerthFree`), or which of several (`Current`), names a type only where nothing else does. */
function preferNouns(hints: readonly string[]): readonly string[] {
  const nouns = hints.filter((hint) => !/^(Is|Has|Can)[A-Z]/.test(hint) && !stateWords.test(hint))
  return nouns.length === 0 ? hints : nouns
}

/** What most places say; `DuplicateRule` where more say so than say, for short, `Rule`. */
function findUsualWord(slot: Slot, [best = ""]: readonly string[]): readonly string[] {
  const counts = countNameHints(slot)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const most = [...counts].find(([hint, count]) => count * 2 > all && !stateWords.test(hint))
  if (most !== undefined) return [most[0]]
  const longer = [...counts.keys()].filter((hint) => hint !== best && hint.endsWith(best))
  const [only] = longer
  return longer.length === 1 && counts.get(only!)! > (counts.get(best) ?? 0) ? [only!] : []
}
