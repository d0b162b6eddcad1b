import { distance } from "fastest-levenshtein"

/**
 * Words that name the nearest known word: `, did you mean \`build\`?`.
 *
 * @returns Empty when nothing is near.
 */
export function suggest(word: string, known: readonly string[]): string {
  const [nearest] = known
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .filter(({ candidate, steps }) => steps <= Math.max(2, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.steps - b.steps || (a.candidate < b.candidate ? -1 : 1))
  return nearest === undefined ? "" : `, did you mean \`${nearest.candidate}\`?`
}
