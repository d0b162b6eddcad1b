export function wholeBody(input, operation) {
	return write(input, operation);
}
export function bodyMember(input, operation) {
	return write(input?.["body"], operation);
}
export function jsonMembers(input, { query }) {
	const others = { ...input };
	for (const name in query) delete others[name];
	return {
		headers: { "content-type": "application/json" },
		body: JSON.stringify(others)
	};
}
export function otherMembers(input, operation) {
	const { path, query, headers } = operation;
	const others = { ...input };
	for (const name in others) {
		if (name in {
			...query,
			...headers
		} || path.includes(`{${name}}`)) delete others[name];
	}
	return write(others, operation);
}
function write(body, operation) {
	return body === undefined ? body : (operation.write ?? writeJson)(body, operation);
}
const writeJson = (body, { contentType = "application/json" }) => ({
	headers: { "content-type": contentType },
	body: JSON.stringify(body)
});
export const writeBytes = (body, { contentType }) => ({
	headers: { "content-type": body instanceof Blob && body.type || contentType },
	body,
	duplex: body instanceof ReadableStream ? "half" : undefined
});
export const writeText = (body, { contentType }) => ({
	headers: { "content-type": contentType },
	body: String(body)
});
export const writePatch = (body) => ({
	headers: { "content-type": Array.isArray(body) ? "application/json-patch+json" : "application/merge-patch+json" },
	body: JSON.stringify(body)
});
export const writeForm = (body) => {
	const form = new URLSearchParams();
	for (const [name, value] of listFields(body)) form.append(name, toText(value));
	return { body: form };
};
export const writeMultipart = (body) => {
	if (body instanceof FormData) return { body };
	const form = new FormData();
	for (const [name, value] of listFields(body)) {
		if (value instanceof Blob) form.append(name, value);
		else if (value instanceof Uint8Array) form.append(name, new Blob([value]));
		else form.append(name, toText(value));
	}
	return { body: form };
};
function listFields(body) {
	return Object.entries(body).flatMap(([name, value]) => {
		const values = Array.isArray(value) ? value : [value];
		return values.flatMap((item) => item == null ? [] : [[name, item]]);
	});
}
function toText(value) {
	return typeof value === "object" ? JSON.stringify(value) : String(value);
}
//# sourceMappingURL=bodies.js.map
