export function pickHeaders(members, { headers }) {
	const picked = {};
	for (const name in headers) {
		if (Object.hasOwn(members, name) && members[name] != null) picked[headers[name] ?? name] = String(members[name]);
	}
	return picked;
}
//# sourceMappingURL=headers.js.map
