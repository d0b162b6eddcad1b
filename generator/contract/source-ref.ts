/** A place in a page. Lines and columns are 1-based; `path` uses forward slashes and is relative to the build's root. */
export interface SourceRef {
  readonly path: string
  readonly line: number
  readonly column: number
  /** Last line of the span, inclusive; the same line when absent. */
  readonly endLine?: number
  /** Column behind the last character of the span. */
  readonly endColumn?: number
}

/** Print a place the way documents carry it: `docs/zabbix/usergroup/create.md:31`. */
export function printSourceRef(source: SourceRef): string {
  return `${source.path}:${source.line}`
}

/** Order places by path (code units, not locale), line and column. */
export function compareSourceRefs(a: SourceRef, b: SourceRef): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column
}
