export function pathUrl({ path }, members) {
	return path.replace(/\{([^{}]+)\}/g, (_, name) => {
		const part = encode(members[name] ?? "");
		if (/^\.{0,2}$/.test(part)) throw new TypeError(`"${part}" is no ${name}`);
		return part;
	});
}
export function queryUrl({ path, query }, members, url = path) {
	let sign = "?";
	for (const name in query) {
		if (members[name] == null) continue;
		url += sign + query[name] + "=" + encode(members[name]);
		sign = "&";
	}
	return url;
}
export function pathQueryUrl(operation, members) {
	return queryUrl(operation, members, pathUrl(operation, members));
}
export function styledUrl(operation, members) {
	const own = {
		__proto__: null,
		...members
	};
	const styles = new Map(Object.entries(operation.styles ?? {}));
	const parts = Object.entries(operation.query ?? {}).flatMap(([name, wireName]) => {
		const value = own[name];
		const text = value == null ? "" : styles.get(name)?.(wireName, value) ?? `${wireName}=${encode(value)}`;
		return text === "" ? [] : [text];
	});
	return pathUrl(operation, own) + (parts.length > 0 ? "?" : "") + parts.join("&");
}
function encode(value) {
	return value.map?.(encodeURIComponent).join() ?? encodeURIComponent(value);
}
//# sourceMappingURL=url.js.map
