import { isRecord, memberOf } from "./json.js";
import { problem, ProblemError } from "./problem.js";
import { applyStep, findKey } from "./json-patch.js";
export function applyPatch(entity, patch) {
	if (!Array.isArray(patch)) return isRecord(patch) ? merge(entity, patch) : entity;
	const patched = patch.reduce((current, step) => applyStep(current, step), entity);
	if (hasAtMost(mostValues, patched)) return patched;
	throw new ProblemError(problem("invalid", "The patch makes too much of the entity"));
}
const mostValues = 1e5;
function hasAtMost(most, value) {
	const open = [value];
	for (let left = most; left > 0; left -= 1) {
		if (open.length === 0) return true;
		const next = open.pop();
		if (typeof next === "object" && next !== null) for (const member of Object.values(next)) open.push(member);
	}
	return open.length === 0;
}
function merge(entity, patch) {
	const changes = Object.entries(patch).map(([name, value]) => {
		const key = findKey(entity, name);
		const known = memberOf(entity, key);
		return [key, isRecord(value) && isRecord(known) ? merge(known, value) : value];
	});
	return {
		...entity,
		...Object.fromEntries(changes)
	};
}
//# sourceMappingURL=patch.js.map
