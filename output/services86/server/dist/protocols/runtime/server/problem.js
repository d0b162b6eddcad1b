import { isApiError } from "./api-error.js";
const problemStatuses = {
	malformed: 400,
	invalid: 400,
	unauthorized: 401,
	forbidden: 403,
	"not-found": 404,
	"unknown-operation": 404,
	"method-not-allowed": 405,
	"not-acceptable": 406,
	timeout: 408,
	conflict: 409,
	"too-large": 413,
	"unsupported-media-type": 415,
	"invalid-response": 500,
	internal: 500,
	"not-implemented": 501,
	application: 500
};
export function problem(kind, title, more = {}) {
	return {
		kind,
		status: problemStatuses[kind],
		title,
		...more
	};
}
export function unfit(violations) {
	return problem("invalid", "The request does not fit the API", { violations });
}
export class ProblemError extends Error {
	problem;
	constructor(thrown) {
		super(thrown.title);
		this.name = "ProblemError";
		this.problem = thrown;
	}
}
export function toProblem(thrown, report) {
	if (thrown instanceof ProblemError) return thrown.problem;
	if (isApiError(thrown)) {
		return problem("application", thrown.message, {
			status: thrown.status,
			...thrown.code === undefined ? {} : { code: thrown.code },
			...thrown.body === undefined ? {} : { body: thrown.body }
		});
	}
	report(thrown);
	return problem("internal", "The server failed");
}
//# sourceMappingURL=problem.js.map
