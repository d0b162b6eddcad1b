export function createTransport(config) {
	const { baseUrl, auth = [], middleware = [], headers = {}, fetch: ownFetch } = config;
	const send = (request) => (ownFetch ?? fetch)(request.url, request);
	return {
		baseUrl: baseUrl.replace(/(?<!\/)\/+$/, ""),
		headers,
		send: [...middleware, auth].flat().reduceRight((next, layer) => (request) => layer(request, next), send)
	};
}
export function buildRequest(transport, request, { headers, signal } = {}) {
	return {
		...request,
		url: transport.baseUrl + request.url,
		headers: mergeHeaders(transport.headers, request.headers, headers),
		signal
	};
}
function mergeHeaders(...sources) {
	const merged = {};
	for (const source of sources) {
		for (const name in source) {
			const value = source[name];
			if (value == null) continue;
			// `fetch` would refuse it as well, but not every `fetch` is the platform's.
			if (/[\r\n\0]/.test(value)) throw new TypeError(`header ${name} holds a line break`);
			merged[name.toLowerCase()] = value;
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
