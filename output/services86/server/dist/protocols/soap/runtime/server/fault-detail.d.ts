import type { XmlNode } from "../client/xml-node.js";
/**
 * What a handler's `ApiError` carries, as elements for a fault's `detail`: elements as the reader of XML hands them
 * out, the members of an object after their names, anything else as one element `value`. `detail` itself may hold no
 * text (SOAP 1.1, 4.4).
 */
export declare function toDetail(body: unknown): readonly XmlNode[];
/** Messages may quote what a caller sent, and that may be anything. */
export declare function toXmlText(text: string): string;
//# sourceMappingURL=fault-detail.d.ts.map
