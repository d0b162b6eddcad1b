import { attempt } from "./awaitable.js";
import { createDispatch } from "./dispatch.js";
import { createLoader } from "./loader.js";
import { createMock } from "./mock.js";
import { problem, toProblem } from "./problem.js";
export function createEngine(definition, options = {}, tools = {}) {
	const loader = createLoader(definition);
	const mode = options.mock ?? true;
	const mock = mode === false ? undefined : createMock(definition, loader, mode === "stateful");
	const { loadSchemas, ...lookups } = loader;
	const host = {
		...lookups,
		basePaths: definition.basePaths,
		dispatch: createDispatch({
			definition,
			options,
			tools,
			mock,
			library: loader.library
		})
	};
	const routers = createRouters(definition, host);
	return {
		claims: (path) => routers.some((router) => router.claims(path)),
		handle: (request) => handle(request, routers, tools),
		writeProblem: (request, thrown) => findRouter(routers, request).writeProblem(request, thrown),
		async prepare() {
			await loadSchemas();
			tools.prepare?.(loader.library());
		},
		reset: () => mock?.reset()
	};
}
function createRouters(definition, host) {
	return definition.protocols.flatMap((server) => {
		const entries = definition.operations.filter((entry) => entry.wire.protocol === server.protocol);
		return entries.length === 0 ? [] : [server.createRouter(entries, host)];
	});
}
function findRouter(routers, request) {
	const [only] = routers;
	if (routers.length === 1 && only !== undefined) return only;
	const found = routers.find((router) => router.claims(request.path)) ?? routers.at(-1);
	if (found === undefined) throw new Error("the API has no operations");
	return found;
}
function handle(request, routers, tools) {
	const router = findRouter(routers, request);
	return attempt(() => isEncoded(request) ? router.writeProblem(request, encoded) : router.handle(request), (error) => router.writeProblem(request, toProblem(error, (unknown) => tools.onError?.(unknown, request))));
}
const encoded = problem("unsupported-media-type", "The body's encoding is not supported", {
	detail: "Send it without Content-Encoding",
	headers: { "accept-encoding": "identity" }
});
function isEncoded({ headers }) {
	const encoding = headers["content-encoding"];
	return encoding !== undefined && encoding.trim().toLowerCase() !== "identity" && encoding.trim() !== "";
}
//# sourceMappingURL=engine.js.map
