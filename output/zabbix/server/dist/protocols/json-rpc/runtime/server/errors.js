import { codes } from "./messages.js";
export function toError(problem, operation, host) {
	const { kind, title, detail, violations = [], code, body } = problem;
	if (kind === "application") {
		const own = typeof code === "number" ? code : codes.application.code;
		return {
			code: own,
			message: title,
			...body === undefined ? {} : { data: body }
		};
	}
	if (kind === "invalid") return {
		...codes.invalidParams,
		data: describeViolations(violations, operation, host)
	};
	if (kind === "unauthorized" || kind === "forbidden") return {
		...codes.invalidParams,
		data: "Not authorized."
	};
	if (kind === "not-found") return {
		...codes.application,
		data: detail ?? title
	};
	if (kind === "malformed") return {
		...codes.parseError,
		data: detail ?? title
	};
	if (httpProblems.has(kind)) return {
		...codes.invalidRequest,
		data: detail ?? title
	};
	return {
		...codes.internal,
		data: detail ?? title
	};
}
const httpProblems = new Set([
	"method-not-allowed",
	"timeout",
	"too-large",
	"unknown-operation",
	"unsupported-media-type"
]);
function describeViolations(violations, operation, host) {
	const ranked = violations.filter(({ rule }) => rule === undefined || !/^(?:anyOf|oneOf|if|not)$/.test(rule.keyword)).toSorted((a, b) => weigh(b) - weigh(a));
	const first = ranked[0] ?? violations[0];
	if (first === undefined) return "Invalid params.";
	return `Invalid parameter "${writePath(first.pointer, takesList(operation, host))}": ${describe(first)}.`;
}
function weigh({ pointer, rule }) {
	return pointer.split("/").length * 2 + (rule?.keyword === "type" ? 0 : 1);
}
function takesList(operation, host) {
	const schema = operation?.request === undefined ? {} : host.resolve(operation.request.schema);
	const alternatives = [...schema.anyOf ?? [], ...schema.oneOf ?? []].map((part) => host.resolve(part));
	return alternatives.some(({ type }) => type === "array") && alternatives.some(({ type }) => type === "object");
}
function writePath(pointer, isListOrOne) {
	const parts = pointer.split("/").slice(1);
	const inList = isListOrOne && !/^\d+$/.test(parts[0] ?? "") ? ["0", ...parts] : parts;
	return `/${inList.map((part) => /^\d+$/.test(part) ? String(Number(part) + 1) : unescapePointer(part)).join("/")}`;
}
function unescapePointer(part) {
	return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
const typeWords = {
	integer: "an integer is expected",
	number: "a floating point value is expected",
	string: "a character string is expected",
	boolean: "a boolean is expected",
	array: "an array is expected",
	object: "an array is expected"
};
function describe({ rule, message }) {
	const params = rule?.params ?? {};
	switch (rule?.keyword) {
		case "required": return `the parameter "${String(params["missingProperty"])}" is missing`;
		case "additionalProperties": return `unexpected parameter "${String(params["additionalProperty"])}"`;
		case "type": return typeWords[String([params["type"]].flat()[0])] ?? message;
		case "enum": return `value must be one of ${uniqueValues(params["allowedValues"]).join(", ")}`;
		case "const": return `value must be ${String(params["allowedValue"])}`;
		case "pattern": return /\\\.|\.\\d/.test(String(params["pattern"])) ? "a floating point value is expected" : "an integer is expected";
		case "maxLength": return "value is too long";
		case "minItems": return "cannot be empty";
		case "maxItems": return "should be empty";
		default: return message;
	}
}
function uniqueValues(values) {
	return Array.isArray(values) ? [...new Set(values.map(String))] : [];
}
//# sourceMappingURL=errors.js.map
