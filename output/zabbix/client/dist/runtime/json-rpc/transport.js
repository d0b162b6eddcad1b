import { createTransport as createCommonTransport } from "../transport.js";
export function createTransport(config) {
	const { auth = [], tokenIn = [], ...rest } = config;
	const address = "url" in config ? config.url : config.baseUrl;
	const layers = [auth, tokenIn].flat().map(onlyWhereWanted);
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
