/**
 * Find the code spans of a text, as CommonMark pairs them: a run of backticks closes at the next run of the same
 * length. Costs time linear in the text.
 *
 * @returns Tells whether an offset lies in a code span, backticks included.
 */
export function findCodeSpans(text: string): (offset: number) => boolean {
  if (!text.includes("`")) return () => false
  const spans = pairBackticks(text)
  return (offset) => {
    let low = 0
    let high = spans.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((spans[middle]?.[0] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const span = spans[low]
    return span !== undefined && offset >= span[0] && offset < span[1]
  }
}

function pairBackticks(text: string): readonly (readonly [start: number, end: number])[] {
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }))
  const nextOfLength = new Map<number, number>()
  const closing: number[] = Array.from({ length: runs.length })
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]?.length ?? 0
    closing[index] = nextOfLength.get(length) ?? -1
    nextOfLength.set(length, index)
  }
  const spans: [number, number][] = []
  for (let index = 0; index < runs.length; index += 1) {
    const open = runs[index]
    const close = runs[closing[index] ?? -1]
    if (open === undefined || close === undefined) continue
    spans.push([open.start, close.start + close.length])
    index = closing[index] ?? index
  }
  return spans
}
