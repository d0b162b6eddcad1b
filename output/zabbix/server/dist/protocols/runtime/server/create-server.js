import fastify from "fastify";
import { createEngine } from "./engine.js";
import { problem, ProblemError } from "./problem.js";
import { collect } from "./incoming-body.js";
import { toHttpRequest } from "./read-request.js";
import { createValidatingTools } from "./tools.js";
export function createServerOf(definition, options = {}) {
	const { onError } = options;
	const engine = createEngine(definition, options, {
		...createValidatingTools(options),
		...onError === undefined ? {} : { onError: (error) => onError(error) }
	});
	const limits = {
		size: options.bodyLimit ?? 32 * 1024 * 1024,
		time: options.bodyTimeout ?? 3e4
	};
	const plugin = createPlugin(engine, limits, options.onCall);
	let app;
	return {
		plugin,
		get app() {
			return app ??= createApp(engine, plugin, options.onCall);
		},
		reset: () => engine.reset()
	};
}
const methods = [
	"DELETE",
	"GET",
	"HEAD",
	"OPTIONS",
	"PATCH",
	"POST",
	"PUT"
];
function createPlugin(engine, limits, onCall) {
	return function register(scope, _options, done) {
		if (onCall !== undefined) {
			scope.addHook("onResponse", async ({ method, url }, { statusCode: status, elapsedTime: milliseconds }) => onCall({
				method,
				url,
				status,
				milliseconds
			}));
		}
		scope.removeAllContentTypeParsers();
		// JSON by name, because Fastify remembers types by name.
		scope.addContentTypeParser(["application/json", "*"], (request, payload, parsed) => readSmallBody(request, payload, limits, parsed));
		scope.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, engine));
		scope.route({
			method: methods,
			url: "/*",
			exposeHeadRoute: false,
			handler: ({ raw, body }, reply) => {
				const incoming = toHttpRequest(raw, reply.raw, scope.prefix, body, limits);
				const answer = engine.handle(incoming);
				if (answer instanceof Promise) return answer.then((response) => send(reply, response));
				send(reply, answer);
			}
		});
		done();
	};
}
const smallBody = 64 * 1024;
function readSmallBody({ headers }, payload, limits, parsed) {
	const length = Number(headers["content-length"]);
	if (length <= Math.min(smallBody, limits.size)) collect(payload, limits, parsed);
	else parsed(null, payload);
}
function createApp(engine, plugin, onCall) {
	const app = fastify({
		routerOptions: {
			maxParamLength: 1e5,
			ignoreTrailingSlash: false
		},
		// The time to send a large file in; `bodyTimeout` looks after those who send nothing.
		requestTimeout: 3e5,
		frameworkErrors: (error, request, reply) => {
			tellOutside(request, reply, onCall);
			sendProblem(error, request, reply, engine);
		},
		clientErrorHandler: refuseConnection
	});
	// Outside of the plugin are methods that are not known, bodies and all.
	app.removeAllContentTypeParsers();
	app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, engine));
	app.server.on("connect", (_request, socket) => endWith(socket, 405, "Method Not Allowed"));
	void app.register(plugin);
	app.addHook("onListen", () => engine.prepare());
	app.setNotFoundHandler((request, reply) => {
		tellOutside(request, reply, onCall);
		const unknownMethod = problem("method-not-allowed", "The method is not known");
		return sendProblem(new ProblemError(unknownMethod), request, reply, engine);
	});
	return app;
}
function tellOutside({ method, url }, reply, onCall) {
	reply.raw.once("finish", () => onCall?.({
		method,
		url,
		status: reply.statusCode,
		milliseconds: reply.elapsedTime
	}));
}
function send(reply, response) {
	const { status, headers, body } = response;
	reply.code(status).headers(headers);
	// Fastify adds a charset to a text's media type that has none, but leaves bytes alone; a text with its headers is
	// one write to the socket, bytes are two.
	if (typeof body === "string") {
		return reply.send(headers["content-type"]?.includes("charset=") === true ? body : Buffer.from(body));
	}
	if (body instanceof Uint8Array) return reply.send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
	return reply.send(body);
}
function sendProblem(error, request, reply, engine) {
	const incoming = toHttpRequest(request.raw, reply.raw, "", undefined, noLimits);
	return send(reply, engine.writeProblem(incoming, error instanceof ProblemError ? error.problem : ofFastify(error)));
}
const noLimits = {
	size: 0,
	time: 0
};
function ofFastify(error) {
	const status = error?.statusCode;
	if (status === 415) return problem("unsupported-media-type", "The Content-Type cannot be read");
	if (typeof status === "number" && status >= 400 && status < 500) return problem("malformed", "The request is malformed", { status });
	return problem("internal", "The server failed");
}
function refuseConnection(error, socket) {
	if (error.code === "ECONNRESET" || !socket.writable) {
		socket.destroy();
		return;
	}
	endWith(socket, ...connectionProblem(error.code));
}
function endWith(socket, status, title) {
	const body = JSON.stringify({
		type: "about:blank",
		title,
		status
	});
	socket.end(`HTTP/1.1 ${status} ${title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}
function connectionProblem(code) {
	if (code === "ERR_HTTP_REQUEST_TIMEOUT") return [408, "Request Timeout"];
	return code === "HPE_HEADER_OVERFLOW" ? [431, "Request Header Fields Too Large"] : [400, "Bad Request"];
}
//# sourceMappingURL=create-server.js.map
