import { readJson } from "../../../runtime/server/json.js";
import { ProblemError } from "../../../runtime/server/problem.js";
export function stripStyle(text, { style, wireName }) {
	if (style === "label") return text.replace(/^\./, "");
	const prefix = `;${wireName}=`;
	return style === "matrix" && text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
export function splitItems(text, parameter) {
	const { style, explode, wireName } = parameter;
	if (style === "matrix" && explode) {
		const parts = text.replace(/^;/, "").split(";");
		return parts.map((part) => stripStyle(`;${part}`, {
			style,
			explode,
			wireName
		}));
	}
	return split(stripStyle(text, parameter), parameter);
}
export function splitMembers(text, parameter) {
	const { style, explode } = parameter;
	const isPaired = explode && /^(?:simple|label|matrix)$/.test(style);
	const bare = isPaired && style === "matrix" ? text.replace(/^;/, "") : stripStyle(text, parameter);
	const parts = split(bare, parameter);
	if (isPaired) {
		if (!parts.every((part) => part.includes("="))) return undefined;
		return parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)]);
	}
	if (parts.length % 2 !== 0) return undefined;
	return parts.flatMap((part, at) => at % 2 === 0 ? [[part, parts[at + 1] ?? ""]] : []);
}
function split(text, { style, explode }) {
	if (text === "") return [];
	if (style === "pipeDelimited") return text.split("|");
	if (style === "spaceDelimited") return text.split(" ");
	if (explode && style === "label") return text.split(".");
	return text.split(explode && style === "matrix" ? ";" : ",");
}
export function readJsonText(text) {
	if (!/^\s*[[{]/.test(text)) return undefined;
	try {
		return readJson(new TextEncoder().encode(text));
	} catch (error) {
		if (error instanceof ProblemError && error.problem.kind === "malformed") return undefined;
		throw error;
	}
}
//# sourceMappingURL=decode-style.js.map
