import { checkCall, createValidator } from "./validator.js";
const largestThoroughBody = 1e5;
export function createValidatingTools(options) {
	const { validate = true } = options;
	const requests = typeof validate === "boolean" ? validate : validate.requests ?? true;
	const responses = typeof validate === "boolean" ? false : validate.responses ?? false;
	let validator;
	const get = (library) => validator ??= createValidator(library);
	return {
		prepare: (library) => void (requests && get(library).check({}, {}, {
			in: "body",
			lenient: true
		})),
		...requests ? { checkCall: (call, library) => checkRequest(call, get(library)) } : {},
		...responses ? { checkResult: (result, library) => checkResult(result, get(library)) } : {}
	};
}
function checkRequest(call, validator) {
	const rules = { lenient: call.lenient === true };
	const first = checkCall(validator, call.operation, call, rules);
	if (first.length === 0 || call.request.body.length > largestThoroughBody) return first;
	return checkCall(validator, call.operation, call, {
		...rules,
		all: true
	});
}
function checkResult(result, validator) {
	const { value, response } = result;
	const schema = response?.content?.schema;
	if (schema === undefined || value instanceof Uint8Array || value instanceof ReadableStream) return [];
	if (value === undefined) return [{
		in: "body",
		pointer: "",
		message: "must be present"
	}];
	return validator.check(value, schema, {
		in: "body",
		lenient: true,
		readOnly: true,
		all: true
	});
}
//# sourceMappingURL=tools.js.map
