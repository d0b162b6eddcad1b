import { type XmlLimits } from "./xml-error.js";
/**
 * Turn the bytes of an XML entity into text, as RFC 7303 and appendix F of XML 1.0 ask: a byte order mark decides,
 * then the `charset` of the media type, then the XML declaration, then UTF-8.
 *
 * @param charset - `charset` parameter of the Content-Type header, when there is one.
 * @throws {@link XmlError} for bytes that break their encoding, encodings other than UTF-8, UTF-16 and US-ASCII,
 *   labels that contradict each other, and more bytes than `limits.size`.
 */
export declare function decodeXml(bytes: Uint8Array, charset?: string, limits?: XmlLimits): string;
//# sourceMappingURL=decode-xml.d.ts.map
