import { createXmlReader } from "./read-xml.js";
export const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";
export function readXml(xml, limits) {
	const reader = createXmlReader(xml, limits);
	reader.next();
	const root = readElement(reader);
	reader.next();
	return root;
}
export function readElement(reader) {
	const { element } = reader;
	const type = readType(reader);
	const isNil = readNil(element);
	const children = [];
	let text = "";
	for (;;) {
		const tag = reader.next();
		text += reader.text;
		if (tag !== "start") break;
		children.push(readElement(reader));
	}
	const { namespace, name, attributes, offset } = element;
	const read = {
		namespace,
		name,
		attributes,
		offset,
		children,
		text,
		isNil
	};
	return type === undefined ? read : {
		...read,
		type
	};
}
export function readType(reader) {
	const value = findAttribute(reader.element, instanceNamespace, "type");
	return value === undefined ? undefined : reader.resolve(value);
}
export function readNil(element) {
	const value = findAttribute(element, instanceNamespace, "nil")?.trim();
	return value === "true" || value === "1";
}
export function findAttribute(element, namespace, name) {
	return element.attributes.find((attribute) => attribute.namespace === namespace && attribute.name === name)?.value;
}
export function findChild(parent, namespace, name) {
	return parent.children.find((child) => child.namespace === namespace && child.name === name);
}
//# sourceMappingURL=xml-element.js.map
