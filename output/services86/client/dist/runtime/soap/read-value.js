import { arraysNamespace, schemaNamespace } from "./namespaces.js";
import { readScalar } from "./scalars.js";
import { hasTextKeys, isNullable, membersOf } from "./shapes.js";
import { XmlError } from "../xml/xml-error.js";
import { readElement, readNil, readType } from "../xml/xml-element.js";
export function readValue(reader, shape) {
	if (readNil(reader.element)) {
		reader.skip();
		return null;
	}
	if (shape === "any") return readAny(reader);
	if (typeof shape === "string") return readText(reader, shape);
	if (shape.kind === "carrier") return readCarrier(reader, shape);
	return shape.kind === "list" ? readList(reader, shape) : readDictionary(reader, shape);
}
function readText(reader, name) {
	const wrong = (message) => reader.fail("value", `\`${reader.element.name}\` ${message}`);
	if (reader.next() === "start") throw wrong("lies where only text is expected");
	return readScalar(name, reader.text, wrong);
}
function readCarrier(reader, carrier) {
	const members = membersOf(carrier);
	const around = reader.element.namespace;
	const entries = [];
	// Members come in order but for unknown ones between them, so the next one is nearly always the one expected.
	let expected = 0;
	while (reader.next() === "start") {
		const index = findMember(reader, {
			carrier,
			members,
			around,
			expected
		});
		const member = members[index];
		if (member === undefined) {
			reader.skip();
			continue;
		}
		expected = index + 1;
		const value = readInside(reader, member[1], member[0]);
		if (value !== undefined && !(value === null && !isNullable(member[1]))) entries.push([member[0], value]);
	}
	// Defines own properties, whatever they are called; plain assignment would not (`__proto__`).
	return Object.fromEntries(entries);
}
function readInside(reader, shape, step) {
	try {
		return readValue(reader, shape);
	} catch (error) {
		throw error instanceof XmlError ? error.inside(step) : error;
	}
}
function findMember({ element }, { carrier, members, around, expected }) {
	const isIt = (member) => member !== undefined && member[0] === element.name && isIn(element.namespace, member[2] ?? carrier.namespace, around);
	return isIt(members[expected]) ? expected : members.findIndex(isIt);
}
function isIn(namespace, wanted, around) {
	return namespace === wanted || namespace === around;
}
function readList(reader, list) {
	const items = [];
	const around = reader.element.namespace;
	while (reader.next() === "start") {
		if (!isItem(reader, list, around)) reader.skip();
		else items.push(readInside(reader, list.of, items.length) ?? null);
	}
	return items;
}
function readDictionary(reader, dictionary) {
	const { namespace, key, value } = dictionary;
	const entry = {
		kind: "carrier",
		namespace,
		members: [["Key", key], ["Value", value]]
	};
	const entries = [];
	const around = reader.element.namespace;
	while (reader.next() === "start") {
		if (!isItem(reader, dictionary, around) || readNil(reader.element)) reader.skip();
		else entries.push(readInside(reader, entry, entries.length));
	}
	if (!hasTextKeys(dictionary)) return entries;
	return Object.fromEntries(entries.map((found) => [String(found.Key ?? ""), found.Value ?? null]));
}
function isItem({ element }, list, around) {
	return element.name === list.item && isIn(element.namespace, list.namespace, around);
}
const scalarNames = {
	string: "string",
	boolean: "boolean",
	byte: "int8",
	unsignedByte: "uint8",
	short: "int16",
	unsignedShort: "uint16",
	int: "int32",
	unsignedInt: "uint32",
	long: "int64",
	unsignedLong: "uint64",
	integer: "integer",
	float: "double",
	double: "double",
	decimal: "double",
	base64Binary: "base64"
};
function readAny(reader) {
	const type = readType(reader);
	if (type?.namespace === schemaNamespace) return readText(reader, scalarNames[type.name] ?? "text") ?? null;
	const item = type?.namespace === arraysNamespace ? /^ArrayOf(.+)$/.exec(type.name)?.[1] : undefined;
	if (item !== undefined) {
		const of = Object.hasOwn(scalarNames, item) ? scalarNames[item] ?? "any" : "any";
		return readList(reader, {
			kind: "list",
			item,
			namespace: arraysNamespace,
			of
		});
	}
	const element = readElement(reader);
	return type === undefined && element.children.length === 0 ? element.text : element;
}
//# sourceMappingURL=read-value.js.map
