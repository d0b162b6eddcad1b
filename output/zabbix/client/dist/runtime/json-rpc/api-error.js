import { ApiError as CommonApiError, isApiError as isCommonApiError } from "../errors.js";
export class ApiError extends CommonApiError {
	constructor(operation, response, body, problem) {
		super(operation, response, body, problem);
		const { code, message, data } = Object(body);
		Object.assign(this, {
			code,
			data
		});
		if (message !== undefined) this.message = message;
	}
}
export function isApiError(error) {
	return isCommonApiError(error);
}
//# sourceMappingURL=api-error.js.map
