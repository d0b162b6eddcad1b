const ranges = {
	int8: [-128, 127],
	uint8: [0, 255],
	int16: [-32768, 32767],
	uint16: [0, 65535],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	uint64: [0, Number.MAX_SAFE_INTEGER]
};
export function readScalar(name, text, wrong) {
	if (name === "string" || name === "any") return text;
	const trimmed = text.trim();
	if (name === "base64") return trimmed.replace(/\s+/g, "");
	if (trimmed === "") return undefined;
	if (name === "text") return trimmed;
	if (name === "boolean") return readBoolean(trimmed, wrong);
	return name === "double" ? readDouble(trimmed, wrong) : readInteger(trimmed, wrong);
}
function readBoolean(text, wrong) {
	if (text === "true" || text === "1") return true;
	if (text === "false" || text === "0") return false;
	throw wrong("is not a boolean");
}
function readDouble(text, wrong) {
	if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
	if (text === "INF" || text === "+INF") return Number.POSITIVE_INFINITY;
	if (text === "-INF") return Number.NEGATIVE_INFINITY;
	if (text === "NaN") return Number.NaN;
	throw wrong("is not a number");
}
function readInteger(text, wrong) {
	if (!/^[+-]?\d+$/.test(text)) throw wrong("is not an integer");
	const value = Number(text);
	// Better no value than one that is off by a few.
	if (!Number.isSafeInteger(value)) throw wrong("is an integer larger than JavaScript numbers hold exactly");
	return value === 0 ? 0 : value;
}
export function writeScalar(name, value) {
	switch (name) {
		case "string":
		case "text":
		case "any": return writeString(value);
		case "base64": return value instanceof Uint8Array ? toBase64(value) : writeString(value);
		case "boolean":
			if (typeof value === "boolean") return value ? "true" : "false";
			throw new TypeError("is not a boolean");
		case "double": return writeDouble(value);
		default: return writeInteger(name, value);
	}
}
function writeString(value) {
	if (typeof value === "string") return value;
	if (value instanceof Date) return value.toISOString();
	throw new TypeError("is not a string");
}
function writeDouble(value) {
	if (typeof value !== "number") throw new TypeError("is not a number");
	if (Number.isFinite(value)) return String(value);
	if (Number.isNaN(value)) return "NaN";
	return value > 0 ? "INF" : "-INF";
}
function writeInteger(name, value) {
	if (typeof value === "bigint") return value.toString();
	if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new TypeError("is not an integer");
	const [least, most] = ranges[name] ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
	if (value < least || value > most) throw new TypeError(`is not between ${least} and ${most}`);
	return String(value === 0 ? 0 : value);
}
export function toBase64(bytes) {
	let binary = "";
	// In pieces, because a call takes only so many arguments.
	for (let at = 0; at < bytes.length; at += 8192) {
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	}
	return btoa(binary);
}
export function fromBase64(text) {
	return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
//# sourceMappingURL=scalars.js.map
