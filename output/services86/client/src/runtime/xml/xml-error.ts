/** What an XML text may cost to read. Reached limits are refusals, never truncations. */
export interface XmlLimits {
  /** UTF-16 code units of the whole text, and bytes before decoding. */
  readonly size: number
  /** Elements inside elements. */
  readonly depth: number
  /** Elements of the whole text. */
  readonly elements: number
  /** Attributes and namespace declarations of one element. */
  readonly attributes: number
}

export const defaultXmlLimits: XmlLimits = {
  size: 32 * 1024 * 1024,
  elements: 1_000_000,
  depth: 256,
  attributes: 64,
}

/**
 * `malformed`: breaks XML 1.0 or Namespaces in XML. `forbidden`: legal XML that SOAP does not allow or that we refuse
 * to read (DTDs, encodings). `limit`: longer or deeper than `XmlLimits`. `value`: well-formed, but the text is not of
 * its type.
 */
export type XmlProblem = "malformed" | "forbidden" | "limit" | "value"

/** Thrown on XML that is not read. `line` and `column` are 1-based; both are 0 when the text was not looked at. */
export class XmlError extends Error {
  override readonly name = "XmlError"
  readonly problem: XmlProblem
  /** The message without its place. */
  readonly reason: string
  readonly line: number
  readonly column: number
  /** JSON pointer to the value that does not fit, in the value that was to be read; empty when there is none. */
  pointer = ""

  constructor(problem: XmlProblem, message: string, place: { line: number; column: number }) {
    super(place.line === 0 ? message : `${message} (line ${place.line}, column ${place.column})`)
    this.problem = problem
    this.reason = message
    this.line = place.line
    this.column = place.column
  }

  /** Say that the error happened inside a member or item, while the values around it are left one by one. */
  inside(step: string | number): this {
    this.pointer = `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}${this.pointer}`
    return this
  }
}

export const nowhere = { line: 0, column: 0 }
