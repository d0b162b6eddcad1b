import { andThen, attempt } from "./awaitable.js";
import { authorize } from "./authorize.js";
import { buildInput } from "./input.js";
import { problem, toProblem, unfit } from "./problem.js";
export function createDispatch(parts) {
	return (call) => attempt(() => andThen(admit(call, parts), (authorization) => answerAdmitted(call, authorization, parts)), (error) => ({
		kind: "failure",
		problem: toProblem(error, (unknown) => parts.tools.onError?.(unknown, call.request))
	}));
}
const openToAll = {
	kind: "granted",
	principal: undefined
};
function admit(call, { options, definition }) {
	return options.auth === undefined ? openToAll : authorize(call, definition.securitySchemes, options.auth);
}
function answerAdmitted(call, authorization, parts) {
	if (authorization.kind === "denied") return {
		kind: "failure",
		problem: authorization.problem
	};
	const violations = parts.tools.checkCall?.(call, parts.library()) ?? [];
	if (violations.length === 0) return answer(call, authorization.principal, parts);
	return {
		kind: "failure",
		problem: unfit(violations)
	};
}
function answer(call, principal, parts) {
	const { operation } = call;
	const handler = findHandler(parts.options, operation);
	if (handler !== undefined) return runHandler(handler, call, principal, parts);
	if (parts.mock !== undefined) return parts.mock.answer(call);
	const detail = `There is no handler for ${operation.service} ${operation.name}`;
	return {
		kind: "failure",
		problem: problem("not-implemented", "The operation is not implemented", { detail })
	};
}
function findHandler(options, operation) {
	if (options.handlers === undefined) return undefined;
	const handlers = options.handlers;
	const service = Object.hasOwn(handlers, operation.service) ? handlers[operation.service] : undefined;
	return service !== undefined && Object.hasOwn(service, operation.name) ? service[operation.name] : undefined;
}
function runHandler(handler, call, principal, parts) {
	const { operation, request, answerType } = call;
	const responseHeaders = {};
	const { headers } = request;
	const context = {
		operation,
		headers,
		principal,
		answerType,
		responseHeaders,
		get signal() {
			return request.signal;
		}
	};
	const returned = handler(buildInput(operation, call.parameters, call.body), context);
	return andThen(isThenable(returned) ? Promise.resolve(returned) : returned, (value) => judge({
		kind: "success",
		...pickSuccess(operation, value),
		value,
		headers: responseHeaders
	}, parts));
}
function isThenable(value) {
	return typeof value === "object" && value !== null && typeof value.then === "function";
}
function judge(result, { tools, library }) {
	checkHeaders(result.headers);
	const violations = tools.checkResult?.(result, library()) ?? [];
	if (violations.length === 0) return result;
	const title = "The handler's result does not fit the API";
	return {
		kind: "failure",
		problem: problem("invalid-response", title, { violations })
	};
}
function pickSuccess(operation, value) {
	const response = operation.responses.find(({ status }) => /^2\d\d$/.test(status));
	if (response !== undefined) return {
		status: Number(response.status),
		response
	};
	return {
		status: value === undefined ? 204 : 200,
		response: operation.responses.find(({ status }) => status === "default" || status === "2XX")
	};
}
function checkHeaders(headers) {
	for (const [name, value] of Object.entries(headers)) {
		// eslint-disable-next-line no-control-regex -- control characters are what is looked for
		if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || /[^\t\u0020-\u007e\u0080-\u00ff]/.test(value)) {
			throw new TypeError("a handler set a response header that HTTP does not allow");
		}
	}
}
//# sourceMappingURL=dispatch.js.map
