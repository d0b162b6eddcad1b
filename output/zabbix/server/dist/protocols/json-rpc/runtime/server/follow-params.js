import { isObject } from "./messages.js";
export function createFollower(operation, host) {
	const { selectBy, countBy, keyBy } = operation.wire;
	if (selectBy === undefined && countBy === undefined && keyBy === undefined) return undefined;
	const properties = host.resolve(operation.request?.schema ?? {}).properties ?? {};
	const adds = readAdds(properties);
	const base = readBase(properties[selectBy ?? ""], host);
	const key = base.find((name) => /id$/i.test(name));
	return (value, params) => {
		const asked = isObject(params) ? params : {};
		if (!Array.isArray(value)) return isObject(value) ? follow(value, asked) : value;
		if (isSet(asked[countBy ?? ""])) return String(value.length);
		const limited = limit(value, asked["limit"]);
		const rows = mapKept(limited, (row) => isObject(row) ? follow(row, asked) : row);
		return isSet(asked[keyBy ?? ""]) && key !== undefined ? byKey(limited, rows, key) : rows;
	};
	function follow(row, asked) {
		const added = new Map([...adds].flatMap(([param, names]) => names.map((name) => [name, asked[param]])));
		const output = asked[selectBy ?? ""];
		const wanted = Array.isArray(output) ? new Set(output) : typeof output === "string" ? new Set([output]) : undefined;
		const isAll = wanted === undefined || wanted.has("extend");
		const entries = Object.entries(row);
		const kept = entries.flatMap(([name, own]) => {
			if (added.has(name)) return isSet(added.get(name)) ? [[name, count(own, added.get(name))]] : [];
			return isAll || wanted.has(name) || !base.includes(name) ? [[name, own]] : [];
		});
		const isSame = kept.length === entries.length && kept.every(([name, own]) => own === row[name]);
		return isSame ? row : Object.fromEntries(kept);
	}
}
export function readWhere(params, { wire }) {
	if (wire["countBy"] === undefined || !isObject(params)) return {};
	const filter = isObject(params["filter"]) ? Object.entries(params["filter"]) : [];
	const ids = Object.entries(params).flatMap(([name, value]) => name.endsWith("ids") ? [[name.slice(0, -1), value]] : []);
	const entries = [...ids, ...filter].filter(([, value]) => value !== null);
	return entries.length === 0 ? {} : { where: Object.fromEntries(entries.map(([name, value]) => [name, [value].flat()])) };
}
function readAdds(properties) {
	return new Map(Object.entries(properties).flatMap(([name, schema]) => {
		const adds = schema["x-pagewright-adds"];
		return Array.isArray(adds) ? [[name, adds]] : [];
	}));
}
function readBase(output, host) {
	if (output === undefined) return [];
	for (const part of [output, ...(output.anyOf ?? []).flatMap((one) => [one, ...one.anyOf ?? []])]) {
		const keys = part.items?.["x-pagewright-keys-of"];
		if (!Array.isArray(keys)) continue;
		const schema = host.resolve({ $ref: `#/components/schemas/${String(keys[0])}` });
		return Object.keys(schema.properties ?? {});
	}
	return [];
}
function isSet(value) {
	return value !== undefined && value !== null && value !== false;
}
function count(value, asked) {
	return asked === "count" && Array.isArray(value) ? String(value.length) : value;
}
function limit(rows, asked) {
	const most = Number(asked ?? Number.NaN);
	return most > 0 && most < rows.length ? rows.slice(0, most) : rows;
}
function mapKept(rows, change) {
	const changed = rows.map(change);
	return changed.some((row, index) => row !== rows[index]) ? changed : rows;
}
function byKey(whole, rows, key) {
	return Object.fromEntries(rows.map((row, index) => {
		const full = whole[index];
		return [String(isObject(full) ? full[key] ?? index : index), row];
	}));
}
//# sourceMappingURL=follow-params.js.map
