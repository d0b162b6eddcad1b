import { problem, ProblemError } from "./problem.js";
const maximumDepth = 200;
const decoder = new TextDecoder("utf-8", { fatal: true });
export function readText(bytes) {
	try {
		return decoder.decode(bytes);
	} catch {
		throw new ProblemError(problem("malformed", "The body is not valid UTF-8"));
	}
}
export function readJson(bytes) {
	checkDepth(bytes);
	const text = readText(bytes);
	const value = parse(text);
	if (/__proto__|constructor|\\u/.test(text)) checkNames(value);
	return value;
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
		const detail = position === undefined ? "It ends too early" : `Reading stopped at position ${position}`;
		throw new ProblemError(problem("malformed", "The body is not valid JSON", { detail }));
	}
}
export function checkDepth(bytes) {
	if (bytes.length <= maximumDepth) return;
	let depth = 0;
	let inString = false;
	for (let index = 0; index < bytes.length; index += 1) {
		const byte = bytes[index];
		if (inString) {
			if (byte === 92) index += 1;
			else if (byte === 34) inString = false;
		} else if (byte === 34) inString = true;
		else if (byte === 123 || byte === 91) {
			depth += 1;
			if (depth > maximumDepth) throw new ProblemError(problem("malformed", "The body nests too deeply"));
		} else if (byte === 125 || byte === 93) depth -= 1;
	}
}
export function checkNames(value) {
	if (Array.isArray(value)) value.forEach(checkNames);
	if (!isRecord(value)) return;
	for (const [name, member] of Object.entries(value)) {
		const isForbidden = name === "__proto__" || name === "constructor" && isRecord(member) && Object.hasOwn(member, "prototype");
		if (isForbidden) {
			throw new ProblemError(problem("invalid", "The body has a member that no request may have"));
		}
		checkNames(member);
	}
}
export function isRecord(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
export function pointerSegment(name) {
	return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
export function memberOf(record, name) {
	return Object.hasOwn(record, name) ? record[name] : undefined;
}
//# sourceMappingURL=json.js.map
