import { defaultXmlLimits } from "../xml/xml-error.js";
export function withSoapHeaders(operation) {
	return async (transport, ...rest) => {
		let soapHeaders = [];
		const listening = {
			...transport,
			onSoapHeaders: (headers) => soapHeaders = headers
		};
		return {
			data: await operation(listening, ...rest),
			soapHeaders
		};
	};
}
export function withXmlLimits(transport, limits) {
	const limited = {
		...transport,
		xmlLimits: {
			...defaultXmlLimits,
			...limits
		}
	};
	return limited;
}
//# sourceMappingURL=options.js.map
