import { problem, ProblemError } from "../../../runtime/server/problem.js";
import { createPathTree, decodeSegment } from "./path-tree.js";
import { readBody } from "./read-body.js";
import { pathRank, readParameters, suitsPath } from "./read-parameters.js";
import { notAcceptable, pickAnswerType, writeProblem, writeSuccess } from "./write-answer.js";
export const restServer = {
	protocol: "rest",
	createRouter
};
function createRouter(entries, host) {
	const tree = createPathTree(entries);
	return {
		claims: (path) => findMatch(tree, path, host.basePaths) !== undefined,
		handle: (request) => handle(request, tree, host),
		writeProblem: (_request, thrown) => writeProblem(thrown)
	};
}
async function handle(request, tree, host) {
	const match = findMatch(tree, request.path, host.basePaths);
	if (match === undefined) throw new ProblemError(problem("unknown-operation", "There is nothing at this address"));
	const candidates = match.byMethod.get(request.method) ?? headCandidates(request, match);
	if (candidates === undefined) return refuseMethod(request, match);
	const { operation, path } = await pickOperation(candidates, match.values, host);
	const response = await call(operation, path, request, host);
	return request.method === "HEAD" ? {
		status: response.status,
		headers: response.headers
	} : response;
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
async function pickOperation(candidates, values, host) {
	const texts = values.map(decodeValue);
	const [only] = candidates;
	if (candidates.length === 1 && only !== undefined) {
		return {
			operation: await host.load(only.entry),
			path: namePath(only.names, texts)
		};
	}
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
function namePath(names, texts) {
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
async function call(operation, path, request, host) {
	const type = pickAnswerType(operation, request, host);
	if (type === undefined) return writeProblem(notAcceptable(operation));
	const parameters = readParameters(operation, path, request, host);
	const { value: body, mediaType } = await readBody(operation, request, host);
	const preferredStatus = readPreference(request.headers["prefer"]);
	const result = await host.dispatch({
		operation,
		request,
		parameters,
		body,
		lenient: true,
		...mediaType === undefined ? {} : { mediaType },
		...preferredStatus === undefined ? {} : { preferredStatus }
	});
	if (result.kind === "failure") return writeProblem(result.problem);
	const select = parameters["$select"];
	return writeSuccess(result, type, typeof select === "string" ? select : undefined, host);
}
function readPreference(header) {
	const code = /(?:^|[,;\s])code\s*=\s*"?([1-5]\d\d)"?(?:$|[,;\s])/.exec(header?.slice(0, 1024) ?? "")?.[1];
	return code === undefined ? undefined : Number(code);
}
//# sourceMappingURL=rest-server.js.map
