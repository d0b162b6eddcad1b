import { ApiError as CommonApiError, isApiError as isCommonApiError } from "../errors.js";
export class ApiError extends CommonApiError {
	constructor(operation, response, body, problem) {
		super(operation, response, body, problem);
		const { message = this.message, data } = Object(body);
		Object.assign(this, {
			message,
			data
		});
	}
}
export function isApiError(error) {
	return isCommonApiError(error);
}
//# sourceMappingURL=api-error.js.map
