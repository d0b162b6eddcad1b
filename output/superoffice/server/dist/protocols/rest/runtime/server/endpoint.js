import { createBodyReader } from "./read-body.js";
import { createParameterReader } from "./read-parameters.js";
import { recall } from "./recall.js";
import { negotiateAnswer } from "./write-answer.js";
export function createEndpoints(host) {
	const endpoints = new WeakMap();
	return (operation) => {
		const endpoint = endpoints.get(operation) ?? createEndpoint(operation, host);
		endpoints.set(operation, endpoint);
		return endpoint;
	};
}
function createEndpoint(operation, host) {
	return {
		operation,
		pickAnswerType: recall((accept) => negotiateAnswer(operation, accept, host)),
		readParameters: createParameterReader(operation, host),
		readBody: createBodyReader(operation, host)
	};
}
//# sourceMappingURL=endpoint.js.map
