export function createAddressBook(entries) {
	const services = new Map();
	for (const entry of entries) {
		const { path = "", soapAction = "", namespace = "", operation = "" } = entry.wire;
		const key = path.toLowerCase();
		const service = services.get(key) ?? {
			byAction: new Map(),
			byElement: new Map()
		};
		services.set(key, service);
		if (soapAction !== "") service.byAction.set(soapAction, entry);
		service.byElement.set(elementKey(namespace, operation), entry);
	}
	return (path) => {
		// No honest address has many folders, and a hostile one must not cost much.
		let rest = path.slice(0, 1e3).toLowerCase();
		for (let folders = 0; folders < 16; folders += 1) {
			const found = services.get(rest);
			const slash = rest.indexOf("/", 1);
			if (found !== undefined || slash === -1) return found;
			rest = rest.slice(slash);
		}
		return undefined;
	};
}
export function elementKey(namespace, name) {
	return `${namespace} ${name}`;
}
//# sourceMappingURL=addresses.js.map
