import type { Diagnostic } from "../diagnostic.ts"
import { report, type DocumentDiagnosticCode } from "./diagnostics.ts"

/** Notes of what is wrong with a document: one for all places where the same member has the same fault. */
export interface Faults {
  note(code: DocumentDiagnosticCode, path: readonly string[], words: string): void
  list(): readonly Diagnostic[]
}

interface Fault {
  readonly code: DocumentDiagnosticCode
  readonly pointer: string
  readonly words: string
  count: number
}

export function collectFaults(): Faults {
  const faults = new Map<string, Fault>()
  return {
    note(code, path, words) {
      const key = `${code} ${path.at(-1) ?? ""} ${words}`
      const known = faults.get(key)
      if (known === undefined) faults.set(key, { code, pointer: printPointer(path), words, count: 1 })
      else known.count += 1
    },
    list: () => [...faults.values()].map(describe),
  }
}

function describe({ code, pointer, words, count }: Fault): Diagnostic {
  const others = count === 1 ? "" : `, and so in ${count - 1} other places`
  return report(code, `\`${pointer}\` ${words}${others}`)
}

function printPointer(path: readonly string[]): string {
  return ["#", ...path.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/")
}
