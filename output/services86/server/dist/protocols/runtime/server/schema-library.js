import { isRecord, memberOf } from "./json.js";
const prefix = "#/components/schemas/";
export function componentKey(schema) {
	return schema.$ref?.startsWith(prefix) === true ? decodePointer(schema.$ref.slice(prefix.length)) : undefined;
}
function decodePointer(text) {
	const plain = text.includes("%") ? decodePercent(text) : text;
	return plain.replaceAll("~1", "/").replaceAll("~0", "~");
}
function decodePercent(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
export function resolveSchema(schema, library) {
	let current = schema;
	for (let hops = 0; hops < 20; hops += 1) {
		const key = componentKey(current);
		if (key === undefined) return current.$ref === undefined ? current : {};
		current = memberOf(library.schemas, key) ?? {};
	}
	return {};
}
export function flattenSchema(schema, library, value) {
	const resolved = resolveSchema(schema, library);
	return hasParts(resolved) ? flatten(resolved, {
		library,
		value,
		done: new Map(),
		depth: 0
	}) : resolved;
}
function hasParts({ allOf, oneOf, anyOf }) {
	return allOf !== undefined || oneOf !== undefined || anyOf !== undefined;
}
function flatten(schema, outer) {
	const resolved = resolveSchema(schema, outer.library);
	if (!hasParts(resolved)) return resolved;
	const known = outer.done.get(resolved);
	if (known !== undefined) return known;
	const { allOf = [], oneOf, anyOf, ...own } = resolved;
	// A schema that is a part of itself adds no more than it says.
	outer.done.set(resolved, own);
	const place = {
		...outer,
		depth: outer.depth + 1
	};
	if (place.depth > 100) return own;
	const chosen = oneOf ?? anyOf;
	const parts = [...allOf.map((part) => flatten(part, place)), ...chosen === undefined ? [] : pickAlternative(chosen, place)];
	const flat = parts.reduce((merged, part) => mergeSchemas(merged, part), own);
	outer.done.set(resolved, flat);
	return flat;
}
function pickAlternative(alternatives, place) {
	const { value } = place;
	const flat = alternatives.map((alternative) => flatten(alternative, place));
	const suited = value === undefined ? undefined : flat.find((alternative) => suits(alternative, value));
	return [suited ?? flat.find(({ type }) => type !== "null") ?? flat[0] ?? {}];
}
function suits(schema, value) {
	if (schema.const !== undefined) return schema.const === value;
	if (schema.enum !== undefined) return schema.enum.includes(value);
	if (!schemaTypes(schema).some((type) => isOfType(value, type))) return schema.type === undefined;
	if (!isRecord(value)) return true;
	return (schema.required ?? []).every((name) => Object.hasOwn(value, name));
}
function isOfType(value, type) {
	if (type === "null") return value === null;
	if (type === "array") return Array.isArray(value);
	if (type === "object") return isRecord(value);
	if (type === "integer") return Number.isInteger(value);
	return typeof value === type;
}
function mergeSchemas(a, b) {
	// Mostly the one is a schema and the other a word or two beside a reference to it.
	const properties = a.properties === undefined || b.properties === undefined ? a.properties ?? b.properties : {
		...a.properties,
		...b.properties
	};
	const required = [...a.required ?? [], ...b.required ?? []];
	return {
		...a,
		...b,
		...properties === undefined ? {} : { properties },
		...required.length === 0 ? {} : { required }
	};
}
export function schemaTypes(schema) {
	if (typeof schema.type === "string") return [schema.type];
	if (schema.type !== undefined) return schema.type;
	if (schema.properties !== undefined || isRecord(schema.additionalProperties)) return ["object"];
	if (schema.items !== undefined) return ["array"];
	return [];
}
export function memberSchema(schema, name) {
	const { properties, additionalProperties } = schema;
	if (properties !== undefined && Object.hasOwn(properties, name)) return properties[name];
	return isRecord(additionalProperties) ? additionalProperties : undefined;
}
//# sourceMappingURL=schema-library.js.map
