export class ApiError extends Error {
	name = "ApiError";
	status;
	code;
	body;
	constructor(status, more = {}) {
		super(more.message ?? `status ${status}`);
		this.status = status;
		if (more.code !== undefined) this.code = more.code;
		if (more.body !== undefined) this.body = more.body;
	}
}
export function isApiError(thrown) {
	return thrown instanceof Error && thrown.name === "ApiError" && typeof thrown.status === "number";
}
//# sourceMappingURL=api-error.js.map
