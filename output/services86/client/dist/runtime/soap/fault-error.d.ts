import { ApiError } from "../errors.js";
import type { Fault } from "./fault.js";
import type { XmlElement } from "../xml/xml-element.js";
/** The service answered with a SOAP fault. */
export declare class SoapFault extends ApiError<Fault> {
  /** Local name of the fault's code: `Client`, `Server`, or one of the service's own. */
  readonly code: string;
  /** The fault's own text. */
  readonly faultString: string;
  /** What the service says beside it; empty when it says nothing. */
  readonly detail: readonly XmlElement[];
  /** Header blocks of the answer. */
  readonly soapHeaders: readonly XmlElement[];
  constructor(operation: string, response: Response, fault: Fault, soapHeaders: readonly XmlElement[]);
}
/** Works across copies of this package, where `instanceof` does not. */
export declare function isSoapFault(error: unknown): error is SoapFault;
//# sourceMappingURL=fault-error.d.ts.map
