export const codes = {
	parseError: {
		code: -32700,
		message: "Parse error"
	},
	invalidRequest: {
		code: -32600,
		message: "Invalid request."
	},
	methodNotFound: {
		code: -32601,
		message: "Method not found."
	},
	invalidParams: {
		code: -32602,
		message: "Invalid params."
	},
	internal: {
		code: -32603,
		message: "Internal error."
	},
	application: {
		code: -32500,
		message: "Application error."
	}
};
export function readRequest(message) {
	if (!isObject(message)) return invalid(null, "Invalid parameter \"/\": an object is expected.");
	const id = readId(message["id"]);
	if (message["jsonrpc"] === undefined) return invalid(id, missing("jsonrpc"));
	if (message["jsonrpc"] !== "2.0") return invalid(id, "Invalid parameter \"/jsonrpc\": value must be \"2.0\".");
	if (message["method"] === undefined) return invalid(id, missing("method"));
	if (typeof message["method"] !== "string") return invalid(id, "Invalid parameter \"/method\": a character string is expected.");
	const { method, params = {}, auth } = message;
	if (typeof params !== "object" || params === null) return invalid(id, "Invalid parameter \"/params\": an array is expected.");
	return {
		kind: "request",
		request: {
			method,
			params,
			...Object.hasOwn(message, "id") ? { id } : {},
			...typeof auth === "string" ? { auth } : {}
		}
	};
}
function invalid(id, data) {
	return {
		kind: "invalid",
		error: {
			...codes.invalidRequest,
			data
		},
		id
	};
}
function missing(name) {
	return `Invalid parameter "/": the parameter "${name}" is missing.`;
}
function readId(id) {
	return typeof id === "string" || typeof id === "number" ? id : null;
}
export function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export function writeError(error, id) {
	return JSON.stringify({
		jsonrpc: "2.0",
		error,
		id
	});
}
export function writeResult(json, id) {
	return `{"jsonrpc":"2.0","result":${json},"id":${JSON.stringify(id)}}`;
}
//# sourceMappingURL=messages.js.map
