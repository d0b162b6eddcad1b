import type { SecuritySchemes } from "./authorize.js";
import type { ServerDefinition } from "./definition.js";
import type { OperationEntry } from "./operation.js";
import type { ProtocolServer } from "./protocol-server.js";
/** What `index.json` holds: all that a server needs before its first call. */
export interface StoredIndex {
  readonly operations: readonly OperationEntry[];
  /** File of each service's operations, without extension, by the service's key. */
  readonly files: Readonly<Record<string, string>>;
  readonly securitySchemes: SecuritySchemes;
  readonly basePaths: readonly string[];
}
/**
 * Read an API's definition from the data files of its package: the index at once, a service's operations and the
 * schemas when a call first needs them.
 *
 * @param folder - URL that ends in a slash.
 */
export declare function readDefinition(folder: URL, protocols: readonly ProtocolServer[]): ServerDefinition;
//# sourceMappingURL=stored-definition.d.ts.map
