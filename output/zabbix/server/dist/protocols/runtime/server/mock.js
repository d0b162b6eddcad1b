import { problem } from "./problem.js";
import { completeSample } from "./samples.js";
import { schemaTypes, resolveSchema } from "./schema-library.js";
import { createState } from "./state.js";
export function createMock(definition, tools, isStateful) {
	const answers = new WeakMap();
	const answerWithSample = ({ operation }, preferred) => {
		const response = preferred ?? pickResponse(operation);
		const known = answers.get(response) ?? createAnswer(operation, response, tools.library());
		answers.set(response, known);
		return known;
	};
	const state = isStateful ? createState(definition, tools) : undefined;
	return {
		answer(call) {
			const preferred = findPreferred(call);
			if (preferred !== undefined || state === undefined) return answerWithSample(call, preferred);
			return state.answer(call).then((remembered) => remembered ?? answerWithSample(call));
		},
		reset: () => state?.reset()
	};
}
function createSample(operation, response, library) {
	const { content } = response;
	if (content === undefined) return { value: undefined };
	if (isBinary(content.mediaTypes, content.schema, library)) return { value: sampleBytes(content.mediaTypes[0] ?? "") };
	const value = completeSample(content.schema, content.example, library, {
		direction: "response",
		seed: operation.id
	});
	return {
		value,
		json: JSON.stringify(value)
	};
}
export function isBinary(mediaTypes, schema, library) {
	const resolved = resolveSchema(schema, library);
	if (resolved.format === "binary" || resolved.contentMediaType !== undefined) return true;
	const types = schemaTypes(resolved);
	if (types.length > 0) return false;
	return !mediaTypes.some((mediaType) => /json|xml|text|form/i.test(mediaType));
}
const pixel = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
function sampleBytes(mediaType) {
	if (!mediaType.startsWith("image/")) return new TextEncoder().encode("sample file");
	return Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0));
}
function findPreferred(call) {
	if (call.preferredStatus === undefined) return undefined;
	return call.operation.responses.find(({ status }) => status === String(call.preferredStatus));
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
