/** Text between tags and in attributes' values: characters, references, line ends, places. */
import type { XmlError, XmlProblem } from "./xml-error.js";
/** Makes the error about a place in the text, in code units. */
export type FailAt = (offset: number, problem: XmlProblem, message: string) => XmlError;
export declare const illegalCharacter: RegExp;
/** Put characters in place of references. */
export declare function resolveReferences(raw: string, from: number, failAt: FailAt): string;
/** All line ends as `\n`. */
export declare function normaliseLineEnds(raw: string): string;
/** Line and column of a place in a text, both 1-based; `\r\n`, `\n` and `\r` end lines. */
export declare function locateXml(xml: string, offset: number): {
  line: number;
  column: number;
};
//# sourceMappingURL=xml-text.d.ts.map
