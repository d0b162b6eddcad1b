/**
 * A list that two threads work on from its two ends until they meet, so that neither waits for the other, whichever
 * began later or has the longer items.
 */
export type Claims = Int32Array

/** @returns Numbers that threads share: what the first one says is up to the caller, the second counts claims. */
export function createClaims(): Claims {
  return new Int32Array(new SharedArrayBuffer(8))
}

/**
 * Take items from one end, each when the one before is done.
 *
 * @param items - The end of the list that this thread has.
 * @param all - Items of the whole list.
 */
export function* claim<T>(
  end: "front" | "back",
  items: readonly T[],
  all: number,
  claims: Claims,
): Generator<T> {
  const inOrder = end === "front" ? items : items.toReversed()
  for (const item of inOrder) {
    if (Atomics.add(claims, 1, 1) >= all) return
    yield item
  }
}
