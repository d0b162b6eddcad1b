import { instanceNamespace } from "../../../runtime/xml/xml-element.js";
import { arraysNamespace, schemaNamespace } from "./namespaces.js";
import { writeScalar } from "./scalars.js";
import { hasTextKeys, isNullable, membersOf } from "./shapes.js";
import { escapeAttribute, escapeText } from "./escape-xml.js";
const deepest = 256;
export function writeRoot(name, namespace, shape, value) {
	const scope = new Map([[namespace, ""]]);
	const attributes = ` xmlns="${escapeAttribute(namespace)}"`;
	return writeElement({
		name,
		namespace,
		shape,
		value,
		scope,
		attributes,
		path: name,
		depth: 0
	});
}
function writeElement(place) {
	const { name, shape, value, depth, path } = place;
	if (depth > deepest) throw new TypeError(`${path.slice(0, 200)}... is nested deeper than ${deepest}`);
	const tag = toPrefixed(place.scope, place.namespace, name);
	if (value === null) return `<${tag}${place.attributes} xmlns:xsi="${instanceNamespace}" xsi:nil="true"/>`;
	if (shape === "any") return writeAny(place, tag);
	if (typeof shape === "string") return enclose(tag, place.attributes, writeText(shape, value, path));
	const { scope, declarations } = declare(place.scope, namespacesOf(shape));
	return enclose(tag, place.attributes + declarations, writeContent({
		...place,
		scope
	}, shape));
}
function writeContent(place, shape) {
	if (shape.kind === "carrier") return writeMembers(place, shape);
	return shape.kind === "list" ? writeItems(place, shape) : writeEntries(place, shape);
}
function writeMembers(place, carrier) {
	const { value, path, scope } = place;
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		throw new TypeError(`${path} is not an object`);
	}
	const object = value;
	let content = "";
	for (const [name, shape, namespace = carrier.namespace] of membersOf(carrier)) {
		const member = Object.hasOwn(object, name) ? object[name] : undefined;
		if (member === undefined || member === null && !isNullable(shape)) continue;
		content += writeElement({
			name,
			namespace,
			shape,
			value: member,
			scope,
			attributes: "",
			path: `${path}.${name}`,
			depth: place.depth + 1
		});
	}
	return content;
}
function writeItems({ value, path, scope, depth }, list) {
	if (!Array.isArray(value)) throw new TypeError(`${path} is not an array`);
	const { item: name, namespace, of: shape } = list;
	return value.map((item, index) => writeElement({
		name,
		namespace,
		shape,
		value: item ?? null,
		scope,
		attributes: "",
		path: `${path}[${index}]`,
		depth: depth + 1
	})).join("");
}
function writeEntries(place, dictionary) {
	const { namespace, key, value } = dictionary;
	const of = {
		kind: "carrier",
		namespace,
		members: [["Key", key], ["Value", value]]
	};
	const entries = hasTextKeys(dictionary) ? toEntries(place) : place.value;
	return writeItems({
		...place,
		value: entries
	}, {
		kind: "list",
		item: dictionary.item,
		namespace,
		of
	});
}
function toEntries({ value, path }) {
	if (Array.isArray(value)) return value;
	if (typeof value !== "object" || value === null) throw new TypeError(`${path} is not an object`);
	return Object.entries(value).map(([Key, Value]) => ({
		Key,
		Value
	}));
}
function writeText(name, value, path) {
	try {
		return escapeText(writeScalar(name, value));
	} catch (error) {
		throw error instanceof TypeError ? new TypeError(`${path} ${error.message}`) : error;
	}
}
function writeAny(place, tag) {
	const { value, path, attributes } = place;
	if (Array.isArray(value)) return writeAnyArray(place, tag, value);
	const found = typeOfAny(value);
	if (found === undefined) throw new TypeError(`${path} is neither text, number, boolean, bytes nor an array of them`);
	const [type, name] = found;
	const declarations = ` xmlns:xsi="${instanceNamespace}" xmlns:xsd="${schemaNamespace}" xsi:type="xsd:${type}"`;
	return enclose(tag, attributes + declarations, writeText(name, value, path));
}
function writeAnyArray(place, tag, items) {
	const types = new Set(items.map((item) => typeOfAny(item)?.[0]));
	const [type] = types.size === 1 ? types : ["anyType"];
	const item = type ?? "anyType";
	const { scope, declarations } = declare(place.scope, [arraysNamespace]);
	const prefixed = toPrefixed(scope, arraysNamespace, `ArrayOf${item}`);
	const of = item === "anyType" ? "any" : typeOfAny(items[0])?.[1] ?? "any";
	const content = writeItems({
		...place,
		scope
	}, {
		kind: "list",
		item,
		namespace: arraysNamespace,
		of
	});
	return enclose(tag, `${place.attributes}${declarations} xmlns:xsi="${instanceNamespace}" xsi:type="${prefixed}"`, content);
}
function typeOfAny(value) {
	if (typeof value === "string") return ["string", "string"];
	if (typeof value === "boolean") return ["boolean", "boolean"];
	if (typeof value === "bigint") return ["long", "int64"];
	if (value instanceof Date) return ["dateTime", "text"];
	if (value instanceof Uint8Array) return ["base64Binary", "base64"];
	if (typeof value !== "number") return undefined;
	if (!Number.isSafeInteger(value)) return ["double", "double"];
	return Math.abs(value) <= 2147483647 ? ["int", "int32"] : ["long", "int64"];
}
function namespacesOf(shape) {
	if (shape.kind !== "carrier") return [shape.namespace];
	return membersOf(shape).map(([, , namespace]) => namespace ?? shape.namespace);
}
function declare(scope, namespaces) {
	if (namespaces.every((namespace) => scope.has(namespace))) return {
		scope,
		declarations: ""
	};
	const inner = new Map(scope);
	let declarations = "";
	for (const namespace of namespaces) {
		if (inner.has(namespace)) continue;
		const prefix = inner.size < 24 ? String.fromCharCode(97 + inner.size) : `n${inner.size}`;
		inner.set(namespace, prefix);
		declarations += ` xmlns:${prefix}="${escapeAttribute(namespace)}"`;
	}
	return {
		scope: inner,
		declarations
	};
}
function toPrefixed(scope, namespace, name) {
	const prefix = scope.get(namespace) ?? "";
	return prefix === "" ? name : `${prefix}:${name}`;
}
function enclose(tag, attributes, content) {
	return content === "" ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}
//# sourceMappingURL=write-value.js.map
