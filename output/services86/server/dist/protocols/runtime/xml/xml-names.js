const nameStart = ":A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" + "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const name = `[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const nameAt = new RegExp(name, "uy");
const qualifiedName = new RegExp(`^(?:(?!:)${name.replaceAll(":", "")}:)?(?!:)${name.replaceAll(":", "")}$`, "u");
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
export function createScope(usualPrefixes, failAt) {
	const scope = new Map([...Object.entries(usualPrefixes), ["xml", xmlNamespace]]);
	const splitNames = new Map();
	return {
		split,
		lookUp,
		declare,
		restore
	};
	function declare(prefix, namespace, tag, hidden) {
		const reserved = prefix === "xmlns" || namespace === xmlnsNamespace;
		if (reserved || prefix === "xml" !== (namespace === xmlNamespace)) {
			throw failAt(tag, "malformed", `prefix \`${prefix}\` or its namespace is reserved`);
		}
		if (prefix !== "" && namespace === "") throw failAt(tag, "malformed", `prefix \`${prefix}\` without a namespace`);
		if (prefix !== "") split(prefix, tag);
		if (hidden.some(([known]) => known === prefix)) throw failAt(tag, "malformed", `\`xmlns:${prefix}\` twice in one tag`);
		hidden.push([prefix, scope.get(prefix)]);
		scope.set(prefix, namespace);
	}
	function restore(hidden) {
		for (const [prefix, namespace] of hidden) {
			if (namespace === undefined) scope.delete(prefix);
			else scope.set(prefix, namespace);
		}
	}
	function lookUp(prefix, tag) {
		const namespace = scope.get(prefix);
		if (namespace === undefined && prefix !== "") {
			throw failAt(tag, "malformed", `prefix \`${prefix}\` is not declared`);
		}
		return namespace ?? "";
	}
	function split(qName, tag) {
		const known = splitNames.get(qName);
		if (known !== undefined) return known;
		if (!qualifiedName.test(qName)) throw failAt(tag, "malformed", `\`${qName.slice(0, 80)}\` is no qualified name`);
		const colon = qName.indexOf(":");
		const parts = {
			prefix: colon === -1 ? "" : qName.slice(0, colon),
			local: qName.slice(colon + 1)
		};
		splitNames.set(qName, parts);
		return parts;
	}
}
export function nameStartingAt(xml, from) {
	// Nearly all names are ASCII, for which a loop over codes is several times faster than the expression.
	let end = from;
	while (asciiName[xml.charCodeAt(end)] === 1) end += 1;
	if (end > from && !(xml.charCodeAt(end) >= 128)) {
		const first = xml.charCodeAt(from);
		if (first >= 58 && first !== 59) return xml.slice(from, end);
	}
	nameAt.lastIndex = from;
	return nameAt.exec(xml)?.[0];
}
const asciiName = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w:.-]/.test(String.fromCharCode(code))));
//# sourceMappingURL=xml-names.js.map
