import { isUsuallyFalse, textForName } from "./synthetic-words.js";
export function syntheticScalar(schema, type, name, seed) {
	const known = knownValues(schema);
	const number = hash(`${seed}/${name}`);
	if (known.length > 0) return known[number % known.length];
	if (type === "boolean") return number % 2 === 0 && !isUsuallyFalse(name);
	if (type === "integer") return numberWithin(schema, 1 + number % (schema.format?.endsWith("int8") === true ? 99 : 999));
	if (type === "number") return numberWithin(schema, 1 + number % 99900 / 100);
	return syntheticText(schema, name, number);
}
function knownValues(schema) {
	if (schema.const !== undefined) return [schema.const];
	if (schema.enum !== undefined) {
		const values = schema.enum.filter((value) => value !== null);
		return values.length > 0 ? values : schema.enum;
	}
	const open = schema["x-pagewright-open-enum"] ?? schema["x-extensible-enum"];
	return Array.isArray(open) ? open : [];
}
function numberWithin(schema, wanted) {
	const minimum = asNumber(schema["minimum"]) ?? after(asNumber(schema["exclusiveMinimum"]), 1);
	const maximum = asNumber(schema["maximum"]) ?? after(asNumber(schema["exclusiveMaximum"]), -1);
	const step = asNumber(schema["multipleOf"]) ?? 0;
	let value = wanted;
	if (minimum !== undefined && value < minimum) value = minimum;
	if (maximum !== undefined && value > maximum) value = maximum;
	return step > 0 ? Math.ceil(value / step) * step : value;
}
function asNumber(value) {
	return typeof value === "number" ? value : undefined;
}
function after(value, step) {
	return value === undefined ? undefined : value + step;
}
const textByFormat = {
	"date-time": (number) => new Date(17e11 + number % 31536e3 * 1e3).toISOString(),
	date: (number) => new Date(17e11 + number % 31536e3 * 1e3).toISOString().slice(0, 10),
	time: (number) => `${pad(number % 24)}:${pad(number % 60)}:00Z`,
	duration: (number) => `PT${1 + number % 48}H`,
	email: (number) => `person${number % 1e3}@example.com`,
	uri: (number, name) => `https://example.com/${encodeURIComponent(name)}/${number % 1e3}`,
	url: (number, name) => `https://example.com/${encodeURIComponent(name)}/${number % 1e3}`,
	"uri-reference": (number) => `/${number % 1e3}`,
	hostname: (number) => `host${number % 1e3}.example.com`,
	ipv4: (number) => `192.0.2.${number % 256}`,
	ipv6: (number) => `2001:db8::${(number % 65536).toString(16)}`,
	uuid: (number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`,
	byte: () => "U2FtcGxl"
};
function syntheticText(schema, name, number) {
	if (schema.contentEncoding === "base64") return "U2FtcGxl";
	const byFormat = Object.hasOwn(textByFormat, schema.format ?? "") ? textByFormat[schema.format ?? ""] : undefined;
	const wanted = byFormat?.(number, name) ?? textForName(name, number) ?? `${name === "" ? "text" : words(name)} ${1 + number % 999}`;
	return fitPattern(schema, fitLength(schema, wanted), number);
}
function words(name) {
	const spaced = name.replaceAll(/[^\p{L}\p{N}]+/gu, " ").replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
	const lower = spaced.trim().toLowerCase();
	return lower.charAt(0).toUpperCase() + lower.slice(1);
}
const longestText = 1e5;
function fitLength(schema, text) {
	const shortest = asNumber(schema["minLength"]) ?? 0;
	const longest = asNumber(schema["maxLength"]);
	const long = text.length < shortest && shortest <= longestText ? text.padEnd(shortest, "x") : text;
	return longest !== undefined && long.length > longest ? long.slice(0, longest) : long;
}
function fitPattern(schema, text, number) {
	if (typeof schema["pattern"] !== "string") return text;
	const pattern = compilePattern(schema["pattern"]);
	const candidates = [
		text,
		String(1 + number % 999),
		`item${number % 999}`,
		`#${number.toString(16).padStart(6, "0")}`
	];
	return candidates.map((candidate) => fitLength(schema, candidate)).find((candidate) => pattern?.test(candidate)) ?? text;
}
function compilePattern(source) {
	try {
		return new RegExp(source, "u");
	} catch {
		return undefined;
	}
}
function pad(number) {
	return String(number).padStart(2, "0");
}
export function hash(text) {
	let value = 2166136261;
	for (let index = 0; index < text.length; index += 1) {
		value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	}
	return value >>> 0;
}
//# sourceMappingURL=synthetic.js.map
