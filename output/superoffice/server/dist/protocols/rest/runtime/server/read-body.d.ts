import { type Awaitable } from "../../../runtime/server/awaitable.js";
import type { HttpRequest } from "../../../runtime/server/http.js";
import type { Operation } from "../../../runtime/server/operation.js";
import type { ServerHost } from "../../../runtime/server/protocol-server.js";
export interface Body {
  /** `undefined` when none was sent. */
  readonly value: unknown;
  /** Documented media type that it was taken for. */
  readonly mediaType: string | undefined;
}
/**
 * Make what reads the bodies of an operation by its documented media types.
 *
 * A body of no bytes is no body, whatever Content-Type says; so is JSON `null` where the schema has no use for it, and
 * any body where the operation takes none. Fails with `malformed`, `unsupported-media-type`, `too-large` and `timeout`
 * problems.
 */
export declare function createBodyReader({ request: expected }: Operation, host: ServerHost): (request: HttpRequest) => Awaitable<Body>;
//# sourceMappingURL=read-body.d.ts.map
