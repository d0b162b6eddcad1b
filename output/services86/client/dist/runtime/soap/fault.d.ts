import type { XmlName, XmlReader } from "../xml/read-xml.js";
import { type XmlElement } from "../xml/xml-element.js";
import { type XmlNode } from "./xml-node.js";
/** What a SOAP 1.1 fault says. */
export interface Fault {
  /** `faultcode`: who is to blame, such as `Client` or `Server` in the envelope's namespace. */
  readonly code: XmlName;
  readonly message: string;
  readonly actor?: string;
  /** Children of `detail` as they came. */
  readonly detail: readonly XmlElement[];
}
/** Whether the element whose start tag was read last is a fault. */
export declare function isFault(reader: XmlReader): boolean;
/**
 * Read the fault whose start tag was read last.
 *
 * Its parts belong to no namespace, yet servers exist that put them into one, and that write them as SOAP 1.2 does
 * (`Code`, `Reason`, `Detail`); a fault is the wrong moment to insist.
 */
export declare function readFault(reader: XmlReader): Fault;
/** `Client`: the request is at fault, and will be when it is sent again. `Server`: it is not. */
export type FaultCode = "VersionMismatch" | "MustUnderstand" | "Client" | "Server";
/** Write an envelope with a fault. */
export declare function writeFault(code: FaultCode | XmlName, message: string, detail?: readonly XmlNode[], headers?: readonly XmlNode[]): string;
//# sourceMappingURL=fault.d.ts.map
