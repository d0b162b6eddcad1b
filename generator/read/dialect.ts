import type { DiagnosticCatalogue, Outcome, ServerObject } from "../contract/index.ts"
import type { PageFacts } from "./facts.ts"
import type { Page } from "./pages/page.ts"

/**
 * A dialect reads pages that are laid out alike. It sees one page at a time and keeps no state; what needs several
 * pages is the model's work.
 */
export interface Dialect {
  readonly name: string
  /**
   * Say how well a page fits, from cheap signs only (front matter, path, first lines).
   *
   * @returns `score` from 0 (not ours) to 1 (certain) and the reason in words, which `pagewright` prints when no
   *   dialect takes the page.
   */
  recognise(page: Page): Recognition
  read(page: Page): Outcome<PageFacts>
  /** The codes that `read` reports beside the shared ones, for `pagewright explain`. */
  readonly diagnostics?: DiagnosticCatalogue
  /** What the model may assume of facts in this dialect. */
  readonly profile: DialectProfile
}

export interface Recognition {
  readonly score: number
  readonly reason: string
}

/**
 * Declare a dialect that lives outside pagewright; types are checked, nothing else happens.
 *
 * @example
 * export default defineDialect({ name: "harbour", recognise, read, profile })
 */
export function defineDialect(dialect: Dialect): Dialect {
  return dialect
}

/** How far a dialect's samples and names can be trusted. */
export interface DialectProfile {
  /** Name of the API when the configuration gives none; `OperationFact.api` wins over it. */
  readonly api: string
  readonly title: string
  /** Where such APIs live, for documents whose configuration names no base URL. */
  readonly servers?: readonly ServerObject[]
  /** Samples show shapes that tables leave out, so the model learns types from them. */
  readonly samplesShowShapes: boolean
  /** `null` and `{}` in samples are holes of the page generator, not data. */
  readonly emptySampleValuesAreHoles: boolean
  /** A name printed over several shapes, or on pages without a body, is a fallback and says nothing. */
  readonly namesMayBeFallbacks: boolean
  /** The label (`BodyFact.label`) of bodies that are the operation's arguments, one property each, not a type. */
  readonly argumentsLabel?: string
  /**
   * One table describes what is sent to create, to update, and what comes back: the model makes a type of each. Requests
   * take numbers as digits in strings too and refuse unknown properties; results carry every scalar as a string.
   */
  readonly tablesDescribeUses?: boolean
}
