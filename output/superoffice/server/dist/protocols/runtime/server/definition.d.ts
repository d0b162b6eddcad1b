import type { SecuritySchemes } from "./authorize.js";
import type { Operation, OperationEntry } from "./operation.js";
import type { ProtocolServer } from "./protocol-server.js";
import type { SchemaLibrary } from "./schema-library.js";
/** An API as its server runs it. What is large is read when it is first needed. */
export interface ServerDefinition {
  readonly operations: readonly OperationEntry[];
  readonly securitySchemes: SecuritySchemes;
  /** Paths of the document's server URLs, such as `/api/v3`; callers may send them in front of an operation's path. */
  readonly basePaths: readonly string[];
  readonly protocols: readonly ProtocolServer[];
  /** All operations of one service, by id. */
  loadService(service: string): Promise<Readonly<Record<string, Operation>>>;
  loadSchemas(): Promise<SchemaLibrary>;
}
//# sourceMappingURL=definition.d.ts.map
