import { isRecord } from "../../../runtime/server/json.js";
export function matchMembers(body, schema, host) {
	const resolved = host.flatten(schema);
	const only = Array.isArray(body) ? onlyArrayMember(resolved, host) : undefined;
	return rename(only === undefined ? body : { [only]: body }, resolved, host);
}
function onlyArrayMember(schema, host) {
	const members = Object.entries(schema.properties ?? {});
	const [only] = members;
	if (only === undefined || members.length !== 1 || schema.type !== "object") return undefined;
	return host.flatten(only[1]).type === "array" ? only[0] : undefined;
}
function rename(value, schema, host) {
	if (Array.isArray(value)) return renameItems(value, schema, host);
	if (!isRecord(value)) return value;
	const { properties, additionalProperties } = schema;
	if (properties === undefined && !isRecord(additionalProperties)) return value;
	let copy;
	for (const name of Object.keys(value)) {
		const member = value[name];
		const found = findProperty(schema, name);
		const inner = properties?.[found] ?? (isRecord(additionalProperties) ? additionalProperties : {});
		const renamed = typeof member === "object" && member !== null ? rename(member, host.flatten(inner), host) : member;
		if (copy === undefined && (found !== name || renamed !== member)) copy = { ...value };
		if (copy === undefined) continue;
		if (found !== name) delete copy[name];
		copy[found] = renamed;
	}
	return copy ?? value;
}
function renameItems(value, schema, host) {
	if (schema.items === undefined) return value;
	const items = host.flatten(schema.items);
	const renamed = value.map((item) => rename(item, items, host));
	return renamed.some((item, index) => item !== value[index]) ? renamed : value;
}
const folded = new WeakMap();
export function findProperty(schema, name) {
	if (schema.properties === undefined || Object.hasOwn(schema.properties, name)) return name;
	const known = folded.get(schema) ?? new Map(Object.keys(schema.properties).map((property) => [property.toLowerCase(), property]));
	folded.set(schema, known);
	return known.get(name.toLowerCase()) ?? name;
}
//# sourceMappingURL=match-members.js.map
