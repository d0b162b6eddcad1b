import { XmlError, defaultXmlLimits, nowhere } from "./xml-error.js";
export function decodeXml(bytes, charset, limits = defaultXmlLimits) {
	if (bytes.byteLength > limits.size) {
		throw new XmlError("limit", `message is longer than ${limits.size} bytes`, nowhere);
	}
	const mark = readByteOrderMark(bytes);
	const label = charset === undefined || charset === "" ? undefined : toEncoding(charset);
	if (mark !== undefined && label !== undefined && !agree(mark, label)) {
		throw new XmlError("forbidden", `byte order mark says ${mark}, the media type ${label}`, nowhere);
	}
	const encoding = mark ?? label ?? isUtf16WithoutMark(bytes) ?? "utf-8";
	const text = decode(bytes, encoding);
	const declared = /^<\?xml\s[^?>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
	if (declared !== undefined && label === undefined && !agree(encoding, toEncoding(declared))) {
		throw new XmlError("forbidden", `XML declaration says ${declared}, but the bytes are ${encoding}`, nowhere);
	}
	return text;
}
function readByteOrderMark(bytes) {
	if (bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) return "utf-8";
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
	return undefined;
}
function isUtf16WithoutMark(bytes) {
	if (bytes[0] === 60 && bytes[1] === 0) return "utf-16le";
	if (bytes[0] === 0 && bytes[1] === 60) return "utf-16be";
	return undefined;
}
function toEncoding(label) {
	const lower = label.trim().replace(/^"(.*)"$/, "$1").toLowerCase();
	// US-ASCII is a part of UTF-8, and decoding as UTF-8 finds every byte that is not ASCII nor UTF-8.
	if (lower === "utf-8" || lower === "utf8" || lower === "us-ascii") return "utf-8";
	if (lower === "utf-16" || lower === "utf-16le" || lower === "utf-16be") return lower;
	throw new XmlError("forbidden", `encoding ${JSON.stringify(label.slice(0, 40))} is not supported`, nowhere);
}
function agree(a, b) {
	return a === b || a !== "utf-8" && b !== "utf-8" && (a === "utf-16" || b === "utf-16");
}
function decode(bytes, encoding) {
	try {
		return new TextDecoder(encoding === "utf-16" ? "utf-16le" : encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new XmlError("malformed", `bytes are not ${encoding}`, nowhere);
	}
}
//# sourceMappingURL=decode-xml.js.map
