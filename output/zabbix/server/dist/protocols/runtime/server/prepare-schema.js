import { isRecord, memberOf } from "./json.js";
import { componentKey } from "./schema-library.js";
export const componentKeyword = "pagewrightComponent";
export const namesKeyword = "pagewrightNames";
const schemaMaps = new Set([
	"properties",
	"patternProperties",
	"dependentSchemas",
	"$defs"
]);
const inPlace = new Set([
	"allOf",
	"anyOf",
	"oneOf",
	"not",
	"if",
	"then",
	"else"
]);
const schemaMembers = new Set([
	"items",
	"additionalProperties",
	"unevaluatedProperties",
	"unevaluatedItems",
	"propertyNames",
	"contains"
]);
const skipped = new Set([
	"xml",
	"discriminator",
	"example",
	"examples",
	"default",
	"description",
	"title",
	"$ref"
]);
export function prepareSchema(schema, how, isOptional = false) {
	if (typeof schema === "boolean") return schema ? {} : { not: {} };
	if (how.skipReadOnly && schema.readOnly === true) return {};
	const orNull = how.lenient && isOptional;
	const needsInlining = "unevaluatedProperties" in schema || "unevaluatedItems" in schema;
	const inside = needsInlining ? {
		...how,
		inlined: how.inlined ?? []
	} : how;
	const copy = prepareReference(schema, inside, orNull);
	for (const [keyword, value] of Object.entries(schema)) {
		if (skipped.has(keyword) || keyword.startsWith("x-")) continue;
		// Types that are open for more are rarely as exclusive as a document says.
		const target = keyword === "oneOf" && how.lenient && !("anyOf" in schema) ? "anyOf" : keyword;
		copy[target] = keyword in copy ? [...copy[keyword], ...value] : prepareKeyword(keyword, value, schema, inside);
	}
	return how.lenient ? loosen(copy, schema, orNull) : copy;
}
function prepareReference(schema, how, orNull) {
	const key = componentKey(schema);
	if (key === undefined) return {};
	if (how.inlined === undefined || how.inlined.includes(key)) return { [componentKeyword]: {
		key,
		orNull
	} };
	const inside = {
		...how,
		inlined: [...how.inlined, key]
	};
	return { allOf: [prepareSchema(memberOf(how.library.schemas, key) ?? {}, inside)] };
}
function prepareKeyword(keyword, value, schema, how) {
	const below = {
		...how,
		inlined: undefined
	};
	if (inPlace.has(keyword)) {
		return Array.isArray(value) ? value.map((part) => prepareSchema(part, how)) : prepareSchema(value, how);
	}
	if (keyword === "prefixItems") return value.map((part) => prepareSchema(part, below));
	if (schemaMembers.has(keyword)) {
		return typeof value === "boolean" ? value : prepareSchema(value, below, keyword === "items");
	}
	if (!schemaMaps.has(keyword) || !isRecord(value)) return value;
	const isMember = keyword === "properties";
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, prepareSchema(part, below, isMember && schema.required?.includes(name) !== true)]));
}
function loosen(copy, schema, orNull) {
	const types = typeof copy["type"] === "string" ? [copy["type"]] : copy["type"] ?? [];
	const isEnumeration = types.includes("string") && ("enum" in copy || "x-pagewright-open-enum" in schema);
	const branches = [
		"const",
		"allOf",
		"anyOf",
		"oneOf",
		"not"
	].some((keyword) => keyword in copy);
	if (branches) return orNull ? { anyOf: [{ type: "null" }, copy] } : copy;
	const { enum: names, ...rest } = copy;
	const more = [...isEnumeration ? ["integer"] : [], ...orNull ? ["null"] : []].filter((type) => !types.includes(type));
	const wider = types.length === 0 || more.length === 0 ? rest : {
		...rest,
		type: [...types, ...more]
	};
	if (names === undefined) return wider;
	return isEnumeration ? {
		...wider,
		[namesKeyword]: names
	} : {
		...wider,
		enum: orNull ? [...names, null] : names
	};
}
//# sourceMappingURL=prepare-schema.js.map
