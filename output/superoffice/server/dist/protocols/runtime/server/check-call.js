import { memberOf, pointerSegment } from "./json.js";
export function checkCall(call, judges) {
	const inParameters = checkParameters(call, judges.parameter);
	const inBody = checkBody(call, judges.body);
	if (inParameters === none) return inBody;
	return inBody === none ? inParameters : [...inParameters, ...inBody];
}
const none = [];
function checkParameters({ operation, parameters }, judge) {
	let found = none;
	for (const parameter of operation.parameters) {
		const value = memberOf(parameters, parameter.wireName);
		if (value === undefined && !parameter.required) continue;
		const violations = checkParameter(parameter, value, judge);
		if (violations.length > 0) found = [...found, ...violations];
	}
	return found;
}
function checkParameter(parameter, value, judge) {
	const where = parameter.in;
	const pointer = `/${pointerSegment(parameter.wireName)}`;
	if (value === undefined) return [{
		in: where,
		pointer,
		message: "must be present"
	}];
	return judge(value, parameter.schema, {
		in: where,
		pointer
	});
}
const wholeBody = { in: "body" };
function checkBody({ operation, body, mediaType = "" }, judge) {
	const { request } = operation;
	if (request === undefined || body instanceof Uint8Array || body instanceof ReadableStream) return none;
	if (body === undefined) return request.required === true ? [{
		in: "body",
		pointer: "",
		message: "must be present"
	}] : none;
	return judge(body, request.schemaByMediaType?.[mediaType] ?? request.schema, wholeBody);
}
//# sourceMappingURL=check-call.js.map
