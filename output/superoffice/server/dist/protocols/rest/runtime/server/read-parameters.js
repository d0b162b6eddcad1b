import { memberSchema } from "../../../runtime/server/schema-library.js";
import { readJsonText, splitItems, splitMembers, stripStyle } from "./decode-style.js";
const noParameters = Object.create(null);
export function createParameterReader({ parameters }, host) {
	const inQuery = parameters.filter((one) => one.in === "query");
	const elsewhere = parameters.filter((one) => one.in !== "query");
	const sources = elsewhere.map((parameter) => createSource(parameter));
	return (path, request) => {
		if (request.query === "" && elsewhere.length === 0) return noParameters;
		const values = Object.create(null);
		elsewhere.forEach((parameter, at) => {
			const text = sources[at]?.(path, request);
			if (text !== undefined) values[parameter.wireName] = convert([text], parameter, host);
		});
		if (request.query !== "") readQuery(inQuery, request.query, values, host);
		return values;
	};
}
function createSource({ in: place, wireName }) {
	if (place === "path") return (path) => Object.hasOwn(path, wireName) ? path[wireName] : undefined;
	if (place === "cookie") return (_path, { headers }) => readCookie(headers["cookie"], wireName);
	const name = wireName.toLowerCase();
	return (_path, { headers }) => headers[name];
}
function readQuery(parameters, query, values, host) {
	const pairs = readPairs(query);
	for (const parameter of parameters) {
		const key = parameter.wireName.toLowerCase();
		const texts = pairs.get(key) ?? pairs.get(`${key}[]`);
		const value = texts === undefined ? readMembers(parameter, pairs, host) ?? readEntries(parameter, query, host) : convert(texts, parameter, host);
		if (value !== undefined) values[parameter.wireName] = value;
	}
}
function readPairs(query) {
	const pairs = new Map();
	for (const [name, value] of new URLSearchParams(query)) {
		const key = name.toLowerCase();
		const known = pairs.get(key);
		if (known === undefined) pairs.set(key, [value]);
		else known.push(value);
	}
	return pairs;
}
function readCookie(header, name) {
	const pairs = (header ?? "").split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
function convert(texts, parameter, host) {
	const schema = host.resolve(parameter.schema);
	const [first = ""] = texts;
	if (allows(schema, "array")) return convertList(texts, parameter, schema, host);
	if (allows(schema, "object")) return convertObject(first, parameter, host);
	return convertText(parameter.in === "path" ? stripStyle(first, parameter) : first, schema, host);
}
function convertList(texts, parameter, schema, host) {
	const [first = ""] = texts;
	const items = schema.items === undefined ? {} : host.resolve(schema.items);
	const json = texts.length === 1 ? readJsonText(first) : undefined;
	if (Array.isArray(json)) return json;
	const parts = texts.length === 1 ? splitItems(first, parameter) : texts;
	return parts.map((part) => convertText(part, items, host));
}
function convertObject(text, parameter, host) {
	const json = readJsonText(text);
	const members = json === undefined ? splitMembers(text, parameter) : undefined;
	if (members === undefined) return json ?? text;
	const schema = host.flatten(parameter.schema);
	return Object.fromEntries(members.map(([name, value]) => [name, convertField([value], memberSchema(schema, name) ?? {}, host)]));
}
function readMembers(parameter, query, host) {
	const { properties } = host.flatten(parameter.schema);
	const isDeep = parameter.style === "deepObject";
	if (properties === undefined || !isDeep && !parameter.explode) return undefined;
	const members = Object.entries(properties).flatMap(([name, schema]) => {
		const key = isDeep ? `${parameter.wireName}[${name}]` : name;
		const texts = query.get(key.toLowerCase());
		return texts === undefined ? [] : [[name, convertField(texts, schema, host)]];
	});
	return members.length === 0 ? undefined : Object.fromEntries(members);
}
function readEntries({ wireName, style, schema }, query, host) {
	if (style !== "deepObject") return undefined;
	const { properties, additionalProperties } = host.flatten(schema);
	if (properties !== undefined || typeof additionalProperties !== "object") return undefined;
	const start = `${wireName.toLowerCase()}[`;
	const pairs = [...new URLSearchParams(query)].filter(([name]) => name.toLowerCase().startsWith(start) && name.endsWith("]"));
	const values = host.flatten(additionalProperties);
	return pairs.length === 0 ? undefined : Object.fromEntries(pairs.map(([name, text]) => [name.slice(start.length, -1), convertText(text, values, host)]));
}
export function convertField(texts, written, host) {
	const schema = host.flatten(written);
	const [only = "", ...others] = texts;
	const isList = allows(schema, "array");
	const json = others.length === 0 && (isList || allows(schema, "object")) ? readJsonText(only) : undefined;
	if (json !== undefined) return json;
	if (!isList) return others.length === 0 ? convertText(only, schema, host) : texts;
	const items = schema.items === undefined ? {} : host.flatten(schema.items);
	return texts.map((text) => convertText(text, items, host));
}
export function convertText(text, schema, host) {
	const branches = schema.oneOf ?? schema.anyOf;
	if (branches !== undefined) return convertByBranch(text, branches, host);
	if ((allows(schema, "integer") || allows(schema, "number")) && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) {
		return Number(text);
	}
	if (allows(schema, "boolean") && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
	return text;
}
function convertByBranch(text, branches, host) {
	const converted = branches.map((branch) => convertText(text, host.resolve(branch), host));
	return converted.find((value) => typeof value !== "string") ?? text;
}
function allows(schema, type) {
	return schema.type === type || Array.isArray(schema.type) && schema.type.includes(type);
}
export function suitsPath(text, schema, host) {
	const resolved = host.resolve(schema);
	const value = convertText(text, resolved, host);
	if (resolved.enum !== undefined) {
		return resolved.enum.some((member) => String(member).toLowerCase() === text.toLowerCase());
	}
	if (allows(resolved, "integer")) return Number.isInteger(value);
	if (allows(resolved, "number")) return typeof value === "number";
	return !allows(resolved, "boolean") || typeof value === "boolean";
}
export function pathRank(schema, host) {
	const resolved = host.resolve(schema);
	if (resolved.enum !== undefined) return 0;
	return allows(resolved, "integer") || allows(resolved, "number") || allows(resolved, "boolean") ? 1 : 2;
}
//# sourceMappingURL=read-parameters.js.map
