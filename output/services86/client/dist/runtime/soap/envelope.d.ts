import { type XmlReader } from "../xml/read-xml.js";
import type { XmlShape } from "./shapes.js";
import { type XmlElement } from "../xml/xml-element.js";
import type { XmlLimits } from "../xml/xml-error.js";
import { type XmlNode } from "./xml-node.js";
/** The element in `Body`, and what it holds. */
export interface MessageShape {
  readonly name: string;
  readonly namespace: string;
  readonly shape: XmlShape;
}
export declare const soapMediaType = "text/xml; charset=utf-8";
/**
 * Write an envelope. `Header` is left out when there is nothing in it.
 *
 * @throws `TypeError` for a value that does not fit the message's shape.
 */
export declare function writeEnvelope(message: MessageShape, value: unknown, headers?: readonly XmlNode[]): string;
/** Put a written element into `Body`. */
export declare function wrapBody(body: string, headers?: readonly XmlNode[]): string;
/** An envelope read up to the start tag of the element in `Body`. */
export interface OpenEnvelope {
  /** Stands on the element in `Body`; read it with `readValue`, then call `finish`. */
  readonly reader: XmlReader;
  readonly headers: readonly XmlElement[];
  /** `false` when `Body` is empty; `reader` then stands behind it. */
  readonly hasMessage: boolean;
  /** Read the rest of the text, which proves that it is well-formed to its end. */
  finish(): void;
}
/** The root element is an envelope of another SOAP version. */
export declare class EnvelopeVersionError extends Error {
  override readonly name = "EnvelopeVersionError";
}
/**
 * Open an envelope, whatever its prefixes.
 *
 * @throws {@link XmlError} for text that is no XML or no envelope, {@link EnvelopeVersionError} for another version.
 */
export declare function openEnvelope(xml: string, limits?: XmlLimits): OpenEnvelope;
/** Whether a block says that it must not be ignored, and that the one who reads it is meant. */
export declare function mustUnderstand(block: XmlElement): boolean;
//# sourceMappingURL=envelope.d.ts.map
