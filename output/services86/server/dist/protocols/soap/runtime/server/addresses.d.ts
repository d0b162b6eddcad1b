import type { OperationEntry } from "../../../runtime/server/operation.js";
/** The operations behind one address. */
export interface SoapService {
  /** By the value of the SOAPAction header, unquoted. */
  readonly byAction: ReadonlyMap<string, OperationEntry>;
  /** By namespace and local name of the element in `Body`. */
  readonly byElement: ReadonlyMap<string, OperationEntry>;
}
/**
 * Make a function from request paths to services. A path may have folders in front of the address, such as a tenant's,
 * and letters of either case, as it may at the services themselves.
 */
export declare function createAddressBook(entries: readonly OperationEntry[]): (path: string) => SoapService | undefined;
export declare function elementKey(namespace: string, name: string): string;
//# sourceMappingURL=addresses.d.ts.map
