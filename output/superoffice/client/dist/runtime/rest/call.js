import { ApiError } from "../errors.js";
import { buildRequest, explainFailure } from "../transport.js";
export async function call(transport, operation, input, options) {
	const members = Object(input);
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
	let body = await response.text() || undefined;
	let problem;
	try {
		body &&= JSON.parse(body);
	} catch {
		problem = `${response.headers.get("content-type")}, not JSON`;
	}
	if (response.ok && !problem) return body;
	throw new ApiError(id, response, body, problem);
}
//# sourceMappingURL=call.js.map
