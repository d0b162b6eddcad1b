import { isRecord } from "../../../runtime/server/json.js";
import { toElementName } from "../../../runtime/xml/element-name.js";
export function toDetail(body) {
	if (body === undefined || body === null) return [];
	const items = Array.isArray(body) ? body : [body];
	return items.flatMap((item) => isRecord(item) && !isNode(item) ? toMembers(item) : toNodes("value", item));
}
function toMembers(value) {
	return Object.entries(value).flatMap(([name, member]) => toNodes(name, member));
}
function toNodes(name, value) {
	if (value === undefined) return [];
	if (isNode(value)) return [value];
	if (Array.isArray(value)) return value.flatMap((item) => toNodes(name, item));
	const node = {
		name: toElementName(name),
		namespace: ""
	};
	if (isRecord(value)) return [{
		...node,
		children: toMembers(value)
	}];
	return [{
		...node,
		text: value === null ? "" : toXmlText(String(value))
	}];
}
function isNode(value) {
	const { name, namespace } = Object(value);
	return typeof name === "string" && typeof namespace === "string" && /^[A-Za-z_][\w.-]*$/.test(name);
}
export function toXmlText(text) {
	return text.replace(/[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\ufffd");
}
//# sourceMappingURL=fault-detail.js.map
