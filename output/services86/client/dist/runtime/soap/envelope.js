import { envelopeNamespace, schemaNamespace } from "./namespaces.js";
import { createXmlReader } from "../xml/read-xml.js";
import { writeRoot } from "./write-value.js";
import { findAttribute, instanceNamespace, readElement } from "../xml/xml-element.js";
import { writeNode } from "./xml-node.js";
export const soapMediaType = "text/xml; charset=utf-8";
export function writeEnvelope(message, value, headers = []) {
	const content = value ?? {};
	return wrapBody(writeRoot(message.name, message.namespace, message.shape, content), headers);
}
export function wrapBody(body, headers = []) {
	const blocks = headers.map((block) => writeNode(block)).join("");
	const header = blocks === "" ? "" : `<soap:Header>${blocks}</soap:Header>`;
	return "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + `<soap:Envelope xmlns:soap="${envelopeNamespace}">${header}<soap:Body>${body}</soap:Body></soap:Envelope>`;
}
export class EnvelopeVersionError extends Error {
	name = "EnvelopeVersionError";
}
const usualPrefixes = {
	xsi: instanceNamespace,
	xsd: schemaNamespace
};
export function openEnvelope(xml, limits) {
	const reader = createXmlReader(xml, limits, usualPrefixes);
	reader.next();
	checkRoot(reader);
	let headers = [];
	while (reader.next() === "start") {
		const { name, namespace } = reader.element;
		if (namespace === envelopeNamespace && name === "Header") headers = readElement(reader).children;
		else if (namespace !== envelopeNamespace || name !== "Body") reader.skip();
		else return {
			reader,
			headers,
			hasMessage: reader.next() === "start",
			finish: () => finish(reader)
		};
	}
	throw reader.fail("malformed", "the envelope has no `Body`");
}
function checkRoot(reader) {
	const { name, namespace } = reader.element;
	if (name === "Envelope" && namespace === envelopeNamespace) return;
	if (name === "Envelope") throw new EnvelopeVersionError("the envelope is not one of SOAP 1.1");
	throw reader.fail("malformed", `the root element is \`${name}\`, not a SOAP \`Envelope\``);
}
function finish(reader) {
	while (reader.next() !== "done");
}
export function mustUnderstand(block) {
	const value = findAttribute(block, envelopeNamespace, "mustUnderstand")?.trim();
	if (value !== "1" && value !== "true") return false;
	const actor = findAttribute(block, envelopeNamespace, "actor");
	return actor === undefined || actor === "" || actor === "http://schemas.xmlsoap.org/soap/actor/next";
}
//# sourceMappingURL=envelope.js.map
