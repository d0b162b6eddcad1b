import { checkDepth } from "../../../runtime/server/json.js";
import { problem, ProblemError } from "../../../runtime/server/problem.js";
import { toError } from "./errors.js";
import { createFollower, readWhere } from "./follow-params.js";
import { codes, isObject, readRequest, writeError, writeResult } from "./messages.js";
export const jsonRpcServer = {
	protocol: "json-rpc",
	createRouter
};
const maximumBatch = 1e3;
function createRouter(entries, host) {
	const paths = [...new Set(entries.map(({ wire }) => wire["path"] ?? "/"))];
	const methods = new Map(entries.map((entry) => [(entry.wire["method"] ?? "").toLowerCase(), entry]));
	const endpoint = {
		methods,
		host,
		followers: new WeakMap()
	};
	return {
		claims: (path) => isOwn(path, paths),
		handle: (request) => {
			if (isOwn(request.path, paths)) return handle(request, endpoint);
			throw new ProblemError(problem("unknown-operation", "There is nothing at this address"));
		},
		writeProblem: (_request, thrown) => answer(writeError(toError(thrown, undefined, host), null), thrown)
	};
}
function isOwn(path, paths) {
	return paths.some((own) => path.endsWith(own));
}
async function handle(request, endpoint) {
	if (request.method === "OPTIONS") return {
		status: 204,
		headers: { allow: "POST" }
	};
	if (request.method !== "POST") {
		throw new ProblemError(problem("method-not-allowed", "Only POST is allowed here", { headers: { allow: "POST" } }));
	}
	checkMediaType(request.headers["content-type"]);
	const message = parse(await request.body.read());
	if (message === undefined) {
		return answer(writeError({
			...codes.parseError,
			data: "Invalid JSON. An error occurred on the server while parsing the JSON text."
		}, null));
	}
	if (!Array.isArray(message.value)) {
		const text = await handleMessage(message.value, request, endpoint);
		return text === undefined ? {
			status: 204,
			headers: {}
		} : answer(text);
	}
	return handleBatch(message.value, request, endpoint);
}
const mediaTypes = new Set([
	"application/json-rpc",
	"application/json",
	"application/jsonrequest"
]);
function checkMediaType(header) {
	const type = header?.split(";")[0]?.trim().toLowerCase() ?? "";
	if (type === "" || mediaTypes.has(type)) return;
	const detail = `This address reads ${[...mediaTypes].join(", ")}`;
	throw new ProblemError(problem("unsupported-media-type", "The body's media type is not supported", { detail }));
}
function parse(body) {
	try {
		checkDepth(body);
		return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)) };
	} catch {
		return undefined;
	}
}
async function handleBatch(messages, request, endpoint) {
	if (messages.length === 0 || messages.length > maximumBatch) {
		const data = messages.length === 0 ? "Invalid parameter \"/\": cannot be empty." : "Invalid parameter \"/\": too many requests.";
		return answer(writeError({
			...codes.invalidRequest,
			data
		}, null));
	}
	const answers = [];
	for (const message of messages) {
		const text = await handleMessage(message, request, endpoint);
		if (text !== undefined) answers.push(text);
	}
	return answers.length === 0 ? {
		status: 204,
		headers: {}
	} : answer(`[${answers.join(",")}]`);
}
async function handleMessage(message, request, endpoint) {
	const read = readRequest(message);
	if (read.kind === "invalid") return writeError(read.error, read.id);
	const { id } = read.request;
	const text = await call(read.request, id ?? null, request, endpoint);
	return id === undefined ? undefined : text;
}
async function call(rpc, id, request, endpoint) {
	const { methods, host } = endpoint;
	const entry = methods.get(rpc.method.toLowerCase());
	if (entry === undefined) return writeError(unknownMethod(rpc.method, methods), id);
	const operation = await host.load(entry);
	if (operation.security.length === 0 && (rpc.auth !== undefined || request.headers["authorization"] !== undefined)) {
		const data = `The "${entry.wire["method"] ?? ""}" method must be called without authorization header.`;
		return writeError({
			...codes.invalidParams,
			data
		}, id);
	}
	const result = await host.dispatch({
		operation,
		request,
		parameters: {},
		body: renameUser(rpc),
		mediaType: "application/json-rpc",
		credentials: readCredentials(rpc, operation),
		...readWhere(rpc.params, operation)
	});
	if (result.kind === "failure") return writeError(toError(result.problem, operation, host), id);
	const follow = followerOf(operation, endpoint);
	const value = follow === undefined ? result.value : follow(result.value, rpc.params);
	const known = value === result.value ? result.json : undefined;
	return writeResult(known ?? JSON.stringify(value ?? null), id);
}
function followerOf(operation, { followers, host }) {
	const known = followers.get(operation) ?? createFollower(operation, host) ?? false;
	followers.set(operation, known);
	return known === false ? undefined : known;
}
function renameUser({ method, params }) {
	if (method.toLowerCase() !== "user.login" || !isObject(params) || "username" in params) return params;
	const { user, ...rest } = params;
	return user === undefined ? params : {
		username: user,
		...rest
	};
}
function readCredentials({ auth }, { security }) {
	if (auth === undefined) return {};
	return Object.fromEntries(security.flat().map((name) => [name, auth]));
}
function unknownMethod(method, methods) {
	const [service = ""] = method.toLowerCase().split(".");
	const isKnown = [...methods.keys()].some((name) => name.startsWith(`${service}.`));
	const data = isKnown ? `Incorrect method "${method}".` : `Incorrect API "${method.split(".")[0] ?? ""}".`;
	return {
		...codes.methodNotFound,
		data: data.slice(0, 200)
	};
}
function answer(body, thrown) {
	const keeps = thrown !== undefined && [
		404,
		405,
		408,
		413,
		415
	].includes(thrown.status);
	return {
		status: keeps ? thrown.status : 200,
		headers: {
			"content-type": "application/json",
			...thrown?.headers
		},
		body
	};
}
//# sourceMappingURL=json-rpc-server.js.map
