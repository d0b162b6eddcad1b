export class ApiError extends Error {
	constructor(operation, response, body, problem) {
		const { status, headers } = response;
		const { code, ErrorType, message, ErrorMessage, detail } = Object(body);
		const text = problem ?? message ?? ErrorMessage ?? detail ?? response.statusText;
		super(`${operation} answered ${status}: ${text}`);
		Object.assign(this, {
			name: "ApiError",
			operation,
			status,
			code: code ?? ErrorType,
			body,
			headers,
			requestId: headers.get("x-request-id") ?? headers.get("x-correlation-id") ?? undefined
		});
	}
}
export function isApiError(error) {
	return hasName(error, "ApiError");
}
export function isNetworkError(error) {
	return hasName(error, "NetworkError") || isTimeoutError(error);
}
export function isTimeoutError(error) {
	return hasName(error, "TimeoutError");
}
function hasName(error, name) {
	return Object(error).name === name && "operation" in error;
}
//# sourceMappingURL=errors.js.map
