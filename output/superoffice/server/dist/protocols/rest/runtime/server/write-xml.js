import { isRecord } from "../../../runtime/server/json.js";
import { componentKey, memberSchema } from "../../../runtime/server/schema-library.js";
import { toElementName } from "../../../runtime/xml/element-name.js";
export function writeXml(value, schema, host) {
	return `<?xml version="1.0" encoding="utf-8"?>${element(rootName(schema, value, host), value, schema, host)}`;
}
function rootName(schema, value, host) {
	const resolved = host.flatten(schema);
	if (resolved.xml?.name !== undefined) return resolved.xml.name;
	if (Array.isArray(value)) return `ArrayOf${itemName(resolved.items ?? {}, value[0], host)}`;
	return typeName(schema, value, host);
}
function typeName(schema, value, host) {
	const resolved = host.flatten(schema);
	if (resolved.xml?.name !== undefined) return resolved.xml.name;
	const key = componentKey(schema);
	return key === undefined ? plainName(resolved, value) : key.slice(key.lastIndexOf(".") + 1);
}
function itemName(schema, value, host) {
	const resolved = host.flatten(schema);
	if (!Array.isArray(value)) return typeName(schema, value, host);
	return resolved.xml?.name ?? `ArrayOf${itemName(resolved.items ?? {}, value[0], host)}`;
}
const namesByFormat = {
	"date-time": "dateTime",
	int64: "long",
	byte: "base64Binary"
};
function plainName(schema, value) {
	const byFormat = Object.hasOwn(namesByFormat, schema.format ?? "") ? namesByFormat[schema.format ?? ""] : undefined;
	if (byFormat !== undefined) return byFormat;
	if (typeof value === "number") return Number.isInteger(value) && schema.type !== "number" ? "int" : "double";
	if (typeof value === "object") return "anyType";
	return typeof value;
}
function element(name, value, schema, host) {
	const safe = toElementName(name);
	const { text, attributes } = content(value, schema, host);
	return text === "" ? `<${safe}${attributes}/>` : `<${safe}${attributes}>${text}</${safe}>`;
}
function content(value, schema, host) {
	const resolved = host.flatten(schema);
	if (Array.isArray(value)) {
		const items = resolved.items ?? {};
		const text = value.map((item) => element(itemName(items, item, host), item, items, host)).join("");
		return {
			text,
			attributes: ""
		};
	}
	if (!isRecord(value)) return {
		text: value === null || value === undefined ? "" : escape(scalarText(value)),
		attributes: ""
	};
	return resolved.properties === undefined ? mapContent(value, resolved, host) : objectContent(value, resolved, host);
}
function scalarText(value) {
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function objectContent(value, schema, host) {
	let text = "";
	let attributes = "";
	for (const [name, member] of Object.entries(value)) {
		if (member === null || member === undefined) continue;
		const own = memberSchema(schema, name) ?? {};
		const xml = own.xml ?? host.flatten(own).xml;
		if (xml?.attribute === true) attributes += ` ${toElementName(xml.name ?? name)}="${escape(scalarText(member))}"`;
		else text += element(own.xml?.name ?? name, member, own, host);
	}
	return {
		text,
		attributes
	};
}
function mapContent(value, schema, host) {
	const text = Object.entries(value).map(([key, member]) => {
		const written = element("Value", member, memberSchema(schema, key) ?? {}, host);
		return `<KeyValuePair>${element("Key", key, {}, host)}${written}</KeyValuePair>`;
	});
	return {
		text: text.join(""),
		attributes: ""
	};
}
function escape(text) {
	return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
}
//# sourceMappingURL=write-xml.js.map
