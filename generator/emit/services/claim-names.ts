export interface NameClaim {
  /** What wants a name; unique among the claims. */
  readonly key: string
  /** Names it would take, best first; the last one is numbered when it has to be. */
  readonly candidates: readonly string[]
}

export interface ClaimedNames {
  readonly names: ReadonlyMap<string, string>
  /** Keys that wanted the same name, in code-unit order, with the name they wanted. */
  readonly collisions: readonly { readonly name: string; readonly keys: readonly string[] }[]
}

/**
 * Give each claim a name of its own.
 *
 * All who want one name lose it and try their next candidate, so nobody's name depends on who comes first, nor on
 * claims that have nothing to do with it. Names that differ only in letter case count as one: they become files.
 *
 * @param taken - Names that nobody gets.
 */
export function claimNames(claims: readonly NameClaim[], taken: Iterable<string> = []): ClaimedNames {
  const used = new Set([...taken].map(fold))
  const names = new Map<string, string>()
  const collisions: { name: string; keys: readonly string[] }[] = []
  let open = claims
  for (let round = 0; open.length > 0; round++) {
    const wanted = groupByName(open, round)
    const losers: NameClaim[] = []
    for (const [folded, group] of wanted) {
      const [first] = group
      if (first === undefined) continue
      const name = candidateOf(first, round)
      if (group.length === 1 && !used.has(folded)) names.set(first.key, name)
      else {
        losers.push(...group)
        if (group.length > 1) collisions.push({ name, keys: group.map(({ key }) => key).sort() })
      }
    }
    for (const name of names.values()) used.add(fold(name))
    open = losers.some((claim) => round + 1 < claim.candidates.length)
      ? losers
      : numberNames(losers, names, used)
  }
  return { names, collisions: collisions.filter(isFirst) }
}

/** The same group may lose several rounds; it is one collision. */
function isFirst<T extends { readonly keys: readonly string[] }>(
  item: T,
  index: number,
  all: readonly T[],
): boolean {
  const text = item.keys.join("\n")
  return all.findIndex((other) => other.keys.join("\n") === text) === index
}

function groupByName(claims: readonly NameClaim[], round: number): Map<string, NameClaim[]> {
  const groups = new Map<string, NameClaim[]>()
  for (const claim of claims) {
    const name = fold(candidateOf(claim, round))
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [claim])
    else group.push(claim)
  }
  return groups
}

/** Past the end of its list a claim keeps wanting its last name. */
function candidateOf(claim: NameClaim, round: number): string {
  return claim.candidates[Math.min(round, claim.candidates.length - 1)] ?? "unnamed"
}

/** Nothing else is left: number the last candidates in the order of their keys. */
function numberNames(
  claims: readonly NameClaim[],
  names: Map<string, string>,
  used: Set<string>,
): NameClaim[] {
  for (const claim of [...claims].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const base = candidateOf(claim, claim.candidates.length)
    const stem = /\d$/.test(base) ? `${base}_` : base
    let number = 2
    while (used.has(fold(`${stem}${number}`))) number++
    names.set(claim.key, `${stem}${number}`)
    used.add(fold(`${stem}${number}`))
  }
  return []
}

function fold(name: string): string {
  return name.toLowerCase()
}
