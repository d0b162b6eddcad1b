import { problem, ProblemError } from "./problem.js";
export function readBytes(payload, limits) {
	return new Promise((resolve, reject) => {
		const chunks = [];
		let size = 0;
		const timer = setTimeout(() => stop(problem("timeout", "The body took too long to arrive")), limits.time);
		function stop(thrown) {
			clearTimeout(timer);
			payload.removeAllListeners("data");
			// What is still on its way is read and dropped, so that the answer can be heard.
			payload.resume();
			reject(new ProblemError(thrown));
		}
		payload.on("data", (chunk) => {
			size += chunk.length;
			chunks.push(chunk);
			if (size > limits.size) stop(problem("too-large", "The body is too large", { detail: `The limit is ${limits.size} bytes` }));
		});
		payload.once("end", () => {
			clearTimeout(timer);
			resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
		});
		payload.once("error", () => stop(problem("malformed", "The body broke off")));
		payload.once("aborted", () => stop(problem("malformed", "The body broke off")));
	});
}
export function toHttpRequest(message, response, prefix, body) {
	return new NodeRequest(message, response, prefix, body instanceof Uint8Array ? body : noBytes);
}
class NodeRequest {
	method;
	path;
	query;
	headers;
	body;
	#response;
	#controller;
	constructor(message, response, prefix, body) {
		const url = message.url ?? "/";
		const question = url.indexOf("?");
		const whole = question < 0 ? url : url.slice(0, question);
		const path = prefix !== "" && whole.startsWith(prefix) ? whole.slice(prefix.length) : whole;
		this.method = message.method ?? "GET";
		this.path = path === "" ? "/" : path;
		this.query = question < 0 ? "" : url.slice(question + 1);
		this.headers = joinHeaders(message);
		this.body = body;
		this.#response = response;
	}
	get signal() {
		this.#controller ??= abortOnClose(this.#response);
		return this.#controller.signal;
	}
}
const noBytes = new Uint8Array(0);
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
