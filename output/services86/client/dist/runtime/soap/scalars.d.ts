/** Text of an element to a JavaScript value and back, as XML Schema writes them. */
import type { ScalarName } from "./shapes.js";
import type { XmlError } from "../xml/xml-error.js";
/**
 * @param wrong - Makes the error for text that is not of the type; its argument continues the element's name.
 * @returns `undefined` for blank text where text says nothing.
 */
export declare function readScalar(name: ScalarName, text: string, wrong: (message: string) => XmlError): unknown;
/**
 * Write a value as the text of an element, not escaped.
 *
 * @throws `TypeError` for a value that is not of the type; its message continues the member's name.
 */
export declare function writeScalar(name: ScalarName, value: unknown): string;
export declare function toBase64(bytes: Uint8Array): string;
export declare function fromBase64(text: string): Uint8Array<ArrayBuffer>;
//# sourceMappingURL=scalars.d.ts.map
