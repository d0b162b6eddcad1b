import type { HttpRequest } from "../../../runtime/server/http.js";
import type { Operation } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
export interface Body {
	/** `undefined` when none was sent. */
	readonly value: unknown;
	/** Documented media type that it was taken for. */
	readonly mediaType?: string;
}
/**
* Read a request's body by the operation's documented media types.
*
* A body of no bytes is no body, whatever Content-Type says; so is JSON `null` where the schema has no use for it, and
* any body where the operation takes none. Throws `malformed` and `unsupported-media-type` problems.
*/
export declare function readBody(operation: Operation, request: HttpRequest, host: ServerHost): Promise<Body>;
//# sourceMappingURL=read-body.d.ts.map
