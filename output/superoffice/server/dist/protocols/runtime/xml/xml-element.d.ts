import { type XmlReader, type XmlStart, type XmlName } from "./read-xml.js";
import type { XmlLimits } from "./xml-error.js";
export declare const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
/** An element with all that is in it. Prefixes are gone; names are compared by namespace and local name. */
export interface XmlElement extends XmlStart {
  readonly children: readonly XmlElement[];
  /** Characters directly in the element, those between its children included. */
  readonly text: string;
  /** What `xsi:type` names. */
  readonly type?: XmlName;
  /** `xsi:nil` is true. */
  readonly isNil: boolean;
}
/** Read a whole text as one element. */
export declare function readXml(xml: string, limits?: XmlLimits): XmlElement;
/** Read the element whose start tag was read last, up to its end. */
export declare function readElement(reader: XmlReader): XmlElement;
/** What the `xsi:type` of the element that was opened last names. */
export declare function readType(reader: XmlReader): XmlName | undefined;
export declare function readNil(element: XmlStart): boolean;
export declare function findAttribute(element: XmlStart, namespace: string, name: string): string | undefined;
export declare function findChild(parent: XmlElement, namespace: string, name: string): XmlElement | undefined;
//# sourceMappingURL=xml-element.d.ts.map
