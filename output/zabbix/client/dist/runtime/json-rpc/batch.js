import { explainFailure } from "../transport.js";
import { ApiError } from "./api-error.js";
export async function batch(transport, calls) {
	const waiting = [];
	const collector = {
		...transport,
		send: (request) => new Promise((resolve, reject) => {
			waiting.push({
				request,
				resolve,
				reject
			});
		})
	};
	const results = Promise.allSettled(calls.map((call) => call(collector)));
	if (waiting.length !== calls.length) throw new TypeError("each call of a batch makes one call, and at once");
	if (waiting.length > 0) await sendAll(transport, waiting);
	return (await results).map(toResult);
}
async function sendAll(transport, waiting) {
	const [first] = waiting;
	if (first === undefined) return;
	const isOpen = waiting.every(({ request }) => "open" in request.operation);
	const operation = {
		id: "batch",
		...isOpen ? { open: true } : {}
	};
	const body = `[${waiting.map(({ request }) => request.body).join(",")}]`;
	try {
		await deal(await transport.send({
			...first.request,
			operation,
			body
		}), waiting);
	} catch (error) {
		const reason = explainFailure(error, operation);
		for (const { reject } of waiting) reject(reason);
		throw reason;
	}
}
async function deal(response, waiting) {
	const text = await response.text();
	const answers = parse(text);
	if (answers === undefined) throw new ApiError("batch", response, readJson(text), "a batch that is no list of answers");
	for (const { request, resolve } of waiting) {
		const { id } = JSON.parse(request.body);
		const answer = answers.get(id) ?? { error: {
			code: 0,
			message: "The batch holds no answer to this call."
		} };
		resolve(new Response(JSON.stringify(answer), {
			status: response.status,
			headers: response.headers
		}));
	}
}
function parse(text) {
	const answers = readJson(text);
	if (!Array.isArray(answers)) return undefined;
	return new Map(answers.map((answer) => [Object(answer).id, answer]));
}
function readJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
function toResult(result) {
	if (result.status === "fulfilled") return { value: result.value };
	if (result.reason instanceof ApiError) return { error: result.reason };
	throw result.reason;
}
//# sourceMappingURL=batch.js.map
