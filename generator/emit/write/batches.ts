/** Work on items in order with a bounded number of files open at any time. */
export async function inBatches<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += 64) {
    const batch = items.slice(start, start + 64)
    results.push(...(await Promise.all(batch.map((item, index) => work(item, start + index)))))
  }
  return results
}
