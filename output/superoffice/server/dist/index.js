import { restServer } from "./protocols/rest/runtime/server/rest-server.js";
import { createServerOf } from "./protocols/runtime/server/create-server.js";
import { readDefinition } from "./protocols/runtime/server/stored-definition.js";
const data = new URL("./data/", import.meta.url);
export function createServer(options = {}) {
	return createServerOf(readDefinition(data, [restServer]), options);
}
export { ApiError, isApiError } from "./protocols/runtime/server/api-error.js";
//# sourceMappingURL=index.js.map
