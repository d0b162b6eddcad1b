import type { IncomingMessage, ServerResponse } from "node:http";
import type { HttpRequest } from "./http.js";
export interface BodyLimits {
	/** Bytes. */
	readonly size: number;
	/** Milliseconds from the first to the last byte. */
	readonly time: number;
}
/** Read a whole body. Rejects with a `too-large`, `timeout` or `malformed` problem. */
export declare function readBytes(payload: NodeJS.ReadableStream, limits: BodyLimits): Promise<Uint8Array>;
/** A Node request as the engine sees it. */
export declare function toHttpRequest(message: IncomingMessage, response: ServerResponse, prefix: string, body: unknown): HttpRequest;
//# sourceMappingURL=read-request.d.ts.map
