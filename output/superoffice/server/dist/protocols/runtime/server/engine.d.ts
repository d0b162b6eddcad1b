import { type Awaitable } from "./awaitable.js";
import type { ServerDefinition } from "./definition.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import { type Problem, type Violation } from "./problem.js";
import type { CallResult, ServerCall } from "./protocol-server.js";
import type { SchemaLibrary } from "./schema-library.js";
import type { EngineOptions } from "./server-options.js";
/** Answers requests, whatever they came by. */
export interface Engine {
  /** Whether an operation of the API may lie at a path. */
  claims(path: string): boolean;
  /** Never rejects. */
  handle(request: HttpRequest): Awaitable<HttpResponse>;
  /** Say what went wrong before there was a whole request, in the words of the path's protocol. */
  writeProblem(request: HttpRequest, problem: Problem): HttpResponse;
  /** Load what every call needs, so that the first one does not wait for it. */
  prepare(): Promise<void>;
  /** Forget everything that a stateful mock remembers. */
  reset(): void;
}
/** What the engine needs from outside, so that it runs where there is no ajv. */
export interface EngineTools {
  readonly prepare?: (library: SchemaLibrary) => void;
  /** Judges what a call brings; absent where requests are not validated. */
  readonly checkCall?: (call: ServerCall, library: SchemaLibrary) => readonly Violation[];
  /** Judges what a handler returned, against the response of this status. */
  readonly checkResult?: (result: Success, library: SchemaLibrary) => readonly Violation[];
  /** Told of every throw that is not an `ApiError`. */
  readonly onError?: (error: unknown, request: HttpRequest) => void;
}
export type Success = Extract<CallResult, {
  kind: "success";
}>;
/** Create what answers the requests of one API. */
export declare function createEngine<Handlers extends object>(definition: ServerDefinition, options?: EngineOptions<Handlers>, tools?: EngineTools): Engine;
//# sourceMappingURL=engine.d.ts.map
