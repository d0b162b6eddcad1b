import { XmlError, defaultXmlLimits, nowhere } from "./xml-error.js";
const nameStart = ":A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}" + "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const name = `[${nameStart}][${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const nameAt = new RegExp(name, "uy");
const qualifiedName = new RegExp(`^(?:(?!:)${name.replaceAll(":", "")}:)?(?!:)${name.replaceAll(":", "")}$`, "u");
const blank = /^[ \t\r\n]*$/;
const declarationAt = /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const illegalCharacter = /[^\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const entities = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", "\""],
	["apos", "'"]
]);
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
const noneHidden = [];
export function createXmlReader(xml, limits = defaultXmlLimits, usualPrefixes = {}) {
	if (xml.length > limits.size) throw new XmlError("limit", `message is longer than ${limits.size}`, nowhere);
	const illegal = illegalCharacter.exec(xml);
	if (illegal !== null) throw failAt(illegal.index, "malformed", "character that XML does not allow");
	const open = [];
	const scope = new Map([...Object.entries(usualPrefixes), ["xml", xmlNamespace]]);
	// A qualified name is split and checked once per spelling, not once per element.
	const splitNames = new Map();
	let at = skipProlog();
	let element = {
		namespace: "",
		name: "",
		attributes: [],
		offset: 0
	};
	let text = "";
	let selfClosed = false;
	let leaving = noneHidden;
	let rootRead = false;
	let elements = 0;
	return {
		next,
		skip,
		resolve,
		fail: (problem, message) => failAt(element.offset, problem, message),
		get element() {
			return element;
		},
		get text() {
			return text;
		},
		get depth() {
			return open.length;
		},
		get offset() {
			return at;
		}
	};
	function skipProlog() {
		const start = xml.startsWith("\ufeff") ? 1 : 0;
		if (!xml.startsWith("<?xml", start) || /[^ \t\r\n?]/.test(xml[start + 5] ?? " ")) return start;
		declarationAt.lastIndex = start;
		if (!declarationAt.test(xml)) throw failAt(start, "malformed", "XML declaration is not well-formed");
		return declarationAt.lastIndex;
	}
	function next() {
		text = "";
		if (leaving.length > 0) leave();
		if (selfClosed) {
			selfClosed = false;
			close();
			return "end";
		}
		for (;;) {
			const tag = xml.indexOf("<", at);
			const end = tag === -1 ? xml.length : tag;
			if (end > at) readText(at, end);
			at = end;
			if (tag === -1) return finish();
			const second = xml.charCodeAt(tag + 1);
			if (second === 47) return readEndTag(tag);
			if (second === 33) readDeclaration(tag);
			else if (second === 63) readInstruction(tag);
			else return readStartTag(tag);
		}
	}
	function finish() {
		if (open.length > 0) throw failAt(at, "malformed", `text ends inside <${open.at(-1)?.qName}>`);
		if (!rootRead) throw failAt(at, "malformed", "text holds no element");
		return "done";
	}
	function readText(from, to) {
		const raw = xml.slice(from, to);
		if (open.length === 0) {
			if (!blank.test(raw)) throw failAt(from, "malformed", "text outside the root element");
			return;
		}
		const wrong = raw.indexOf("]]>");
		if (wrong !== -1) throw failAt(from + wrong, "malformed", "`]]>` in text");
		text += resolveReferences(normaliseLineEnds(raw), from);
	}
	function resolveReferences(raw, from) {
		let start = raw.indexOf("&");
		if (start === -1) return raw;
		const pieces = [];
		let done = 0;
		for (; start !== -1; start = raw.indexOf("&", done)) {
			const end = raw.indexOf(";", start);
			// The longest that is any use is `&#x10FFFF;`, leading zeros aside.
			const written = end === -1 || end - start > 40 ? "" : raw.slice(start + 1, end);
			pieces.push(raw.slice(done, start), entities.get(written) ?? readCharacterReference(written, from + start));
			done = end + 1;
		}
		pieces.push(raw.slice(done));
		return pieces.join("");
	}
	function readCharacterReference(written, offset) {
		const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(written) ?? [];
		const code = hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16);
		if (Number.isNaN(code)) {
			throw failAt(offset, "malformed", "`&` that starts none of the five entities nor a character");
		}
		const character = code <= 1114111 ? String.fromCodePoint(code) : "\0";
		if (illegalCharacter.test(character)) throw failAt(offset, "malformed", `&${written}; is no XML character`);
		return character;
	}
	function readDeclaration(tag) {
		if (xml.startsWith("<!--", tag)) return readComment(tag);
		if (xml.startsWith("<![CDATA[", tag)) return readCharacterData(tag);
		if (xml.startsWith("<!DOCTYPE", tag)) throw failAt(tag, "forbidden", "document type declarations are refused");
		throw failAt(tag, "malformed", "`<!` that starts neither comment nor CDATA");
	}
	function readComment(tag) {
		const end = xml.indexOf("--", tag + 4);
		if (end === -1 || xml[end + 2] !== ">") throw failAt(tag, "malformed", "comment that does not end, or holds `--`");
		at = end + 3;
	}
	function readCharacterData(tag) {
		if (open.length === 0) throw failAt(tag, "malformed", "text outside the root element");
		const end = xml.indexOf("]]>", tag + 9);
		if (end === -1) throw failAt(tag, "malformed", "CDATA section that does not end");
		text += normaliseLineEnds(xml.slice(tag + 9, end));
		at = end + 3;
	}
	function readInstruction(tag) {
		const target = readName(tag + 2);
		const end = xml.indexOf("?>", tag + 2 + target.length);
		const behind = xml[tag + 2 + target.length] ?? "";
		if (end === -1 || target.includes(":") || !/[ \t\r\n?]/.test(behind)) {
			throw failAt(tag, "malformed", "processing instruction is not well-formed");
		}
		if (target.toLowerCase() === "xml") throw failAt(tag, "malformed", "XML declaration that is not at the start");
		at = end + 2;
	}
	function readStartTag(tag) {
		if (open.length === 0 && rootRead) throw failAt(tag, "malformed", "second root element");
		if (open.length >= limits.depth) throw failAt(tag, "limit", `elements lie deeper than ${limits.depth}`);
		elements += 1;
		if (elements > limits.elements) throw failAt(tag, "limit", `message has more than ${limits.elements} elements`);
		rootRead = true;
		const qName = readName(tag + 1);
		at = tag + 1 + qName.length;
		const written = [];
		const hidden = [];
		while (readAttribute(tag, written, hidden));
		// Only now are all the prefixes known that this tag may use.
		const attributes = written.length === 0 ? noAttributes : resolveAttributes(written, tag);
		open.push({
			qName,
			hidden: hidden.length === 0 ? noneHidden : hidden
		});
		const { prefix, local } = split(qName, tag);
		element = {
			namespace: lookUp(prefix, tag),
			name: local,
			attributes,
			offset: tag
		};
		return "start";
	}
	function readAttribute(tag, written, hidden) {
		const before = at;
		skipSpace();
		const code = xml.charCodeAt(at);
		if (code === 62 || code === 47 && xml.charCodeAt(at + 1) === 62) {
			selfClosed = code === 47;
			at += selfClosed ? 2 : 1;
			return false;
		}
		const qName = readName(at);
		if (before === at) throw failAt(at, "malformed", "attributes without space between them");
		if (written.length + hidden.length >= limits.attributes) {
			throw failAt(tag, "limit", `element has more than ${limits.attributes} attributes`);
		}
		at += qName.length;
		const value = readAttributeValue();
		if (qName === "xmlns" || qName.startsWith("xmlns:")) declare(qName.slice(6), value, tag, hidden);
		else written.push([qName, value]);
		return true;
	}
	function readAttributeValue() {
		skipSpace();
		if (xml[at] !== "=") throw failAt(at, "malformed", "attribute without a value");
		at += 1;
		skipSpace();
		const quote = xml[at];
		if (quote !== "\"" && quote !== "'") throw failAt(at, "malformed", "attribute value without quotes");
		const end = xml.indexOf(quote, at + 1);
		if (end === -1) throw failAt(at, "malformed", "attribute value that does not end");
		const raw = xml.slice(at + 1, end);
		if (raw.includes("<")) throw failAt(at, "malformed", "`<` in an attribute value");
		const value = resolveReferences(raw.replace(/\r\n|[\t\r\n]/g, " "), at);
		at = end + 1;
		return value;
	}
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
	function resolveAttributes(written, tag) {
		const attributes = written.map(([qName, value]) => {
			// An attribute without a prefix has no namespace, whatever the default is.
			const { prefix, local } = split(qName, tag);
			return {
				namespace: prefix === "" ? "" : lookUp(prefix, tag),
				name: local,
				value
			};
		});
		if (attributes.length > 1) refuseDuplicates(attributes, tag);
		return attributes;
	}
	function refuseDuplicates(attributes, tag) {
		const seen = new Set(attributes.map((attribute) => `${attribute.namespace} ${attribute.name}`));
		if (seen.size < attributes.length) throw failAt(tag, "malformed", "attribute twice in one tag");
	}
	function readEndTag(tag) {
		const last = open.at(-1);
		if (last === undefined || !xml.startsWith(last.qName, tag + 2)) throw wrongEnd(tag, last);
		at = tag + 2 + last.qName.length;
		skipSpace();
		if (xml.charCodeAt(at) !== 62) throw wrongEnd(tag, last);
		at += 1;
		close();
		return "end";
	}
	function wrongEnd(tag, last) {
		const expected = last === undefined ? "no element is open" : `<${last.qName}> is open`;
		return failAt(tag, "malformed", `end tag does not match: ${expected}`);
	}
	function close() {
		leaving = open.pop()?.hidden ?? noneHidden;
	}
	function leave() {
		for (const [prefix, namespace] of leaving) {
			if (namespace === undefined) scope.delete(prefix);
			else scope.set(prefix, namespace);
		}
		leaving = noneHidden;
	}
	function skip() {
		for (const target = open.length - 1; open.length > target;) next();
	}
	function resolve(qName) {
		const { prefix, local } = split(qName.trim(), element.offset);
		return {
			namespace: lookUp(prefix, element.offset),
			name: local
		};
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
	function readName(from) {
		// Nearly all names are ASCII, for which a loop over codes is several times faster than the expression.
		let end = from;
		while (asciiName[xml.charCodeAt(end)] === 1) end += 1;
		if (end > from && !(xml.charCodeAt(end) >= 128)) {
			const first = xml.charCodeAt(from);
			if (first >= 58 && first !== 59) return xml.slice(from, end);
		}
		nameAt.lastIndex = from;
		const found = nameAt.exec(xml)?.[0];
		if (found === undefined) throw failAt(from, "malformed", "expected a name");
		return found;
	}
	function skipSpace() {
		for (;;) {
			const code = xml.charCodeAt(at);
			if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
			at += 1;
		}
	}
	function failAt(offset, problem, message) {
		return new XmlError(problem, message, locateXml(xml, offset));
	}
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
const asciiName = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w:.-]/.test(String.fromCharCode(code))));
const noAttributes = [];
function normaliseLineEnds(raw) {
	return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}
//# sourceMappingURL=read-xml.js.map
