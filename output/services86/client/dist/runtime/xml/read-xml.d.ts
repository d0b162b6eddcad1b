/**
 * A small, strict reader of XML 1.0 with namespaces, for SOAP messages: no DTD and therefore no entity but the five,
 * nothing loaded, one pass, bounded by `XmlLimits`. It hands out tags one by one, so that unknown parts cost nothing.
 *
 * @see https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/
 */
import { type XmlName } from "./xml-names.js";
import { type XmlLimits, type XmlProblem, XmlError } from "./xml-error.js";
export interface XmlReader {
  /** Move to the next tag. A self-closing element is a `start` and an `end`. `done` follows the root's end. */
  next(): "start" | "end" | "done";
  /** The element whose start tag was read last. */
  readonly element: XmlStart;
  /** Characters between the last two tags, references and CDATA resolved, line ends as `\n`. */
  readonly text: string;
  /** Number of open elements: 1 behind the root's start tag. */
  readonly depth: number;
  /** Place in the text behind the last tag, in code units. */
  readonly offset: number;
  /** Read past the end of the element that is open. */
  skip(): void;
  /** Expand a QName in text or in an attribute's value, with the prefixes in scope. */
  resolve(qName: string): XmlName;
  /** Make an error about the place where the last start tag stands. */
  fail(problem: XmlProblem, message: string): XmlError;
}
export type { XmlName } from "./xml-names.js";
export interface XmlStart extends XmlName {
  /** Namespace declarations are left out. */
  readonly attributes: readonly XmlAttribute[];
  /** Place of `<` in the text, in code units. */
  readonly offset: number;
}
export interface XmlAttribute extends XmlName {
  readonly value: string;
}
/**
 * @param usualPrefixes - Namespaces of prefixes that the text may use without declaring them.
 * @throws {@link XmlError} from here and from every step, as soon as the text is seen to be refused.
 */
export declare function createXmlReader(xml: string, limits?: XmlLimits, usualPrefixes?: Readonly<Record<string, string>>): XmlReader;
//# sourceMappingURL=read-xml.d.ts.map
