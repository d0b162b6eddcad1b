const illegalCharacter = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const textEscapes = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\r": "&#13;"
};
export function escapeText(text) {
	if (illegalCharacter.test(text)) throw new TypeError("holds a character that XML cannot carry");
	return text.replace(/[&<>\r]/g, (character) => textEscapes[character] ?? character);
}
export function escapeAttribute(text) {
	return escapeText(text).replaceAll("\"", "&quot;").replaceAll("\n", "&#10;").replaceAll("	", "&#9;");
}
//# sourceMappingURL=escape-xml.js.map
