import { createServerOf } from "./protocols/runtime/server/create-server.js";
import { readDefinition } from "./protocols/runtime/server/stored-definition.js";
import { soapServer } from "./protocols/soap/runtime/server/router.js";
const data = new URL("./data/", import.meta.url);
export function createServer(options = {}) {
	return createServerOf(readDefinition(data, [soapServer]), options);
}
export { ApiError, isApiError } from "./protocols/runtime/server/api-error.js";
//# sourceMappingURL=index.js.map
