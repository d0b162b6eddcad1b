import { isApiError } from "./api-error.js";
import { authorize } from "./authorize.js";
import { buildInput } from "./input.js";
import { createMock } from "./mock.js";
import { problem, ProblemError } from "./problem.js";
import { flattenSchema, resolveSchema } from "./schema-library.js";
export function createEngine(definition, options = {}, tools = {}) {
	let library = {
		schemas: {},
		samples: {}
	};
	const services = new Map();
	const schemas = once(async () => {
		library = await definition.loadSchemas();
	});
	const load = async (entry) => {
		await schemas();
		const service = services.get(entry.service) ?? definition.loadService(entry.service);
		services.set(entry.service, service);
		const operation = (await service)[entry.id];
		if (operation === undefined) throw new Error(`operation ${entry.id} has no data`);
		return operation;
	};
	const state = {
		definition,
		options,
		tools,
		mock: undefined,
		library: () => library
	};
	const host = {
		basePaths: definition.basePaths,
		library: () => library,
		load,
		dispatch: (call) => dispatch(call, state),
		resolve: (schema) => resolveSchema(schema, library),
		flatten: (schema, value) => flattenSchema(schema, library, value)
	};
	const mode = options.mock ?? true;
	if (mode !== false) state.mock = createMock(definition, load, () => library, mode === "stateful");
	const routers = createRouters(definition, host);
	return {
		claims: (path) => routers.some((router) => router.claims(path)),
		handle: (request) => handle(request, routers, tools),
		writeProblem: (request, thrown) => findRouter(routers, request).writeProblem(request, thrown),
		async prepare() {
			await schemas();
			tools.prepare?.(library);
		},
		reset: () => state.mock?.reset()
	};
}
function once(run) {
	let running;
	return () => running ??= run();
}
function createRouters(definition, host) {
	return definition.protocols.flatMap((server) => {
		const entries = definition.operations.filter((entry) => entry.wire.protocol === server.protocol);
		return entries.length === 0 ? [] : [server.createRouter(entries, host)];
	});
}
function findRouter(routers, request) {
	const found = routers.find((router) => router.claims(request.path)) ?? routers.at(-1);
	if (found === undefined) throw new Error("the API has no operations");
	return found;
}
async function handle(request, routers, tools) {
	const router = findRouter(routers, request);
	try {
		return await router.handle(request);
	} catch (error) {
		return router.writeProblem(request, toProblem(error, request, tools));
	}
}
function toProblem(error, request, tools) {
	if (error instanceof ProblemError) return error.problem;
	if (isApiError(error)) {
		return problem("application", error.message, {
			status: error.status,
			...error.code === undefined ? {} : { code: error.code },
			...error.body === undefined ? {} : { body: error.body }
		});
	}
	tools.onError?.(error, request);
	return problem("internal", "The server failed");
}
async function dispatch(call, state) {
	try {
		const { auth } = state.options;
		const authorization = auth === undefined ? undefined : await authorize(call, state.definition.securitySchemes, auth);
		if (authorization?.kind === "denied") return {
			kind: "failure",
			problem: authorization.problem
		};
		const violations = state.tools.checkCall?.(call, state.library()) ?? [];
		if (violations.length > 0) {
			return {
				kind: "failure",
				problem: problem("invalid", "The request does not fit the API", { violations })
			};
		}
		return await answer(call, authorization?.principal, state);
	} catch (error) {
		return {
			kind: "failure",
			problem: toProblem(error, call.request, state.tools)
		};
	}
}
async function answer(call, principal, state) {
	const { operation } = call;
	const handler = findHandler(state.options, operation);
	if (handler !== undefined) return runHandler(handler, call, principal, state);
	if (state.mock !== undefined) return state.mock.answer(call);
	const detail = `There is no handler for ${operation.service} ${operation.name}`;
	return {
		kind: "failure",
		problem: problem("not-implemented", "The operation is not implemented", { detail })
	};
}
function findHandler(options, operation) {
	const handlers = options.handlers ?? {};
	const service = Object.hasOwn(handlers, operation.service) ? handlers[operation.service] : undefined;
	return service !== undefined && Object.hasOwn(service, operation.name) ? service[operation.name] : undefined;
}
async function runHandler(handler, call, principal, state) {
	const { operation, request } = call;
	const responseHeaders = {};
	const { headers } = request;
	const context = {
		operation,
		headers,
		principal,
		responseHeaders,
		get signal() {
			return request.signal;
		}
	};
	const value = await handler(buildInput(operation, call.parameters, call.body), context);
	const result = {
		kind: "success",
		...pickSuccess(operation, value),
		value,
		headers: responseHeaders
	};
	checkHeaders(responseHeaders);
	const violations = state.tools.checkResult?.(result, state.library()) ?? [];
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
//# sourceMappingURL=engine.js.map
