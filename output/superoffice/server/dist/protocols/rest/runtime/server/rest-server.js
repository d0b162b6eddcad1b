import { andThen } from "../../../runtime/server/awaitable.js";
import { problem, ProblemError } from "../../../runtime/server/problem.js";
import { createEndpoints } from "./endpoint.js";
import { createPathTree, decodeSegment } from "./path-tree.js";
import { pathRank, suitsPath } from "./read-parameters.js";
import { createResultWriter, notAcceptable, writeProblem } from "./write-answer.js";
export const restServer = {
	protocol: "rest",
	createRouter
};
function createRouter(entries, host) {
	const tree = createPathTree(entries);
	const caller = {
		host,
		endpointOf: createEndpoints(host),
		writeResult: createResultWriter(host)
	};
	return {
		claims: (path) => findMatch(tree, path, host.basePaths) !== undefined,
		handle: (request) => handle(request, tree, caller),
		writeProblem: (_request, thrown) => writeProblem(thrown)
	};
}
function handle(request, tree, caller) {
	const match = findMatch(tree, request.path, caller.host.basePaths);
	if (match === undefined) throw new ProblemError(problem("unknown-operation", "There is nothing at this address"));
	const candidates = match.byMethod.get(request.method) ?? headCandidates(request, match);
	if (candidates === undefined) return refuseMethod(request, match);
	const response = andThen(pickOperation(candidates, match.values, caller.host), ({ operation, path }) => call(caller.endpointOf(operation), path, request, caller));
	return request.method === "HEAD" ? andThen(response, withoutBody) : response;
}
function withoutBody({ status, headers }) {
	return {
		status,
		headers
	};
}
function findMatch(tree, path, basePaths) {
	const found = tree.find(path);
	if (found !== undefined) return found;
	for (const base of basePaths) {
		const rest = path.startsWith(`${base}/`) ? tree.find(path.slice(base.length)) : undefined;
		if (rest !== undefined) return rest;
	}
	return undefined;
}
function headCandidates(request, match) {
	return request.method === "HEAD" ? match.byMethod.get("GET") : undefined;
}
function refuseMethod(request, match) {
	const allow = [...match.byMethod.keys()].sort().join(", ");
	if (request.method === "OPTIONS") return {
		status: 204,
		headers: { allow }
	};
	throw new ProblemError(problem("method-not-allowed", "The method is not allowed here", { headers: { allow } }));
}
function pickOperation(candidates, values, host) {
	const texts = values.map(decodeValue);
	const [only] = candidates;
	if (candidates.length > 1 || only === undefined) return pickFitting(candidates, texts, host);
	return andThen(host.load(only.entry), (operation) => ({
		operation,
		path: namePath(only.names, texts)
	}));
}
async function pickFitting(candidates, texts, host) {
	const loaded = await Promise.all(candidates.map(async ({ entry, names }) => ({
		names,
		operation: await host.load(entry)
	})));
	const ranked = [...loaded].sort((a, b) => rank(a, host) - rank(b, host));
	const fitting = ranked.find((candidate) => fits(candidate, texts, host)) ?? ranked.at(-1);
	if (fitting === undefined) throw new Error("a path without operations");
	return {
		operation: fitting.operation,
		path: namePath(fitting.names, texts)
	};
}
const noValues = {};
function namePath(names, texts) {
	if (names.length === 0) return noValues;
	return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""]));
}
function decodeValue(value) {
	const text = decodeSegment(value);
	if (text === undefined) throw new ProblemError(problem("malformed", "The path is not valid percent-encoded UTF-8"));
	return text;
}
function pathSchemas({ names, operation }) {
	return names.map((name) => operation.parameters.find((one) => one.in === "path" && one.wireName === name)?.schema ?? {});
}
function rank(candidate, host) {
	return pathSchemas(candidate).reduce((sum, schema) => sum + pathRank(schema, host), 0);
}
function fits(candidate, texts, host) {
	return pathSchemas(candidate).every((schema, index) => suitsPath(texts[index] ?? "", schema, host));
}
function call(endpoint, path, request, { host, writeResult }) {
	const { operation } = endpoint;
	const { accept = "" } = request.headers;
	const type = endpoint.pickAnswerType(accept);
	if (type === undefined) return writeProblem(notAcceptable(operation));
	const parameters = endpoint.readParameters(path, request);
	const result = andThen(endpoint.readBody(request), ({ value: body, mediaType }) => host.dispatch({
		operation,
		request,
		parameters,
		body,
		lenient: true,
		mediaType,
		answerType: type
	}));
	return andThen(result, (settled) => settled.kind === "failure" ? writeProblem(settled.problem) : writeResult(settled, type, parameters["$select"]));
}
//# sourceMappingURL=rest-server.js.map
