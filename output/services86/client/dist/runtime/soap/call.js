import { ApiError } from "../errors.js";
import { buildRequest, explainFailure } from "../transport.js";
import { decodeXml } from "../xml/decode-xml.js";
import { EnvelopeVersionError, openEnvelope, soapMediaType, writeEnvelope } from "./envelope.js";
import { SoapFault } from "./fault-error.js";
import { isFault, readFault } from "./fault.js";
import { readBytes } from "./read-bytes.js";
import { readValue } from "./read-value.js";
import { XmlError, defaultXmlLimits } from "../xml/xml-error.js";
export async function call(transport, operation, input, options) {
	const { namespace, request: name, soapAction, path } = operation;
	const shape = {
		kind: "carrier",
		namespace,
		members: operation.input
	};
	const request = buildRequest(transport, {
		operation,
		method: "POST",
		// The ticket is in the body, which would follow a redirect to any host.
		redirect: "manual",
		url: path,
		headers: {
			accept: "text/xml",
			"content-type": soapMediaType,
			soapaction: `"${soapAction}"`
		},
		body: writeEnvelope({
			name,
			namespace,
			shape
		}, input)
	}, options);
	try {
		const response = await transport.send(request);
		return await readAnswer(response, operation, transport);
	} catch (error) {
		throw explainFailure(error, operation);
	}
}
async function readAnswer(response, operation, { xmlLimits = defaultXmlLimits, onSoapHeaders }) {
	const type = response.headers.get("content-type") ?? "";
	const bytes = await readBytes(response, xmlLimits.size);
	const refuse = (problem) => new ApiError(operation.id, response, toExcerpt(bytes), problem);
	if (bytes === undefined) throw refuse(`more than ${xmlLimits.size} bytes`);
	if (!/^(?:text|application)\/xml\b/i.test(type)) throw refuse(type === "" ? "no content type" : `${type}, not XML`);
	try {
		const charset = /;\s*charset\s*=\s*("?)([^";\s]+)\1/i.exec(type)?.[2];
		const envelope = openEnvelope(decodeXml(bytes, charset, xmlLimits), xmlLimits);
		const result = readBody(envelope, operation, response);
		if (result instanceof ApiError) throw result;
		envelope.finish();
		if (!response.ok) throw refuse("a result, but with a status of failure");
		onSoapHeaders?.(envelope.headers);
		return result.value;
	} catch (error) {
		throw error instanceof XmlError || error instanceof EnvelopeVersionError ? refuse(error.message) : error;
	}
}
function readBody(envelope, operation, response) {
	const { reader, hasMessage, headers } = envelope;
	const { namespace, output } = operation;
	if (!hasMessage) throw reader.fail("value", "`Body` is empty");
	if (isFault(reader)) return new SoapFault(operation.id, response, readFault(reader), headers);
	if (reader.element.name !== operation.response || reader.element.namespace !== namespace) {
		throw reader.fail("value", `\`${reader.element.name}\` where \`${operation.response}\` is expected`);
	}
	const value = readValue(reader, {
		kind: "carrier",
		namespace,
		members: output
	});
	const [only] = output;
	if (only === undefined) return { value: undefined };
	return { value: output.length > 1 ? value ?? {} : value?.[only[0]] ?? null };
}
function toExcerpt(bytes) {
	return new TextDecoder().decode(bytes?.subarray(0, 4e3));
}
//# sourceMappingURL=call.js.map
