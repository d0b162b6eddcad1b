export const illegalCharacter = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const entities = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", "\""],
	["apos", "'"]
]);
export function resolveReferences(raw, from, failAt) {
	let start = raw.indexOf("&");
	if (start === -1) return raw;
	const pieces = [];
	let done = 0;
	for (; start !== -1; start = raw.indexOf("&", done)) {
		const end = raw.indexOf(";", start);
		// The longest that is any use is `&#x10FFFF;`, leading zeros aside.
		const written = end === -1 || end - start > 40 ? "" : raw.slice(start + 1, end);
		pieces.push(raw.slice(done, start), entities.get(written) ?? readCharacterReference(written, from + start, failAt));
		done = end + 1;
	}
	pieces.push(raw.slice(done));
	return pieces.join("");
}
function readCharacterReference(written, offset, failAt) {
	const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(written) ?? [];
	const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
	if (Number.isNaN(code)) {
		throw failAt(offset, "malformed", "`&` that starts none of the five entities nor a character");
	}
	const character = code <= 1114111 ? String.fromCodePoint(code) : "\0";
	if (illegalCharacter.test(character)) throw failAt(offset, "malformed", `&${written}; is no XML character`);
	return character;
}
export function normaliseLineEnds(raw) {
	return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}
export function locateXml(xml, offset) {
	let line = 1;
	let start = 0;
	for (let at = 0; at < offset; at += 1) {
		const code = xml.charCodeAt(at);
		if (code !== 10 && (code !== 13 || xml.charCodeAt(at + 1) === 10)) continue;
		line += 1;
		start = at + 1;
	}
	return {
		line,
		column: offset - start + 1
	};
}
//# sourceMappingURL=xml-text.js.map
