import { isRecord } from "../../../runtime/server/json.js";
export function applySelect(value, select) {
	const paths = select.split(",").map((path) => path.trim().toLowerCase().split("/"));
	const chosen = paths.filter(([first]) => first !== undefined && first !== "");
	if (chosen.length === 0) return value;
	if (isRecord(value) && Array.isArray(value["value"])) return {
		...value,
		value: value["value"].map((row) => keep(row, chosen))
	};
	return Array.isArray(value) ? value.map((item) => keep(item, chosen)) : keep(value, chosen);
}
const always = new Set(["primarykey", "entityname"]);
function keep(value, paths) {
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, member]) => {
		const lower = name.toLowerCase();
		const matching = paths.filter(([first]) => first === lower);
		if (matching.length === 0) return [name, always.has(lower) ? member : null];
		const deeper = matching.map((path) => path.slice(1)).filter((path) => path.length > 0);
		return [name, deeper.length < matching.length ? member : keep(member, deeper)];
	}));
}
//# sourceMappingURL=select.js.map
