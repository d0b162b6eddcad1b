import { soapMediaType } from "../client/envelope.js";
import { writeFault } from "../client/fault.js";
export class FaultError extends Error {
	name = "FaultError";
	code;
	constructor(code, message) {
		super(message);
		this.code = code;
	}
}
export function answerFault(code, message, detail = [], status = 500, headers = {}) {
	const body = writeFault(code, toXmlText(message), detail);
	return {
		status,
		headers: {
			...headers,
			"content-type": soapMediaType
		},
		body
	};
}
const httpProblems = new Set([
	"method-not-allowed",
	"timeout",
	"too-large",
	"unsupported-media-type"
]);
const callersFault = new Set([
	"malformed",
	"invalid",
	"unauthorized",
	"forbidden",
	"not-found",
	"unknown-operation",
	"not-acceptable",
	"conflict"
]);
export function answerProblem(problem) {
	const isHttp = httpProblems.has(problem.kind);
	const { "content-type": _, ...headers } = problem.headers ?? {};
	return answerFault(codeOf(problem, isHttp), describe(problem), toDetail(problem), isHttp ? problem.status : 500, headers);
}
function codeOf({ kind, code }, isHttp) {
	if (code === "Client" || code === "Server") return code;
	// A code of the service's own must be a name, or it cannot be written.
	if (typeof code === "string" && /^[A-Za-z_][\w.-]*$/.test(code)) return {
		namespace: "",
		name: code
	};
	return isHttp || callersFault.has(kind) ? "Client" : "Server";
}
function describe({ title, detail, violations = [] }) {
	const found = violations.map(({ pointer, message }) => `${pointer === "" ? "the message" : pointer} ${message}`);
	return [
		title,
		detail,
		...found
	].filter((part) => part !== undefined && part !== "").join("; ");
}
function toDetail({ body }) {
	const nodes = Array.isArray(body) ? body : [body];
	return nodes.filter(isNode);
}
function isNode(value) {
	const { name, namespace } = Object(value);
	return typeof name === "string" && typeof namespace === "string" && /^[A-Za-z_][\w.-]*$/.test(name);
}
function toXmlText(text) {
	return text.replace(/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\ufffd");
}
//# sourceMappingURL=answer-fault.js.map
