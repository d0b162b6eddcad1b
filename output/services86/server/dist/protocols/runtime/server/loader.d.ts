import type { ServerDefinition } from "./definition.js";
import type { ServerHost } from "./protocol-server.js";
/** Reads an API's data when a call first needs it, and keeps it. */
export interface Loader extends Pick<ServerHost, "load" | "library" | "resolve" | "flatten"> {
  loadSchemas(): Promise<void>;
}
/** Create the loader of an API, which has loaded nothing yet. */
export declare function createLoader(definition: ServerDefinition): Loader;
//# sourceMappingURL=loader.d.ts.map
