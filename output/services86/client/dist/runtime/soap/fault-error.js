import { ApiError, isApiError } from "../errors.js";
export class SoapFault extends ApiError {
	constructor(operation, response, fault, soapHeaders) {
		super(operation, response, fault, fault.message);
		Object.assign(this, {
			code: fault.code.name,
			faultString: fault.message,
			detail: fault.detail,
			soapHeaders
		});
	}
}
export function isSoapFault(error) {
	return isApiError(error) && "faultString" in error;
}
//# sourceMappingURL=fault-error.js.map
