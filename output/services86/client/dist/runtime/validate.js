export function createStandardSchema(schema, schemas) {
	return { "~standard": {
		version: 1,
		vendor: "pagewright",
		validate: (value) => {
			const issues = findIssues(value, schema, {
				schemas,
				path: []
			});
			return issues.length === 0 ? { value } : { issues };
		}
	} };
}
function findIssues(value, schema, context) {
	if (value === null && schema["nullable"] === true) return [];
	return Object.entries(schema).flatMap(([keyword, expected]) => checks[keyword]?.(value, expected, schema, context) ?? []);
}
const checks = {
	$ref: (value, name, _, context) => {
		const target = Object.hasOwn(context.schemas, name.slice(1)) ? context.schemas[name.slice(1)] : undefined;
		return target === undefined ? [] : findIssues(value, target, context);
	},
	type: (value, expected, _, context) => {
		const types = [expected].flat();
		return types.some((type) => isOfType(value, type)) ? [] : issue(context, `is no ${types.join(" or ")}`);
	},
	const: (value, expected, _, context) => isEqual(value, expected) ? [] : issue(context, `is not ${JSON.stringify(expected)}`),
	enum: (value, known, _, context) => known.some((one) => isEqual(value, one)) ? [] : issue(context, `is none of ${JSON.stringify(known)}`),
	required: (value, names, _, context) => isObject(value) ? names.flatMap((name) => Object.hasOwn(value, name) ? [] : issue(at(context, name), "is missing")) : [],
	properties: (value, properties, _, context) => isObject(value) ? Object.entries(value).flatMap(([name, member]) => {
		const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
		return schema === undefined || member === undefined ? [] : findIssues(member, schema, at(context, name));
	}) : [],
	patternProperties: (value, patterns, _, context) => isObject(value) ? Object.entries(patterns).flatMap(([pattern, schema]) => Object.entries(value).flatMap(([name, member]) => new RegExp(pattern, "u").test(name) ? findIssues(member, schema, at(context, name)) : [])) : [],
	additionalProperties: (value, expected, schema, context) => isObject(value) && expected !== true ? checkOthers(value, expected, schema, context) : [],
	items: (value, schema, { prefixItems }, context) => {
		const from = Array.isArray(prefixItems) ? prefixItems.length : 0;
		return Array.isArray(value) ? value.slice(from).flatMap((item, index) => schema === false ? issue(at(context, from + index), "is one too many") : findIssues(item, schema, at(context, from + index))) : [];
	},
	prefixItems: (value, schemas, _, context) => Array.isArray(value) ? schemas.flatMap((schema, index) => index < value.length ? findIssues(value[index], schema, at(context, index)) : []) : [],
	allOf: (value, parts, _, context) => parts.flatMap((part) => findIssues(value, part, context)),
	anyOf: (value, parts, _, context) => countMatches(value, parts, context) > 0 ? [] : issue(context, "fits none of the alternatives"),
	oneOf: (value, parts, _, context) => {
		const count = countMatches(value, parts, context);
		return count === 1 ? [] : issue(context, `fits ${count} of the alternatives, not one`);
	},
	not: (value, schema, _, context) => findIssues(value, schema, context).length > 0 ? [] : issue(context, "is what it must not be"),
	if: (value, condition, schema, context) => {
		const branch = findIssues(value, condition, context).length === 0 ? schema["then"] : schema["else"];
		return isObject(branch) ? findIssues(value, branch, context) : [];
	},
	minLength: (value, limit, _, context) => typeof value === "string" && [...value].length < limit ? issue(context, `is shorter than ${limit}`) : [],
	maxLength: (value, limit, _, context) => typeof value === "string" && [...value].length > limit ? issue(context, `is longer than ${limit}`) : [],
	pattern: (value, pattern, _, context) => typeof value === "string" && !new RegExp(pattern, "u").test(value) ? issue(context, `does not match ${pattern}`) : [],
	minimum: (value, limit, _, context) => typeof value === "number" && value < limit ? issue(context, `is less than ${limit}`) : [],
	maximum: (value, limit, _, context) => typeof value === "number" && value > limit ? issue(context, `is more than ${limit}`) : [],
	exclusiveMinimum: (value, limit, _, context) => typeof value === "number" && value <= limit ? issue(context, `is not more than ${limit}`) : [],
	exclusiveMaximum: (value, limit, _, context) => typeof value === "number" && value >= limit ? issue(context, `is not less than ${limit}`) : [],
	minItems: (value, limit, _, context) => Array.isArray(value) && value.length < limit ? issue(context, `has fewer than ${limit} items`) : [],
	maxItems: (value, limit, _, context) => Array.isArray(value) && value.length > limit ? issue(context, `has more than ${limit} items`) : []
};
function checkOthers(value, expected, { properties, patternProperties }, context) {
	const patterns = Object.keys(Object(patternProperties)).map((pattern) => new RegExp(pattern, "u"));
	return Object.entries(value).flatMap(([name, member]) => {
		if (Object.hasOwn(Object(properties), name) || patterns.some((pattern) => pattern.test(name))) return [];
		return expected === false ? issue(at(context, name), "is not known here") : findIssues(member, expected, at(context, name));
	});
}
function countMatches(value, parts, context) {
	return parts.filter((part) => findIssues(value, part, context).length === 0).length;
}
function isOfType(value, type) {
	if (type === "null") return value === null;
	if (type === "array") return Array.isArray(value);
	if (type === "object") return isObject(value);
	return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isEqual(a, b) {
	return a === b || typeof a === "object" && JSON.stringify(a) === JSON.stringify(b);
}
function at({ schemas, path }, name) {
	return {
		schemas,
		path: [...path, name]
	};
}
function issue({ path }, message) {
	return [{
		message,
		path
	}];
}
//# sourceMappingURL=validate.js.map
