/** Where places of a page have gone. */
import type { SourceRef } from "../../contract/index.ts"
import type { Notes } from "./page-change.ts"

export function isPlace(value: object): value is SourceRef {
  return "path" in value && "line" in value && "column" in value
}

/** Key of a place in its page. */
export function printPlace({ line, column, endLine = line, endColumn = column }: SourceRef): string {
  return `${line}:${column}:${endLine}:${endColumn}`
}

/** Note where a place has gone; false when others say that it went elsewhere. */
export function notePlace(before: SourceRef, after: SourceRef, { path, places }: Notes): boolean {
  if (before.path !== after.path) return false
  // A file that is included has not changed, or its own places would have.
  if (before.path !== path) return printPlace(before) === printPlace(after)
  const key = printPlace(before)
  const known = places.get(key)
  places.set(key, after)
  return known === undefined || printPlace(known) === printPlace(after)
}

/** New lines by old ones; nothing when places have changed their order, which decides what counts. */
export function mapLines({ places }: Notes): ReadonlyMap<number, number> | undefined {
  const lines = new Map<number, number>()
  const starts = [...places].map(([key, { line, column }]) => {
    const [oldLine = 0, oldColumn = 0] = key.split(":").map(Number)
    return { oldLine, oldColumn, line, column }
  })
  starts.sort((a, b) => a.oldLine - b.oldLine || a.oldColumn - b.oldColumn)
  for (const [index, start] of starts.entries()) {
    const previous = starts[index - 1]
    const known = lines.get(start.oldLine)
    if (known !== undefined && known !== start.line) return undefined
    if (previous !== undefined && order(previous, start) !== oldOrder(previous, start)) return undefined
    lines.set(start.oldLine, start.line)
  }
  return lines
}

interface Start {
  readonly oldLine: number
  readonly oldColumn: number
  readonly line: number
  readonly column: number
}

function order(a: Start, b: Start): number {
  return Math.sign(a.line - b.line || a.column - b.column)
}

function oldOrder(a: Start, b: Start): number {
  return Math.sign(a.oldLine - b.oldLine || a.oldColumn - b.oldColumn)
}
