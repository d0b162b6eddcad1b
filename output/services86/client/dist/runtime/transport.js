export function createTransport(config) {
	const { auth = [], middleware = [] } = config;
	return {
		baseUrl: config.baseUrl.replace(/\/$/, ""),
		headers: config.headers,
		send: [...middleware, auth].flat().reduceRight((next, layer) => (request) => layer(request, next), (request) => (config.fetch ?? fetch)(request.url, request))
	};
}
export function buildRequest(transport, draft, options) {
	const headers = mergeHeaders(transport.headers, draft.headers, options?.headers);
	draft.url = transport.baseUrl + draft.url;
	draft.headers = headers;
	draft.signal = options?.signal;
	// `fetch` leaves `Authorization` behind when it is redirected to another origin, but no key in another header.
	if (/key|token|secret|ticket/.test(String(Object.keys(headers)))) draft.redirect = "manual";
	return draft;
}
function mergeHeaders(...sources) {
	const merged = {};
	for (const source of sources) {
		for (const name in source) {
			const value = source[name];
			// `fetch` would refuse it as well, but not every `fetch` is the platform's.
			if (/[\r\n\0]/.test(value)) throw new TypeError(`line break in ${name}`);
			if (value != null) merged[name.toLowerCase()] = value;
		}
	}
	return merged;
}
export function explainFailure(cause, { id: operation }) {
	const names = {
		TypeError: "NetworkError",
		TimeoutError: "TimeoutError"
	};
	const name = names[cause?.name];
	return name ? Object.assign(new Error(`${operation} got no answer`), {
		name,
		operation,
		cause
	}) : cause;
}
//# sourceMappingURL=transport.js.map
