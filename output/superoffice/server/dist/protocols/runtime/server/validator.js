import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isRecord } from "./json.js";
import { componentKey } from "./schema-library.js";
const maximumViolations = 20;
export function createValidator(library) {
	const modes = [];
	return { check(value, schema, rules) {
		const number = Number(rules.lenient === true) + 2 * Number(rules.readOnly === true) + 4 * Number(rules.all === true);
		const mode = modes[number] ??= createMode(library, rules);
		const validate = mode.compile(schema);
		if (validate(value)) return [];
		return (validate.errors ?? []).slice(0, maximumViolations).map((error) => ({
			in: rules.in,
			pointer: `${rules.pointer ?? ""}${error.instancePath}`,
			message: describe(error),
			rule: {
				keyword: error.keyword,
				params: error.params
			}
		}));
	} };
}
function createMode(library, rules) {
	const ajv = new Ajv2020({
		strict: false,
		allErrors: rules.all === true,
		logger: false,
		validateSchema: false,
		addUsedSchema: false,
		unicodeRegExp: true
	});
	addFormats.default(ajv);
	for (const format of laxFormats) ajv.addFormat(format, true);
	const lenient = rules.lenient === true;
	const bySchema = new WeakMap();
	const byKey = new Map();
	const compile = (schema) => {
		// Most bodies are nothing but a component.
		const key = Object.keys(schema).length === 1 ? componentKey(schema) : undefined;
		if (key !== undefined) return compileComponent(key);
		const known = bySchema.get(schema) ?? compileSafely(ajv, prepare(schema, {
			library,
			lenient,
			skipReadOnly: lenient && rules.readOnly !== true,
			inlined: undefined
		}));
		bySchema.set(schema, known);
		return known;
	};
	const compileComponent = (key) => {
		const known = byKey.get(key) ?? compile(library.schemas[key] ?? {});
		byKey.set(key, known);
		return known;
	};
	ajv.addKeyword({
		keyword: componentKeyword,
		errors: "full",
		validate: checkComponent(compileComponent)
	});
	ajv.addKeyword({
		keyword: namesKeyword,
		type: "string",
		errors: true,
		validate: checkNames()
	});
	return { compile };
}
function checkNames() {
	function check(names, value) {
		const isValid = names.includes(value);
		check.errors = isValid ? [] : [{
			keyword: namesKeyword,
			params: { allowedValues: names }
		}];
		return isValid;
	}
	check.errors = [];
	return check;
}
const laxFormats = [
	"date-time",
	"date",
	"time",
	"duration",
	"byte",
	"binary",
	"password",
	"uri",
	"url",
	"uri-reference"
];
const componentKeyword = "pagewrightComponent";
const namesKeyword = "pagewrightNames";
function checkComponent(compileComponent) {
	function check(target, value, _parent, context) {
		if (value === null && target.orNull) return true;
		const validate = compileComponent(target.key);
		const isValid = validate(value, context);
		check.errors = validate.errors ?? [];
		return isValid;
	}
	check.errors = [];
	return check;
}
function compileSafely(ajv, schema) {
	try {
		return ajv.compile(schema);
	} catch {
		return ajv.compile({});
	}
}
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
function prepare(schema, how, isOptional = false) {
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
	return { allOf: [prepare(how.library.schemas[key] ?? {}, inside)] };
}
function prepareKeyword(keyword, value, schema, how) {
	const below = {
		...how,
		inlined: undefined
	};
	if (inPlace.has(keyword)) {
		return Array.isArray(value) ? value.map((part) => prepare(part, how)) : prepare(value, how);
	}
	if (keyword === "prefixItems") return value.map((part) => prepare(part, below));
	if (schemaMembers.has(keyword)) {
		return typeof value === "boolean" ? value : prepare(value, below, keyword === "items");
	}
	if (!schemaMaps.has(keyword) || !isRecord(value)) return value;
	const isMember = keyword === "properties";
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, prepare(part, below, isMember && schema.required?.includes(name) !== true)]));
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
function describe(error) {
	const { keyword, params, message = "is not valid" } = error;
	if (keyword === "type") return `must be ${[params["type"]].flat().join(" or ")}`;
	if (keyword === "additionalProperties") return "must not have members that the schema does not name";
	if (keyword === "enum" || keyword === namesKeyword) return describeNames(params["allowedValues"]);
	return message;
}
function describeNames(names) {
	const shown = Array.isArray(names) ? names.slice(0, 20).map(String).join(", ") : "";
	return shown === "" ? "must be one of the documented values" : `must be one of ${shown}`;
}
export function checkCall(validator, operation, call, rules) {
	const parameters = [];
	for (const parameter of operation.parameters) {
		const value = call.parameters[parameter.wireName];
		if (value !== undefined || parameter.required) parameters.push(...checkParameter(validator, parameter, value));
	}
	const { request } = operation;
	if (request === undefined) return parameters;
	if (call.body === undefined) {
		const missing = {
			in: "body",
			pointer: "",
			message: "must be present"
		};
		return request.required === true ? [...parameters, missing] : parameters;
	}
	if (call.body instanceof Uint8Array) return parameters;
	const schema = request.schemaByMediaType?.[call.mediaType ?? ""] ?? request.schema;
	const inBody = validator.check(call.body, schema, {
		...rules,
		in: "body"
	});
	return parameters.length === 0 ? inBody : [...parameters, ...inBody];
}
function checkParameter(validator, parameter, value) {
	const where = parameter.in;
	const pointer = `/${parameter.wireName.replaceAll("~", "~0").replaceAll("/", "~1")}`;
	if (value === undefined) return [{
		in: where,
		pointer,
		message: "must be present"
	}];
	return validator.check(value, parameter.schema, {
		in: where,
		pointer
	});
}
//# sourceMappingURL=validator.js.map
