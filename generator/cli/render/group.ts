import type { Diagnostic, Severity } from "../../contract/index.ts"

/** All diagnostics of one code and severity. */
export interface DiagnosticGroup {
  readonly code: string
  readonly severity: Severity
  /** In page order. */
  readonly members: readonly Diagnostic[]
  /** The same members by message, the most frequent message first. */
  readonly byMessage: readonly (readonly Diagnostic[])[]
  /** Number of pages that they stand on. */
  readonly pages: number
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Put what repeats together: errors first, then by code. */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): readonly DiagnosticGroup[] {
  const groups = [...collect(diagnostics, (diagnostic) => `${ranks[diagnostic.severity]} ${diagnostic.code}`)]
  return groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => toGroup(members))
    .filter((group) => group !== undefined)
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of diagnostics) counts[severity] += 1
  return counts
}

/** Errors, then warnings, then infos; otherwise as they come. */
export function sortBySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
}

function toGroup(members: readonly Diagnostic[]): DiagnosticGroup | undefined {
  const [first] = members
  if (first === undefined) return undefined
  const byMessage = [...collect(members, (member) => member.message).values()]
  return {
    code: first.code,
    severity: first.severity,
    members,
    byMessage: byMessage.toSorted((a, b) => b.length - a.length),
    pages: new Set(members.map((member) => member.source?.path)).size,
  }
}

function collect<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const list = found.get(keyOf(item))
    if (list === undefined) found.set(keyOf(item), [item])
    else list.push(item)
  }
  return found
}
