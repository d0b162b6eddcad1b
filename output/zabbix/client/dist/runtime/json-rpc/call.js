import { buildRequest, explainFailure } from "../transport.js";
import { ApiError } from "./api-error.js";
export async function call(transport, operation, params, options) {
	const { path, method, list } = operation;
	const id = transport.nextId();
	const message = {
		jsonrpc: "2.0",
		method,
		params: params ?? (list ? [] : {}),
		id
	};
	const request = buildRequest(transport, {
		operation,
		method: "POST",
		url: path,
		headers: {
			"content-type": contentType,
			accept: "application/json"
		},
		body: JSON.stringify(message)
	}, options);
	try {
		return await readResult(await transport.send(aim(request, transport, path)), method);
	} catch (error) {
		throw explainFailure(error, operation);
	}
}
export const contentType = "application/json-rpc";
export function aim(request, { baseUrl }, path) {
	return baseUrl.endsWith(path) || baseUrl.endsWith(".php") ? {
		...request,
		url: baseUrl
	} : request;
}
async function readResult(response, method) {
	const text = await response.text();
	const answer = parse(text);
	if (answer === undefined) throw new ApiError(method, response, text, "not JSON-RPC");
	if ("error" in answer) throw new ApiError(method, response, answer["error"]);
	return answer["result"];
}
function parse(text) {
	try {
		const answer = Object(JSON.parse(text));
		return "result" in answer || "error" in answer ? answer : undefined;
	} catch {
		return undefined;
	}
}
//# sourceMappingURL=call.js.map
