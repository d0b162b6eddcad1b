import type { SourceRef } from "./source-ref.ts"

/** `error` stops the build before anything is written; `warning` and `info` do not. */
export type Severity = "error" | "warning" | "info"

/** What we report on a page, a document or a configuration. */
export interface Diagnostic {
  /** `stage/what-is-wrong`, a key of the stage's catalogue. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong: lower case, no full stop, backticks for code. */
  readonly message: string
  /** What to do about it. */
  readonly hint?: string
  readonly source?: SourceRef
  /** Other places that belong to the same finding, such as the second side of a contradiction. */
  readonly related?: readonly RelatedPlace[]
}

export interface RelatedPlace {
  readonly message: string
  readonly source: SourceRef
}

/** One entry of a folder's `diagnostics.ts`. */
export interface DiagnosticDefinition {
  readonly severity: Severity
  /** One line, used by `pagewright explain` and as the group heading on screen. */
  readonly title: string
  /** The long text of `pagewright explain CODE`, Markdown. */
  readonly explanation: string
  readonly hint?: string
}

export type DiagnosticCatalogue<Code extends string = string> = Readonly<Record<Code, DiagnosticDefinition>>

/** What a reporting function may add to the catalogue's entry. */
export interface DiagnosticDetails {
  readonly source?: SourceRef | undefined
  readonly related?: readonly RelatedPlace[]
  readonly hint?: string
}

/**
 * Make a folder's reporting function from its catalogue.
 *
 * @returns A function whose first argument is checked against the catalogue's codes.
 */
export function createReporter<Code extends string>(catalogue: DiagnosticCatalogue<Code>) {
  return function report(code: Code, message: string, details: DiagnosticDetails = {}): Diagnostic {
    const { severity, hint: usualHint } = catalogue[code]
    const hint = details.hint ?? usualHint
    return {
      code,
      severity,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(details.source === undefined ? {} : { source: details.source }),
      ...(details.related === undefined ? {} : { related: details.related }),
    }
  }
}
