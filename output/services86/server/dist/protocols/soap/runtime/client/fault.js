import { envelopeNamespace } from "./namespaces.js";
import { XmlError } from "../../../runtime/xml/xml-error.js";
import { readElement } from "../../../runtime/xml/xml-element.js";
import { escapeText } from "./escape-xml.js";
import { wrapBody } from "./envelope.js";
import { writeNode } from "./xml-node.js";
export function isFault(reader) {
	return reader.element.name === "Fault" && reader.element.namespace === envelopeNamespace;
}
export function readFault(reader) {
	let code = {
		namespace: "",
		name: ""
	};
	let message = "";
	let actor;
	let detail = [];
	while (reader.next() === "start") {
		const { name } = reader.element;
		if (name === "faultcode" || name === "Code") code = readCode(reader);
		else if (name === "faultstring" || name === "Reason") message = textOf(readElement(reader));
		else if (name === "faultactor" || name === "Role") actor = textOf(readElement(reader));
		else if (name === "detail" || name === "Detail") detail = readElement(reader).children;
		else reader.skip();
	}
	return {
		code,
		message,
		detail,
		...actor === undefined ? {} : { actor }
	};
}
function readCode(reader) {
	const text = textOf(readElement(reader));
	try {
		return reader.resolve(text);
	} catch (error) {
		if (!(error instanceof XmlError)) throw error;
		// A prefix that nobody declared.
		return {
			namespace: "",
			name: text.replace(/^.*:/s, "")
		};
	}
}
function textOf(element) {
	const [child] = element.children;
	return (child === undefined ? element.text : textOf(child)).trim();
}
export function writeFault(code, message, detail = [], headers = []) {
	const isOwn = typeof code !== "string" && code.namespace !== envelopeNamespace && code.namespace !== "";
	const declaration = isOwn ? ` xmlns:f="${escapeText(code.namespace).replaceAll("\"", "&quot;")}"` : "";
	const name = typeof code === "string" ? code : code.name;
	const parts = `<faultcode${declaration}>${isOwn ? "f" : "soap"}:${escapeText(name)}</faultcode>` + `<faultstring>${escapeText(message)}</faultstring>` + (detail.length === 0 ? "" : `<detail>${detail.map((node) => writeNode(node, "")).join("")}</detail>`);
	return wrapBody(`<soap:Fault>${parts}</soap:Fault>`, headers);
}
//# sourceMappingURL=fault.js.map
