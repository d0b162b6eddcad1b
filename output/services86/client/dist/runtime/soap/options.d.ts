import type { Transport } from "../transport.js";
import type { XmlElement } from "../xml/xml-element.js";
import { type XmlLimits } from "../xml/xml-error.js";
export interface DataWithSoapHeaders<Data> {
  readonly data: Data;
  /** Blocks of the answer's SOAP header, as they came. */
  readonly soapHeaders: readonly XmlElement[];
}
/**
 * Make a function that also gives the SOAP header of the answer. That of a fault is the fault's own.
 *
 * ```ts
 * const { data, soapHeaders } = await withSoapHeaders(saveUserGroup)(transport, { UserGroup: group })
 * ```
 */
export declare function withSoapHeaders<
  Rest extends readonly unknown[],
  Data
>(operation: (transport: Transport, ...rest: Rest) => Promise<Data>): (transport: Transport, ...rest: Rest) => Promise<DataWithSoapHeaders<Data>>;
/** A transport that refuses larger or deeper answers, or takes them: 32 MiB, a million elements, 256 deep are usual. */
export declare function withXmlLimits(transport: Transport, limits: Partial<XmlLimits>): Transport;
//# sourceMappingURL=options.d.ts.map
