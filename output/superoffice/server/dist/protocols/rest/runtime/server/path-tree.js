export function createPathTree(entries) {
	const root = createNode();
	for (const entry of entries) addEntry(root, entry);
	// Paths without parameters, most of an RPC-like API, are found at once.
	const known = new Map();
	for (const { wire } of entries) {
		const { path = "/" } = wire;
		if (!/[{%]/.test(path)) known.set(path, findNode(root, splitPath(path), 0, []));
	}
	return { find: (path) => known.get(path) ?? findNode(root, splitPath(path), 0, []) };
}
function createNode() {
	return {
		literals: new Map(),
		folded: new Map(),
		patterns: [],
		byMethod: new Map()
	};
}
function addEntry(root, entry) {
	const { method = "get", path = "/" } = entry.wire;
	let node = root;
	const names = [];
	for (const segment of splitPath(path)) {
		node = segment.includes("{") ? addPattern(node, segment, names) : addLiteral(node, segment);
	}
	const key = method.toUpperCase();
	const siblings = node.byMethod.get(key);
	if (siblings === undefined) node.byMethod.set(key, [{
		entry,
		names
	}]);
	else siblings.push({
		entry,
		names
	});
}
function addLiteral(parent, segment) {
	const key = decodeSegment(segment) ?? segment;
	const node = parent.literals.get(key) ?? createNode();
	parent.literals.set(key, node);
	if (!parent.folded.has(key.toLowerCase())) parent.folded.set(key.toLowerCase(), node);
	return node;
}
function addPattern(parent, segment, names) {
	for (const [, name = ""] of segment.matchAll(/\{([^{}]*)\}/g)) names.push(name);
	const shape = segment.replaceAll(/\{[^{}]*\}/g, "{}");
	const known = parent.patterns.find((pattern) => pattern.shape === shape);
	if (known !== undefined) return known.node;
	const pattern = {
		shape,
		texts: shape.split("{}"),
		node: createNode()
	};
	parent.patterns.push(pattern);
	parent.patterns.sort((a, b) => b.shape.length - a.shape.length);
	return pattern.node;
}
function matchSegment(texts, segment) {
	const [first = "", ...others] = texts;
	const last = others.pop() ?? "";
	if (!segment.startsWith(first) || !segment.endsWith(last)) return undefined;
	const end = segment.length - last.length;
	const values = [];
	let start = first.length;
	for (const text of others) {
		const found = segment.indexOf(text, start + 1);
		if (found === -1) return undefined;
		values.push(segment.slice(start, found));
		start = found + text.length;
	}
	return start < end ? [...values, segment.slice(start, end)] : undefined;
}
function splitPath(path) {
	return path.split("/").filter((segment) => segment !== "");
}
function findNode(node, segments, index, values) {
	const segment = segments[index];
	if (segment === undefined) return node.byMethod.size === 0 ? undefined : {
		byMethod: node.byMethod,
		values
	};
	const text = decodeSegment(segment) ?? segment;
	const literal = node.literals.get(text) ?? node.folded.get(text.toLowerCase());
	const found = literal && findNode(literal, segments, index + 1, values);
	if (found !== undefined) return found;
	for (const { texts, node: next } of node.patterns) {
		const own = matchSegment(texts, segment);
		const match = own && findNode(next, segments, index + 1, [...values, ...own]);
		if (match) return match;
	}
	return undefined;
}
export function decodeSegment(segment) {
	if (!segment.includes("%")) return segment;
	try {
		return decodeURIComponent(segment);
	} catch {
		return undefined;
	}
}
//# sourceMappingURL=path-tree.js.map
