export function reviveDates(value, ...names) {
	return revive(value, names);
}
function revive(value, names) {
	if (Array.isArray(value)) return value.map((item) => revive(item, names));
	const revived = { ...value };
	for (const name of names) {
		const text = revived[name];
		if (typeof text === "string") revived[name] = parseDate(text);
	}
	return revived;
}
function parseDate(text) {
	const date = new Date(text);
	if (Number.isNaN(date.getTime())) throw new RangeError(`"${text}" is no date`);
	return date;
}
//# sourceMappingURL=dates.js.map
