import { checkCall } from "./check-call.js";
import { createValidator } from "./validator.js";
const largestThoroughBody = 1e5;
export function createValidatingTools(options) {
	const { validate = true } = options;
	const requests = typeof validate === "boolean" ? validate : validate.requests ?? true;
	const responses = typeof validate === "boolean" ? false : validate.responses ?? false;
	let judges;
	const get = (library) => judges ??= createJudges(library);
	return {
		prepare: (library) => void (requests && get(library).lenient({}, {}, { in: "body" })),
		...requests ? { checkCall: (call, library) => checkRequest(call, get(library)) } : {},
		...responses ? { checkResult: (result, library) => checkResult(result, get(library).result) } : {}
	};
}
function createJudges(library) {
	const validator = createValidator(library);
	const later = (rules) => {
		let judge;
		return (value, schema, place) => (judge ??= validator.judgeBy(rules))(value, schema, place);
	};
	return {
		strict: later({}),
		lenient: later({ lenient: true }),
		thorough: later({ all: true }),
		thoroughLenient: later({
			lenient: true,
			all: true
		}),
		result: later({
			lenient: true,
			readOnly: true,
			all: true
		})
	};
}
function checkRequest(call, judges) {
	const { strict, lenient, thorough, thoroughLenient } = judges;
	const first = checkCall(call, {
		parameter: strict,
		body: call.lenient === true ? lenient : strict
	});
	if (first.length === 0 || call.request.body.size > largestThoroughBody) return first;
	return checkCall(call, {
		parameter: strict,
		body: call.lenient === true ? thoroughLenient : thorough
	});
}
function checkResult({ value, response }, judge) {
	const schema = response?.content?.schema;
	if (schema === undefined || value instanceof Uint8Array || value instanceof ReadableStream) return [];
	if (value === undefined) return [{
		in: "body",
		pointer: "",
		message: "must be present"
	}];
	return judge(value, schema, { in: "body" });
}
//# sourceMappingURL=tools.js.map
