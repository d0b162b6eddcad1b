import { isRecord, memberOf } from "./json.js";
import { componentKey, flattenSchema, memberSchema, resolveSchema, schemaTypes } from "./schema-library.js";
import { syntheticScalar } from "./synthetic.js";
export function completeSample(schema, sample, library, options) {
	return complete(schema, sample, "", {
		library,
		options,
		left: options.depth ?? 2,
		open: [],
		level: 0,
		made: { count: 0 }
	});
}
const maximumLevel = 24;
const maximumMade = 2e4;
function complete(schema, sample, name, outer) {
	if (outer.level >= maximumLevel) return sample ?? null;
	if (sample === undefined) return makeUp(schema, name, outer);
	// Nearly all that samples hold, and nothing of it can have a hole.
	if (typeof sample !== "object") return sample;
	const place = placeBelow(outer);
	const flat = flattenSchema(schema, place.library, sample ?? undefined);
	if (isHoleIn(sample, flat)) return fill(schema, sample, name, place);
	if (Array.isArray(sample)) {
		const items = flat.items ?? {};
		return sample.map((item) => complete(items, item, name, place));
	}
	return isRecord(sample) ? completeMembers(flat, sample, place) : sample;
}
function makeUp(schema, name, outer) {
	if ((outer.made.count += 1) > maximumMade) return null;
	if (isScalar(schema)) return synthesize(schema, name, outer);
	return fill(schema, undefined, name, placeBelow(outer));
}
function placeBelow({ library, options, left, open, level, made }) {
	return {
		library,
		options,
		left,
		open,
		level: level + 1,
		made
	};
}
function isScalar({ type, $ref, allOf, anyOf, oneOf }) {
	const isMade = $ref !== undefined || allOf !== undefined || anyOf !== undefined || oneOf !== undefined;
	return !isMade && typeof type === "string" && type !== "object" && type !== "array";
}
function isHoleIn(sample, schema) {
	const types = schemaTypes(schema);
	if (sample === null) {
		return types.includes("object") || types.includes("array") || types.length > 0 && !types.includes("null");
	}
	const isEmpty = isRecord(sample) && Object.keys(sample).length === 0;
	return isEmpty && Object.keys(schema.properties ?? {}).length > 0;
}
function completeMembers(schema, sample, place) {
	const missing = new Set(schema.required?.filter((name) => !Object.hasOwn(sample, name)));
	for (const name of findDropped(schema, sample, place)) missing.add(name);
	const names = missing.size === 0 ? Object.keys(sample) : inSchemaOrder(schema, sample, missing);
	return Object.fromEntries(names.map((name) => [name, complete(memberSchema(schema, name) ?? {}, memberOf(sample, name), name, place)]));
}
function findDropped({ properties = {} }, sample, place) {
	const hidden = hiddenKeyword(place);
	const absent = Object.entries(properties).filter(([name, member]) => !Object.hasOwn(sample, name) && member[hidden] !== true);
	const isHole = (member) => namedComponent(member) !== undefined && schemaTypes(flattenSchema(member, place.library)).includes("object");
	if (Object.keys(sample).length === 0 || !absent.every(([, member]) => isHole(member))) return [];
	return absent.flatMap(([name, member]) => isClosed(member, flattenSchema(member, place.library), place) ? [] : [name]);
}
function inSchemaOrder({ properties = {} }, sample, missing) {
	const known = Object.keys(properties).filter((name) => missing.has(name) || Object.hasOwn(sample, name));
	const others = [...Object.keys(sample), ...missing].filter((name) => !Object.hasOwn(properties, name));
	return [...known, ...others];
}
function hiddenKeyword({ options }) {
	return options.direction === "request" ? "readOnly" : "writeOnly";
}
function fill(schema, sample, name, place) {
	const key = namedComponent(schema);
	const flat = flattenSchema(schema, place.library);
	if (isClosed(schema, flat, place)) return cut(schema, flat, sample, name, place);
	if (key === undefined) return synthesize(flat, name, place);
	const { library, options, left, open, level, made } = place;
	const deeper = {
		library,
		options,
		left: left - 1,
		open: [...open, key],
		level,
		made
	};
	const known = memberOf(library.samples, key);
	return isRecord(known) ? completeMembers(flat, known, deeper) : synthesize(flat, name, deeper);
}
function namedComponent(schema) {
	const parts = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? [];
	const own = componentKey(schema);
	if (own !== undefined) return own;
	return parts.map(componentKey).find((key) => key !== undefined);
}
function isClosed(schema, flat, place) {
	const key = namedComponent(schema);
	if (key !== undefined && place.open.includes(key)) return true;
	return place.left <= 0 && schemaTypes(flat).includes("object");
}
function allowsNull(schema, library) {
	const parts = schema.oneOf ?? schema.anyOf ?? [];
	const resolved = resolveSchema(schema, library);
	return [resolved, ...parts].some((part) => schemaTypes(part).includes("null"));
}
function cut(schema, flat, sample, name, place) {
	if (isRecord(sample)) return leastOf(flat, sample, name, place);
	return allowsNull(schema, place.library) ? null : leastOf(flat, {}, name, place);
}
function leastOf(schema, sample, name, place) {
	if (!schemaTypes(schema).includes("object")) return synthesize(schema, name, place);
	return completeMembers(schema, sample, {
		...place,
		left: 0
	});
}
function synthesize(schema, name, place) {
	const type = schemaTypes(schema).find((candidate) => candidate !== "null");
	if (type === undefined) return schema.const ?? schema.enum?.[0] ?? null;
	if (schema.default !== undefined && type !== "object") return schema.default;
	if (type === "object") return synthesizeObject(schema, place);
	if (type === "array") return synthesizeArray(schema, name, place);
	return syntheticScalar(schema, type, name, place.options.seed);
}
function synthesizeArray(schema, name, place) {
	const items = schema.items ?? {};
	const least = typeof schema["minItems"] === "number" ? schema["minItems"] : 0;
	if (schema["maxItems"] === 0) return [];
	const isEmpty = isClosed(items, flattenSchema(items, place.library), place);
	const count = isEmpty ? least : Math.max(1, least);
	return Array.from({ length: Math.min(count, 100) }, () => complete(items, undefined, name, place));
}
function synthesizeObject(schema, place) {
	const hidden = hiddenKeyword(place);
	const properties = Object.entries(schema.properties ?? {}).filter(([name, member]) => member[hidden] !== true || schema.required?.includes(name) === true);
	return Object.fromEntries(properties.map(([name, member]) => [name, complete(member, undefined, name, place)]));
}
//# sourceMappingURL=samples.js.map
