import { isRecord, memberOf } from "./json.js";
export function buildInput(operation, parameters, body) {
	if (operation.body === "whole") return body;
	const input = Object.fromEntries(operation.parameters.flatMap(({ name, wireName }) => {
		const value = memberOf(parameters, wireName);
		return name === undefined || value === undefined ? [] : [[name, value]];
	}));
	if (operation.body === "wrapped" && body !== undefined) return {
		...input,
		body
	};
	return operation.body === "members" && isRecord(body) ? {
		...body,
		...input
	} : input;
}
//# sourceMappingURL=input.js.map
