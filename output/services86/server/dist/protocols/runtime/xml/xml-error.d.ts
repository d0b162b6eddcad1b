/** What an XML text may cost to read. Reached limits are refusals, never truncations. */
export interface XmlLimits {
  /** UTF-16 code units of the whole text, and bytes before decoding. */
  readonly size: number;
  /** Elements inside elements. */
  readonly depth: number;
  /** Elements of the whole text. */
  readonly elements: number;
  /** Attributes and namespace declarations of one element. */
  readonly attributes: number;
}
export declare const defaultXmlLimits: XmlLimits;
/**
 * `malformed`: breaks XML 1.0 or Namespaces in XML. `forbidden`: legal XML that SOAP does not allow or that we refuse
 * to read (DTDs, encodings). `limit`: longer or deeper than `XmlLimits`. `value`: well-formed, but the text is not of
 * its type.
 */
export type XmlProblem = "malformed" | "forbidden" | "limit" | "value";
/** Thrown on XML that is not read. `line` and `column` are 1-based; both are 0 when the text was not looked at. */
export declare class XmlError extends Error {
  override readonly name = "XmlError";
  readonly problem: XmlProblem;
  /** The message without its place. */
  readonly reason: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer to the value that does not fit, in the value that was to be read; empty when there is none. */
  pointer: string;
  constructor(problem: XmlProblem, message: string, place: {
    line: number;
    column: number;
  });
  /** Say that the error happened inside a member or item, while the values around it are left one by one. */
  inside(step: string | number): this;
}
export declare const nowhere: {
  line: number;
  column: number;
};
//# sourceMappingURL=xml-error.d.ts.map
