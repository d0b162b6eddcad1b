const noParameters = Object.create(null);
export function createParameterReader({ parameters }, host) {
	const inQuery = parameters.filter((one) => one.in === "query");
	const elsewhere = parameters.filter((one) => one.in !== "query");
	const sources = elsewhere.map((parameter) => createSource(parameter));
	return (path, request) => {
		if (request.query === "" && elsewhere.length === 0) return noParameters;
		const values = Object.create(null);
		elsewhere.forEach((parameter, at) => {
			const text = sources[at]?.(path, request);
			if (text !== undefined) values[parameter.wireName] = convert([text], parameter, host);
		});
		if (request.query !== "") readQuery(inQuery, readPairs(request.query), values, host);
		return values;
	};
}
function createSource({ in: place, wireName }) {
	if (place === "path") return (path) => Object.hasOwn(path, wireName) ? path[wireName] : undefined;
	if (place === "cookie") return (_path, { headers }) => readCookie(headers["cookie"], wireName);
	const name = wireName.toLowerCase();
	return (_path, { headers }) => headers[name];
}
function readQuery(parameters, query, values, host) {
	for (const parameter of parameters) {
		const key = parameter.wireName.toLowerCase();
		const texts = query.get(key) ?? query.get(`${key}[]`);
		const value = texts === undefined ? readMembers(parameter, query, host) : convert(texts, parameter, host);
		if (value !== undefined) values[parameter.wireName] = value;
	}
}
function readPairs(query) {
	const pairs = new Map();
	for (const [name, value] of new URLSearchParams(query)) {
		const key = name.toLowerCase();
		const known = pairs.get(key);
		if (known === undefined) pairs.set(key, [value]);
		else known.push(value);
	}
	return pairs;
}
function readCookie(header, name) {
	const pairs = (header ?? "").split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
function convert(written, parameter, host) {
	const schema = host.resolve(parameter.schema);
	const texts = parameter.in === "path" ? written.map((text) => stripStyle(text, parameter)) : written;
	if (!allows(schema, "array")) return convertText(texts[0] ?? "", schema, host);
	const items = schema.items === undefined ? {} : host.resolve(schema.items);
	const parts = texts.length === 1 ? splitList(texts[0] ?? "", parameter) : texts;
	return parts.map((part) => convertText(part, items, host));
}
function splitList(text, parameter) {
	if (text === "") return [];
	const separator = parameter.style === "pipeDelimited" ? "|" : parameter.style === "spaceDelimited" ? " " : ",";
	return text.split(separator);
}
function stripStyle(text, { style, wireName }) {
	if (style === "label") return text.replace(/^\./, "");
	const prefix = `;${wireName}=`;
	return style === "matrix" && text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
function readMembers(parameter, query, host) {
	const { properties } = host.flatten(parameter.schema);
	const isDeep = parameter.style === "deepObject";
	if (properties === undefined || !isDeep && !parameter.explode) return undefined;
	const members = Object.entries(properties).flatMap(([name, schema]) => {
		const key = isDeep ? `${parameter.wireName}[${name}]` : name;
		const texts = query.get(key.toLowerCase());
		return texts === undefined ? [] : [[name, convertField(texts, schema, host)]];
	});
	return members.length === 0 ? undefined : Object.fromEntries(members);
}
export function convertField(texts, written, host) {
	const schema = host.flatten(written);
	if (!allows(schema, "array")) return texts.length === 1 ? convertText(texts[0] ?? "", schema, host) : texts;
	const items = schema.items === undefined ? {} : host.flatten(schema.items);
	return texts.map((text) => convertText(text, items, host));
}
export function convertText(text, schema, host) {
	const branches = schema.oneOf ?? schema.anyOf;
	if (branches !== undefined) return convertByBranch(text, branches, host);
	if ((allows(schema, "integer") || allows(schema, "number")) && /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) {
		return Number(text);
	}
	if (allows(schema, "boolean") && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
	return text;
}
function convertByBranch(text, branches, host) {
	const converted = branches.map((branch) => convertText(text, host.resolve(branch), host));
	return converted.find((value) => typeof value !== "string") ?? text;
}
function allows(schema, type) {
	return schema.type === type || Array.isArray(schema.type) && schema.type.includes(type);
}
export function suitsPath(text, schema, host) {
	const resolved = host.resolve(schema);
	const value = convertText(text, resolved, host);
	if (resolved.enum !== undefined) {
		return resolved.enum.some((member) => String(member).toLowerCase() === text.toLowerCase());
	}
	if (allows(resolved, "integer")) return Number.isInteger(value);
	if (allows(resolved, "number")) return typeof value === "number";
	return !allows(resolved, "boolean") || typeof value === "boolean";
}
export function pathRank(schema, host) {
	const resolved = host.resolve(schema);
	if (resolved.enum !== undefined) return 0;
	return allows(resolved, "integer") || allows(resolved, "number") || allows(resolved, "boolean") ? 1 : 2;
}
//# sourceMappingURL=read-parameters.js.map
