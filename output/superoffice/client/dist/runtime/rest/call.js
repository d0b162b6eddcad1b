import { ApiError } from "../errors.js";
import { buildRequest, explainFailure } from "../transport.js";
export async function call(transport, operation, input, options) {
	// Without a prototype: a member called `constructor` is there only when the caller gave it.
	const members = {
		__proto__: null,
		...input
	};
	const written = operation.body?.(input, operation);
	const request = buildRequest(transport, {
		operation,
		method: operation.method,
		url: operation.url ? operation.url(operation, members) : operation.path,
		...written,
		headers: {
			accept: operation.accept ?? "application/json",
			...written?.headers,
			...operation.pickHeaders?.(members, operation)
		}
	}, options);
	try {
		const response = await transport.send(request);
		return await (response.ok && operation.read || readJson)(response, operation);
	} catch (error) {
		throw explainFailure(error, operation);
	}
}
async function readJson(response, { id }) {
	const text = await response.text();
	let body = text;
	let problem;
	try {
		body = text ? JSON.parse(text) : undefined;
	} catch {
		problem = `${response.headers.get("content-type")} that is no JSON`;
	}
	if (response.ok && !problem) return body;
	throw new ApiError(id, response, body, problem);
}
//# sourceMappingURL=call.js.map
