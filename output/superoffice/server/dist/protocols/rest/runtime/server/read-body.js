import { readJson, readText } from "../../../runtime/server/json.js";
import { isBinary } from "../../../runtime/server/mock.js";
import { problem, ProblemError } from "../../../runtime/server/problem.js";
import { memberSchema } from "../../../runtime/server/schema-library.js";
import { matchMembers } from "./match-members.js";
import { bareType, isJsonType } from "./media-types.js";
import { convertField } from "./read-parameters.js";
export async function readBody(operation, request, host) {
	const { request: expected } = operation;
	if (expected === undefined || request.body.length === 0) return { value: undefined };
	const given = request.headers["content-type"];
	const mediaType = recallType(given ?? "", expected);
	if (mediaType === undefined) {
		const detail = `This operation reads ${expected.mediaTypes.join(", ")}`;
		throw new ProblemError(problem("unsupported-media-type", "The body's media type is not supported", { detail }));
	}
	const schema = expected.schemaByMediaType?.[mediaType] ?? expected.schema;
	const binary = isBinary(expected.mediaTypes, schema, host.library());
	if (binary && !isJsonType(given ?? "")) return {
		value: await readBinary(request, given),
		mediaType
	};
	const value = await readValue(request, given ?? mediaType, schema, host);
	if (value === null && !allowsNull(schema, host)) return {
		value: undefined,
		mediaType
	};
	return {
		value: matchMembers(value, schema, host),
		mediaType
	};
}
const picked = new WeakMap();
const rememberedHeaders = 16;
function recallType(given, expected) {
	const known = picked.get(expected) ?? new Map();
	if (known.has(given)) return known.get(given);
	const type = pickType(given, expected);
	if (known.size < rememberedHeaders) picked.set(expected, known.set(given, type));
	return type;
}
function pickType(given, expected) {
	const { mediaTypes } = expected;
	if (given.trim() === "") return mediaTypes.find(isJsonType) ?? mediaTypes[0];
	const type = bareType(given);
	const exact = mediaTypes.find((documented) => matchesRange(type, bareType(documented)));
	return exact ?? (isJsonType(type) ? mediaTypes.find(isJsonType) : undefined);
}
function matchesRange(type, documented) {
	if (documented === type || documented === "*/*") return true;
	return documented.endsWith("/*") && type.startsWith(documented.slice(0, -1));
}
async function readBinary(request, given) {
	if (given === undefined || !bareType(given).startsWith("multipart/")) return request.body;
	const parts = Object.values(await readForm(request, given));
	const file = parts.find((part) => part instanceof Uint8Array) ?? parts[0];
	return file instanceof Uint8Array ? file : new TextEncoder().encode(String(file ?? ""));
}
async function readValue(request, given, schema, host) {
	const type = bareType(given);
	if (isJsonType(type)) return readJson(request.body);
	if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded") {
		return convertFields(await readForm(request, given), schema, host);
	}
	return type.startsWith("text/") ? readText(request.body) : request.body;
}
function convertFields(fields, schema, host) {
	const flat = host.flatten(schema);
	return Object.fromEntries(Object.entries(fields).map(([name, field]) => {
		const own = memberSchema(flat, name);
		const texts = [field].flat();
		const isText = texts.every((text) => typeof text === "string");
		return [name, own === undefined || !isText ? field : convertField(texts, own, host)];
	}));
}
async function readForm(request, given) {
	const form = await parseForm(request, given);
	const fields = new Map();
	for (const [name, value] of form) {
		const field = typeof value === "string" ? value : new Uint8Array(await value.arrayBuffer());
		const known = fields.get(name);
		if (known === undefined) fields.set(name, [field]);
		else known.push(field);
	}
	fields.delete("__proto__");
	return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}
async function parseForm(request, given) {
	try {
		const body = request.body;
		return await new Response(body, { headers: { "content-type": given } }).formData();
	} catch {
		throw new ProblemError(problem("malformed", "The body is not a valid form"));
	}
}
function allowsNull(schema, host) {
	const { type } = host.flatten(schema, null);
	return type === "null" || Array.isArray(type) && type.includes("null");
}
//# sourceMappingURL=read-body.js.map
