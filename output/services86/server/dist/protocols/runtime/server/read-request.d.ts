import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpRequest } from "./http.js";
import { type BodyLimits, type Payload } from "./incoming-body.js";
/**
 * A Node request as the engine sees it.
 *
 * @param payload - What the body is read from; absent when there is none.
 */
export declare function toHttpRequest(message: IncomingMessage, response: ServerResponse, prefix: string, payload: Payload, limits: BodyLimits): HttpRequest;
//# sourceMappingURL=read-request.d.ts.map
