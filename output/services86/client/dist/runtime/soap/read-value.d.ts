import type { XmlReader } from "../xml/read-xml.js";
import { type XmlShape } from "./shapes.js";
/**
 * Read the element whose start tag was read last, up to its end.
 *
 * @returns `null` for `xsi:nil`; `undefined` for an empty element where a number, a boolean or a date should stand.
 * @throws {@link XmlError} for text that is not of its type.
 */
export declare function readValue(reader: XmlReader, shape: XmlShape): unknown;
//# sourceMappingURL=read-value.d.ts.map
