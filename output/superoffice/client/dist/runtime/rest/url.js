export function pathUrl({ path }, members) {
	return path.replace(/\{([^{}]+)\}/g, (_, name) => {
		const part = encode(members[name] ?? "");
		if (/^\.{0,2}$/.test(part)) throw new TypeError(`path parameter ${name} must not be "${part}"`);
		return part;
	});
}
export function queryUrl({ path, query }, members) {
	const parts = [];
	for (const name in query) {
		if (members[name] != null) parts.push(`${query[name]}=${encode(members[name])}`);
	}
	return path + (parts.length > 0 ? "?" : "") + parts.join("&");
}
export function pathQueryUrl(operation, members) {
	return pathUrl(operation, members) + queryUrl({
		...operation,
		path: ""
	}, members);
}
export function styledUrl(operation, members) {
	const { query = {}, styles = {} } = operation;
	const parts = Object.entries(query).flatMap(([name, wireName]) => {
		const value = members[name];
		const text = value == null ? "" : styles[name]?.(wireName, value) ?? `${wireName}=${encode(value)}`;
		return text === "" ? [] : [text];
	});
	return pathUrl(operation, members) + (parts.length > 0 ? "?" : "") + parts.join("&");
}
function encode(value) {
	return [value].flat().map(encodeURIComponent).join();
}
//# sourceMappingURL=url.js.map
