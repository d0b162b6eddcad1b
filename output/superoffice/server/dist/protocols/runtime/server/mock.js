import { problem } from "./problem.js";
import { sampleFile } from "./sample-file.js";
import { completeSample } from "./samples.js";
import { schemaTypes, resolveSchema } from "./schema-library.js";
import { createState } from "./state.js";
export function createMock(definition, tools, isStateful) {
	const answers = new WeakMap();
	const answerWithSample = (call, response = pickResponse(call.operation)) => {
		const known = answers.get(response) ?? createAnswer(call.operation, response, tools.library());
		answers.set(response, known);
		return pickFile(known, call);
	};
	const state = isStateful ? createState(definition, tools) : undefined;
	return {
		answer(call) {
			const preferred = findPreferred(call);
			if (preferred !== undefined) return sayApplied(answerWithSample(call, preferred), preferred);
			if (state === undefined) return answerWithSample(call);
			return state.answer(call).then((remembered) => remembered ?? answerWithSample(call));
		},
		reset: () => state?.reset()
	};
}
function pickFile(result, { answerType }) {
	const isFile = result.kind === "success" && result.value instanceof Uint8Array;
	return isFile && answerType !== undefined ? {
		...result,
		value: sampleFile(answerType)
	} : result;
}
function createSample(operation, response, library) {
	const { content } = response;
	if (content === undefined) return { value: undefined };
	if (isBinary(content.mediaTypes, content.schema, library)) return { value: sampleFile(content.mediaTypes[0] ?? "") };
	const example = contradicts(content.example, content.schema, library) ? undefined : content.example;
	const value = completeSample(content.schema, example, library, {
		direction: "response",
		seed: operation.id
	});
	return {
		value,
		json: JSON.stringify(value)
	};
}
function contradicts(example, schema, library) {
	if (typeof example !== "number" || Number.isInteger(example)) return false;
	const types = schemaTypes(resolveSchema(schema, library));
	return types.includes("integer") && !types.includes("number");
}
export function isBinary(mediaTypes, schema, library) {
	const resolved = resolveSchema(schema, library);
	if (resolved.format === "binary" || resolved.contentMediaType !== undefined) return true;
	const types = schemaTypes(resolved);
	if (types.length > 0) return false;
	return !mediaTypes.some((mediaType) => /json|xml|text|form/i.test(mediaType));
}
function findPreferred({ request, operation }) {
	const { prefer } = request.headers;
	if (prefer === undefined) return undefined;
	const code = /(?:^|[,;\s])code\s*=\s*"?([1-5]\d\d)"?(?:$|[,;\s])/.exec(prefer.slice(0, 1024))?.[1];
	return operation.responses.find(({ status }) => status === code);
}
function sayApplied(result, { status }) {
	const headers = { "preference-applied": `code=${status}` };
	if (result.kind === "success") return {
		...result,
		headers
	};
	return {
		...result,
		problem: {
			...result.problem,
			headers
		}
	};
}
const noContent = {
	status: "204",
	description: "No content"
};
function pickResponse({ responses }) {
	const success = responses.find(({ status }) => status.startsWith("2")) ?? responses.find(({ status }) => status === "default");
	return success ?? responses[0] ?? noContent;
}
function createAnswer(operation, response, library) {
	const status = toStatus(response.status);
	const { value, json } = createSample(operation, response, library);
	if (status < 400) {
		return {
			kind: "success",
			status,
			value,
			response,
			headers: {},
			...json === undefined ? {} : { json }
		};
	}
	const kind = status === 404 ? "not-found" : "application";
	const title = response.description === "" ? `Status ${status}` : response.description;
	return {
		kind: "failure",
		problem: problem(kind, title, {
			status,
			...value === undefined ? {} : { body: value }
		})
	};
}
function toStatus(status) {
	if (/^[1-5]XX$/i.test(status)) return Number(status[0]) * 100;
	return /^[1-5]\d\d$/.test(status) ? Number(status) : 200;
}
//# sourceMappingURL=mock.js.map
