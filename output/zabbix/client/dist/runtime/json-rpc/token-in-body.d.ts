import type { Middleware } from "../transport.js";
/**
 * Send the token in the member `auth` of each message, as servers before 6.4 want it. A function of its own, because
 * who calls newer servers should not have to load it.
 *
 * @param when - `detect` asks `apiinfo.version` once, and leaves the token in the header when the server is new enough.
 */
export declare function inBody(when?: "always" | "detect"): Middleware;
//# sourceMappingURL=token-in-body.d.ts.map
