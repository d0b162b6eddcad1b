export function membersOf(carrier) {
	return typeof carrier.members === "function" ? carrier.members() : carrier.members;
}
export function hasTextKeys(dictionary) {
	return dictionary.key === "string";
}
export function isNullable(shape) {
	return typeof shape !== "string" || shape === "string" || shape === "base64" || shape === "any";
}
//# sourceMappingURL=shapes.js.map
