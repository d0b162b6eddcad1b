import type { ServerResponse } from "node:http";
import type { Awaitable } from "./awaitable.js";
import type { IncomingBody } from "./http.js";
import { ProblemError } from "./problem.js";
export interface BodyLimits {
  /** Bytes that are held in memory. */
  readonly size: number;
  /** Milliseconds for all of a body that is held in memory, or between two parts of one that is handed on. */
  readonly time: number;
}
/** The body of a Node request. */
export declare class NodeBody implements IncomingBody {
  #private;
  readonly isEmpty: boolean;
  size: number;
  constructor(payload: Payload, limits: BodyLimits, response: ServerResponse);
  read(): Awaitable<Uint8Array>;
  open(): ReadableStream<Uint8Array>;
}
/** A body as Fastify's parser passes it on: on its way, there already, or none. */
export type Payload = NodeJS.ReadableStream | Uint8Array | undefined;
/** Read a body that is to be held in memory. The callback gets a `ProblemError`, or all bytes. */
export declare function collect(payload: NodeJS.ReadableStream, limits: BodyLimits, done: (thrown: ProblemError | null, bytes: Uint8Array) => void): void;
//# sourceMappingURL=incoming-body.d.ts.map
