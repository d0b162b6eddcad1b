import { type FastifyInstance, type FastifyPluginCallback } from "fastify";
import type { ServerDefinition } from "./definition.js";
import type { EngineOptions, HandlerTable } from "./server-options.js";
export interface ServerOptions<Handlers extends object = HandlerTable> extends EngineOptions<Handlers> {
  /**
   * Largest request body in bytes; 32 MiB when absent. Larger ones are answered with 413. Files that handlers get as
   * streams are not held in memory and may be of any size.
   */
  readonly bodyLimit?: number;
  /**
   * Longest time that a request body may take to arrive, in milliseconds; 30,000 when absent. Then 408. For streams it
   * counts from one part to the next.
   */
  readonly bodyTimeout?: number;
  /** Told of every throw that is not an `ApiError`; the caller sees status 500 without particulars. */
  readonly onError?: (error: unknown) => void;
  /** Told of every answer, for a log. */
  readonly onCall?: (call: AnsweredCall) => void;
}
export interface AnsweredCall {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  readonly status: number;
  readonly milliseconds: number;
}
export interface Server {
  /** Everything below the prefix where it is registered belongs to the API. */
  readonly plugin: FastifyPluginCallback;
  /** A Fastify application with the plugin and nothing else: `await server.app.listen({ port: 8080 })`. */
  readonly app: FastifyInstance;
  /** Forget what a stateful mock remembers; between tests. */
  reset(): void;
}
/** Create the server of one API. */
export declare function createServerOf<Handlers extends object = HandlerTable>(definition: ServerDefinition, options?: ServerOptions<Handlers>): Server;
//# sourceMappingURL=create-server.d.ts.map
