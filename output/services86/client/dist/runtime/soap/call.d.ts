import { type OperationInfo, type RequestOptions, type Transport } from "../transport.js";
import type { XmlMember } from "./shapes.js";
import type { XmlElement } from "../xml/xml-element.js";
import { type XmlLimits } from "../xml/xml-error.js";
/** What is to be known of an operation to call it. */
export interface SoapOperation extends OperationInfo {
  readonly path: string;
  /** Without quotes. */
  readonly soapAction: string;
  /** Of the elements in `Body` and of their members. */
  readonly namespace: string;
  /** Name of the element that is sent, and its members: the input. */
  readonly request: string;
  readonly input: readonly XmlMember[];
  /** Name of the element that comes back. One member is the result itself, several are an object, none is void. */
  readonly response: string;
  readonly output: readonly XmlMember[];
  /** Names of the header blocks that the operation takes; any when absent. */
  readonly blocks?: readonly string[];
}
/** What a transport may carry for SOAP beside the usual; see `withSoapHeaders` and `withXmlLimits`. */
export interface SoapTransport extends Transport {
  readonly onSoapHeaders?: (headers: readonly XmlElement[]) => void;
  readonly xmlLimits?: XmlLimits;
}
/**
 * Make a call.
 *
 * @throws `SoapFault` when the service answers with a fault; `ApiError` for an answer that is no envelope or not the
 *   one expected; `NetworkError` when there is no answer; `TypeError` for input that does not fit its shape.
 */
export declare function call<Result>(transport: SoapTransport, operation: SoapOperation, input: unknown, options?: RequestOptions): Promise<Result>;
//# sourceMappingURL=call.d.ts.map
