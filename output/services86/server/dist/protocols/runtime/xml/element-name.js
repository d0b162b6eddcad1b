export function toElementName(name) {
	const escaped = name.replaceAll(/[^\p{L}\p{N}_.-]/gu, encodeCharacter);
	return /^[\p{L}_]/u.test(escaped) ? escaped : `_${escaped}`;
}
function encodeCharacter(character) {
	return `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
//# sourceMappingURL=element-name.js.map
