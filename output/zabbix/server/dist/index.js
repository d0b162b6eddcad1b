import { jsonRpcServer } from "./protocols/json-rpc/runtime/server/json-rpc-server.js";
import { createServerOf } from "./protocols/runtime/server/create-server.js";
import { readDefinition } from "./protocols/runtime/server/stored-definition.js";
const data = new URL("./data/", import.meta.url);
export function createServer(options = {}) {
	return createServerOf(readDefinition(data, [jsonRpcServer]), options);
}
export { ApiError, isApiError } from "./protocols/runtime/server/api-error.js";
//# sourceMappingURL=index.js.map
