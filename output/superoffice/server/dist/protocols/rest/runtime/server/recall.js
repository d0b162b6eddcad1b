const most = 16;
export function recall(workOut) {
	const known = new Map();
	return (header) => {
		if (known.has(header)) return known.get(header);
		const found = workOut(header);
		if (known.size < most) known.set(header, found);
		return found;
	};
}
//# sourceMappingURL=recall.js.map
