import { andThen } from "../../../runtime/server/awaitable.js";
import { readJson, readText } from "../../../runtime/server/json.js";
import { isBinary } from "../../../runtime/server/mock.js";
import { problem, ProblemError } from "../../../runtime/server/problem.js";
import { memberSchema } from "../../../runtime/server/schema-library.js";
import { matchMembers } from "./match-members.js";
import { bareType, charsetOf, isJsonType, isXmlType } from "./media-types.js";
import { convertField } from "./read-parameters.js";
import { readXmlBody } from "./read-xml-body.js";
import { recall } from "./recall.js";
export function createBodyReader({ request: expected }, host) {
	if (expected === undefined) return () => noBody;
	const planOf = recall((given) => planBody(given, expected, host));
	return (request) => {
		if (request.body.isEmpty) return noBody;
		const plan = planOf(request.headers["content-type"] ?? "");
		if (plan === undefined) throw new ProblemError(unsupported(expected));
		if (plan.decode === undefined) return {
			value: request.body.open(),
			mediaType: plan.mediaType
		};
		const { decode } = plan;
		return andThen(request.body.read(), (bytes) => bytes.length === 0 ? noBody : andThen(decode(bytes), (value) => finish(value, plan, host)));
	};
}
const noBody = {
	value: undefined,
	mediaType: undefined
};
function unsupported({ mediaTypes }) {
	const detail = `This operation reads ${mediaTypes.join(", ")}`;
	return problem("unsupported-media-type", "The body's media type is not supported", { detail });
}
function planBody(given, expected, host) {
	const mediaType = pickType(given, expected);
	if (mediaType === undefined) return undefined;
	const schema = expected.schemaByMediaType?.[mediaType] ?? expected.schema;
	const header = given.trim() === "" ? mediaType : given;
	const type = bareType(header);
	const isFile = isBinary(expected.mediaTypes, schema, host.library());
	const plan = {
		mediaType,
		schema,
		takesNull: allowsNull(schema, host)
	};
	if (!isFile) return {
		...plan,
		decode: createDecoder(type, header, schema, host)
	};
	return type.startsWith("multipart/") ? {
		...plan,
		decode: (bytes) => readFormFile(bytes, header)
	} : plan;
}
function finish(value, { mediaType, schema, takesNull }, host) {
	return value === null && !takesNull ? {
		value: undefined,
		mediaType
	} : {
		value: matchMembers(value, schema, host),
		mediaType
	};
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
function createDecoder(type, given, schema, host) {
	if (isJsonType(type)) return readJson;
	if (isXmlType(type)) return (bytes) => readXmlBody(bytes, charsetOf(given), schema, host);
	if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded") return async (bytes) => convertFields(await readForm(bytes, given), schema, host);
	return type.startsWith("text/") ? readText : (bytes) => bytes;
}
async function readFormFile(bytes, given) {
	const parts = Object.values(await readForm(bytes, given)).flat();
	const file = parts.find((part) => part instanceof Uint8Array) ?? String(parts[0] ?? "");
	return new Blob([file]).stream();
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
async function readForm(bytes, given) {
	const form = await parseForm(bytes, given);
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
async function parseForm(bytes, given) {
	try {
		const body = bytes;
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
