import { createScope, nameStartingAt } from "./xml-names.js";
import { XmlError, defaultXmlLimits, nowhere } from "./xml-error.js";
import { illegalCharacter, locateXml, normaliseLineEnds, resolveReferences } from "./xml-text.js";
const blank = /^[ \t\r\n]*$/;
const declarationAt = /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const noneHidden = [];
const noAttributes = [];
export function createXmlReader(xml, limits = defaultXmlLimits, usualPrefixes = {}) {
	if (xml.length > limits.size) throw new XmlError("limit", `message is longer than ${limits.size}`, nowhere);
	const illegal = illegalCharacter.exec(xml);
	if (illegal !== null) throw failAt(illegal.index, "malformed", "character that XML does not allow");
	const open = [];
	const scope = createScope(usualPrefixes, failAt);
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
		text += resolveReferences(normaliseLineEnds(raw), from, failAt);
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
		const { prefix, local } = scope.split(qName, tag);
		element = {
			namespace: scope.lookUp(prefix, tag),
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
		if (qName === "xmlns" || qName.startsWith("xmlns:")) scope.declare(qName.slice(6), value, tag, hidden);
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
		const value = resolveReferences(raw.replace(/\r\n|[\t\r\n]/g, " "), at, failAt);
		at = end + 1;
		return value;
	}
	function resolveAttributes(written, tag) {
		const attributes = written.map(([qName, value]) => {
			// An attribute without a prefix has no namespace, whatever the default is.
			const { prefix, local } = scope.split(qName, tag);
			return {
				namespace: prefix === "" ? "" : scope.lookUp(prefix, tag),
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
		scope.restore(leaving);
		leaving = noneHidden;
	}
	function skip() {
		for (const target = open.length - 1; open.length > target;) next();
	}
	function resolve(qName) {
		const { prefix, local } = scope.split(qName.trim(), element.offset);
		return {
			namespace: scope.lookUp(prefix, element.offset),
			name: local
		};
	}
	function readName(from) {
		const found = nameStartingAt(xml, from);
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
//# sourceMappingURL=read-xml.js.map
