import { isRecord } from "../../../runtime/server/json.js";
import { soapMediaType } from "../client/envelope.js";
import { writeFault } from "../client/fault.js";
import { toDetail, toXmlText } from "./fault-detail.js";
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
	"unknown-operation",
	"unsupported-media-type"
]);
const callersFault = new Set([
	"malformed",
	"invalid",
	"unauthorized",
	"forbidden",
	"not-found",
	"not-acceptable",
	"conflict"
]);
export function answerProblem(problem) {
	const isHttp = httpProblems.has(problem.kind);
	const { "content-type": _, ...headers } = problem.headers ?? {};
	return answerFault(codeOf(problem, isHttp), describe(problem), toDetail(isFault(problem.body) ? problem.body["detail"] : problem.body), isHttp ? problem.status : 500, headers);
}
function isFault(body) {
	return isRecord(body) && Object.hasOwn(body, "faultcode") && Object.hasOwn(body, "faultstring");
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
//# sourceMappingURL=answer-fault.js.map
