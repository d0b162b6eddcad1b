import { createTransport as createCommonTransport } from "../transport.js";
import { tokenInBody } from "./token-in-body.js";
export function createTransport(config) {
	const { auth = [], tokenIn = "header", ...rest } = config;
	const address = "url" in config ? config.url : config.baseUrl;
	const guards = [auth].flat().map(onlyWhereWanted);
	const layers = tokenIn === "header" ? guards : [...guards, tokenInBody(tokenIn)];
	let id = 0;
	return {
		...createCommonTransport({
			...rest,
			baseUrl: address,
			auth: layers
		}),
		nextId: () => ++id
	};
}
function onlyWhereWanted(auth) {
	return (request, next) => "open" in request.operation ? next(request) : auth(request, next);
}
//# sourceMappingURL=transport.js.map
