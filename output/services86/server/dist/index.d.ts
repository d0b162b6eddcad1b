import type { Handlers } from "./handlers.js";
import { type Server, type ServerOptions } from "./protocols/runtime/server/create-server.js";
/**
 * Create a server of SuperOffice SOAP services.
 *
 * @param options - `handlers` implement operations; what they leave out answers with the pages' samples, or with 501
 *   when `mock` is false. See {@link ServerOptions}.
 * @returns A Fastify plugin and, made when first asked for, an application: `await createServer().app.listen({ port: 8080 })`.
 */
export declare function createServer(options?: ServerOptions<Handlers>): Server;
export { ApiError, isApiError } from "./protocols/runtime/server/api-error.js";
export type { AnsweredCall, Server, ServerOptions } from "./protocols/runtime/server/create-server.js";
export type { Authorize, Awaitable, CallContext, Credentials, FileResult, JsonPatch, NoInput } from "./protocols/runtime/server/server-options.js";
export type { Handlers } from "./handlers.js";
//# sourceMappingURL=index.d.ts.map
