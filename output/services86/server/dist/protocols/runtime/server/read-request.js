import { NodeBody } from "./incoming-body.js";
export function toHttpRequest(message, response, prefix, payload, limits) {
	return new NodeRequest(message, response, prefix, payload, limits);
}
class NodeRequest {
	method;
	path;
	query;
	headers;
	body;
	#response;
	#controller;
	constructor(message, response, prefix, payload, limits) {
		const url = message.url ?? "/";
		const question = url.indexOf("?");
		const whole = question < 0 ? url : url.slice(0, question);
		const path = prefix !== "" && whole.startsWith(prefix) ? whole.slice(prefix.length) : whole;
		this.method = message.method ?? "GET";
		this.path = path === "" ? "/" : path;
		this.query = question < 0 ? "" : url.slice(question + 1);
		this.headers = joinHeaders(message);
		this.body = new NodeBody(payload, limits, response);
		this.#response = response;
	}
	get signal() {
		this.#controller ??= abortOnClose(this.#response);
		return this.#controller.signal;
	}
}
function abortOnClose(response) {
	const controller = new AbortController();
	response.once("close", () => {
		if (!response.writableFinished) controller.abort();
	});
	return controller;
}
function joinHeaders(message) {
	const { headers } = message;
	if (headers["set-cookie"] === undefined) return headers;
	return {
		...headers,
		"set-cookie": headers["set-cookie"].join(", ")
	};
}
//# sourceMappingURL=read-request.js.map
