import type { Middleware } from "../transport.js";
/**
 * Move the token from the header into the member `auth` of each message.
 *
 * @param place - `detect` asks `apiinfo.version` once, and leaves the token where it is when the server is new enough.
 */
export declare function tokenInBody(place: "body" | "detect"): Middleware;
//# sourceMappingURL=token-in-body.d.ts.map
