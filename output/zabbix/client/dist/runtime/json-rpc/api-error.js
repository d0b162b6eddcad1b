import { ApiError as CommonApiError } from "../errors.js";
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
//# sourceMappingURL=api-error.js.map
