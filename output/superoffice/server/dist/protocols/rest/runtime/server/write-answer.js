import { isBinary } from "../../../runtime/server/mock.js";
import { problem } from "../../../runtime/server/problem.js";
import { isJsonType, isXmlType, negotiate } from "./media-types.js";
import { applySelect } from "./select.js";
import { writeXml } from "./write-xml.js";
export function negotiateAnswer(operation, accept, host) {
	const response = operation.responses.find(({ status }) => status.startsWith("2"));
	const content = response?.content;
	if (content === undefined || content.mediaTypes.length === 0) return "application/json";
	const chosen = negotiate(accept, content.mediaTypes);
	if (chosen !== undefined) return chosen;
	// The pages' own samples fetch images and files with `Accept: application/json`.
	const isFile = isBinary(content.mediaTypes, content.schema, host.library());
	return isFile && negotiate(accept, ["application/json"]) !== undefined ? content.mediaTypes[0] : undefined;
}
export function createResultWriter(host) {
	const samples = new WeakMap();
	return (result, mediaType, select) => {
		if (typeof select === "string") return writeSuccess(result, mediaType, select, host);
		if (result.json === undefined) return writeSuccess(result, mediaType, undefined, host);
		const written = samples.get(result) ?? new Map();
		const response = written.get(mediaType) ?? writeSuccess(result, mediaType, undefined, host);
		samples.set(result, written.set(mediaType, response));
		return response;
	};
}
function writeSuccess(result, mediaType, select, host) {
	const { status, headers, value } = result;
	if (value === undefined || status === 204 || status === 304) return {
		status,
		headers
	};
	if (value instanceof Uint8Array || value instanceof ReadableStream) {
		return {
			status,
			headers: withType(headers, mediaType === "application/json" ? "application/octet-stream" : mediaType),
			body: value
		};
	}
	const selected = select === undefined ? value : applySelect(value, select);
	if (isXmlType(mediaType)) {
		const body = writeXml(selected, result.response?.content?.schema ?? {}, host);
		return {
			status,
			headers: withType(headers, `${mediaType}; charset=utf-8`),
			body
		};
	}
	return writeText(result, selected, mediaType);
}
function writeText(result, value, mediaType) {
	const isText = typeof value === "string" && !isJsonType(mediaType);
	const isSample = value === result.value && result.json !== undefined;
	const body = isText ? value : isSample ? result.json ?? "" : toJson(value);
	const type = isText || isJsonType(mediaType) ? mediaType : "application/json";
	return {
		status: result.status,
		headers: withType(result.headers, `${type}; charset=utf-8`),
		body
	};
}
function toJson(value) {
	return JSON.stringify(value) ?? "null";
}
function withType(headers, type) {
	return {
		"content-type": type,
		...headers
	};
}
export function writeProblem(thrown) {
	const { status, title, detail, violations, code, body, headers = {} } = thrown;
	if (body !== undefined) {
		return {
			status,
			headers: {
				"content-type": "application/json; charset=utf-8",
				...headers
			},
			body: toJson(body)
		};
	}
	const document = {
		type: "about:blank",
		title,
		status,
		...detail === undefined ? {} : { detail },
		...code === undefined ? {} : { code },
		...violations === undefined ? {} : { errors: violations.map(({ in: place, pointer, message }) => ({
			in: place,
			pointer,
			message
		})) }
	};
	return {
		status,
		headers: {
			"content-type": "application/problem+json",
			...headers
		},
		body: JSON.stringify(document)
	};
}
export function notAcceptable(operation) {
	const types = operation.responses.flatMap(({ content }) => content?.mediaTypes ?? []);
	const detail = `This operation answers with ${[...new Set(types)].join(", ")}`;
	return problem("not-acceptable", "No acceptable media type", { detail });
}
//# sourceMappingURL=write-answer.js.map
