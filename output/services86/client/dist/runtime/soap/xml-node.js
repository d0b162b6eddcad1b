import { escapeAttribute, escapeText } from "./escape-xml.js";
export function writeNode(node, around) {
	const attributes = (node.attributes ?? []).map(({ name, namespace, value }, index) => {
		const written = `="${escapeAttribute(value)}"`;
		if (namespace === "") return ` ${name}${written}`;
		return ` xmlns:a${index}="${escapeAttribute(namespace)}" a${index}:${name}${written}`;
	});
	const declaration = node.namespace === around ? "" : ` xmlns="${escapeAttribute(node.namespace)}"`;
	const children = (node.children ?? []).map((child) => writeNode(child, node.namespace));
	// Text between elements is layout; only elements without children carry any.
	const content = children.length > 0 ? children.join("") : escapeText(node.text ?? "");
	const start = `<${node.name}${declaration}${attributes.join("")}`;
	return content === "" ? `${start}/>` : `${start}>${content}</${node.name}>`;
}
//# sourceMappingURL=xml-node.js.map
