export class ValidationError extends Error {
	name = "ValidationError";
	issues;
	constructor(what, issues) {
		const [first] = issues;
		super(`${what}: ${(first?.path ?? []).map(String).join(".")} ${first?.message ?? "is not valid"}`);
		this.issues = issues;
	}
}
export function validated(operation, schemas) {
	return async (transport, input, ...rest) => {
		await check("input", input, schemas.input);
		const output = await operation(transport, input, ...rest);
		await check("output", output, schemas.output);
		return output;
	};
}
async function check(what, value, schema) {
	const result = await schema?.["~standard"].validate(value);
	if (result?.issues !== undefined) throw new ValidationError(what, result.issues);
}
//# sourceMappingURL=validated.js.map
