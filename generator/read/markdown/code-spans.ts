/**
 * Find the code spans of a text, as CommonMark pairs them: a run of backticks closes at the next run of the same
 * length.
 *
 * @returns Start and end offsets, backticks included, in order. Costs time linear in the text.
 */
export function codeSpanEnds(text: string): readonly (readonly [start: number, end: number])[] {
  if (!text.includes("`")) return []
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
