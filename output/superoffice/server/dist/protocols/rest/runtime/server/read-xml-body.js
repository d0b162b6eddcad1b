import { checkNames, isRecord } from "../../../runtime/server/json.js";
import { problem, ProblemError } from "../../../runtime/server/problem.js";
import { componentKey, memberSchema, schemaTypes } from "../../../runtime/server/schema-library.js";
import { decodeXml } from "../../../runtime/xml/decode-xml.js";
import { readXml } from "../../../runtime/xml/xml-element.js";
import { XmlError, defaultXmlLimits } from "../../../runtime/xml/xml-error.js";
import { findProperty } from "./match-members.js";
import { convertText } from "./read-parameters.js";
const limits = {
	...defaultXmlLimits,
	depth: 200,
	elements: 25e4
};
export function readXmlBody(bytes, charset, schema, host) {
	const value = readElement(parse(bytes, charset), schema, host);
	checkNames(value);
	return value;
}
function parse(bytes, charset) {
	try {
		return readXml(decodeXml(bytes, charset, limits), limits);
	} catch (error) {
		if (!(error instanceof XmlError)) throw error;
		throw new ProblemError(problem("malformed", "The body cannot be read as XML", { detail: error.message }));
	}
}
function readElement(element, schema, host) {
	if (element.isNil) return null;
	const flat = host.flatten(schema);
	const types = schemaTypes(flat);
	if (types.includes("array")) return readItems(element, flat, host);
	if (types.includes("object")) return readObject(element, flat, host);
	if (types.length === 0 && element.children.length > 0) return readObject(element, flat, host);
	return readText(element, flat, host);
}
function readText(element, schema, host) {
	const types = schemaTypes(schema);
	const isText = types.length === 0 || types.includes("string");
	// Elements where text belongs have no place in JSON either: the object that they make does not fit.
	if (element.children.length > 0) return readObject(element, {}, host);
	if (isText) return element.text;
	const text = element.text.trim();
	return text === "" ? null : convertText(text, schema, host);
}
function readItems(element, schema, host) {
	return element.children.map((child) => readElement(child, schema.items ?? {}, host));
}
function readObject(element, schema, host) {
	if (isMap(element, schema)) return readMap(element, schema, host);
	const members = element.attributes.flatMap(({ name, value, namespace }) => {
		const own = propertyOf(schema, name);
		const property = memberSchema(schema, own);
		const isMember = namespace === "" && property?.xml?.attribute === true;
		return isMember ? [[own, convertText(value, host.flatten(property), host)]] : [];
	});
	const byName = new Map();
	for (const child of element.children) {
		const own = propertyOf(schema, child.name);
		const known = byName.get(own);
		if (known === undefined) byName.set(own, [child]);
		else known.push(child);
	}
	return Object.fromEntries([...members, ...[...byName].map(([name, elements]) => [name, readMember(elements, memberSchema(schema, name) ?? {}, host)])]);
}
const renamed = new WeakMap();
function propertyOf(schema, name) {
	const names = renamed.get(schema) ?? collectNames(schema);
	renamed.set(schema, names);
	return names.get(name) ?? findProperty(schema, name);
}
function collectNames({ properties = {} }) {
	return new Map(Object.entries(properties).flatMap(([name, { xml }]) => xml?.name === undefined ? [] : [[xml.name, name]]));
}
function readMember(elements, schema, host) {
	const flat = host.flatten(schema);
	const [only] = elements;
	const isList = schemaTypes(flat).includes("array");
	if (elements.length === 1 && only !== undefined && !(isList && isItem(only, flat, host))) return readElement(only, schema, host);
	const items = isList ? flat.items ?? {} : schema;
	return elements.map((element) => readElement(element, items, host));
}
function isItem({ children, text }, schema, host) {
	if (schema.xml?.wrapped === true) return false;
	const items = schema.items ?? {};
	const flat = host.flatten(items);
	if (children.length === 0) return text.trim() !== "";
	const itemName = flat.xml?.name ?? componentKey(items)?.split(".").at(-1);
	if (!schemaTypes(flat).includes("object") || children.some(({ name }) => name === itemName)) return false;
	return children.some(({ name }) => Object.hasOwn(flat.properties ?? {}, findProperty(flat, name)));
}
function isMap({ children }, { properties, additionalProperties }) {
	return properties === undefined && isRecord(additionalProperties) && children.every((entry) => entry.children.some(({ name }) => name === "Key"));
}
function readMap({ children }, schema, host) {
	return Object.fromEntries(children.map((entry) => {
		const key = entry.children.find(({ name }) => name === "Key")?.text ?? "";
		const value = entry.children.find(({ name }) => name === "Value");
		return [key, value === undefined ? null : readElement(value, memberSchema(schema, key) ?? {}, host)];
	}));
}
//# sourceMappingURL=read-xml-body.js.map
