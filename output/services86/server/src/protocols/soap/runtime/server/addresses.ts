import type { OperationEntry } from "../../../runtime/server/operation.js"

/** The operations behind one address. */
export interface SoapService {
  /** By the value of the SOAPAction header, unquoted. */
  readonly byAction: ReadonlyMap<string, OperationEntry>
  /** By namespace and local name of the element in `Body`. */
  readonly byElement: ReadonlyMap<string, OperationEntry>
}

/**
 * Make a function from request paths to services. A path may have folders in front of the address, such as a tenant's,
 * and letters of either case, as it may at the services themselves.
 */
export function createAddressBook(
  entries: readonly OperationEntry[],
): (path: string) => SoapService | undefined {
  const services = new Map<
    string,
    { byAction: Map<string, OperationEntry>; byElement: Map<string, OperationEntry> }
  >()
  for (const entry of entries) {
    const { path = "", soapAction = "", namespace = "", operation = "" } = entry.wire
    const key = path.toLowerCase()
    const service = services.get(key) ?? { byAction: new Map(), byElement: new Map() }
    services.set(key, service)
    if (soapAction !== "") service.byAction.set(soapAction, entry)
    service.byElement.set(elementKey(namespace, operation), entry)
  }
  return (path) => {
    // No honest address has many folders, and a hostile one must not cost much.
    let rest = path.slice(0, 1000).toLowerCase()
    for (let folders = 0; folders < 16; folders += 1) {
      const found = services.get(rest)
      const slash = rest.indexOf("/", 1)
      if (found !== undefined || slash === -1) return found
      rest = rest.slice(slash)
    }
    return undefined
  }
}

export function elementKey(namespace: string, name: string): string {
  return `${namespace} ${name}`
}
