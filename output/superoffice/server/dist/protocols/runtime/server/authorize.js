import { memberOf } from "./json.js";
import { problem } from "./problem.js";
export async function authorize(call, schemes, check) {
	const { security } = call.operation;
	let brought = false;
	for (const alternative of security) {
		const credentials = alternative.map((name) => readCredentials(name, memberOf(schemes, name), call));
		if (credentials.includes(undefined)) continue;
		brought ||= credentials.length > 0;
		const principal = await checkAll(credentials, call, check);
		if (principal !== denied) return {
			kind: "granted",
			principal
		};
	}
	if (security.length === 0) return {
		kind: "granted",
		principal: undefined
	};
	const title = brought ? "The credentials are not accepted" : "The call needs authorization";
	return {
		kind: "denied",
		problem: problem("unauthorized", title, { headers: challenge(security, schemes) })
	};
}
const denied = Symbol("denied");
async function checkAll(credentials, call, check) {
	let principal;
	for (const one of credentials) {
		const answer = await check(one, call.request);
		if (answer === undefined || answer === false || answer === null) return denied;
		principal ??= answer;
	}
	return principal;
}
function readCredentials(name, scheme, call) {
	const inMessage = memberOf(call.credentials ?? {}, name);
	if (inMessage !== undefined) return {
		scheme: name,
		kind: "other",
		value: inMessage
	};
	if (scheme === undefined) return undefined;
	if (scheme.type === "http") return readHttp(name, scheme.scheme?.toLowerCase() ?? "", call);
	if (scheme.type === "apiKey") return readApiKey(name, scheme, call);
	return readHttp(name, "bearer", call);
}
function readHttp(name, wanted, call) {
	const [given = "", value = ""] = splitAuthorization(call.request.headers["authorization"]);
	if (given.toLowerCase() !== wanted || value === "") return undefined;
	if (wanted === "basic") return readBasic(name, value);
	return {
		scheme: name,
		kind: wanted === "bearer" ? "bearer" : "other",
		value
	};
}
function splitAuthorization(header) {
	const space = header?.indexOf(" ") ?? -1;
	return header === undefined || space < 0 ? [] : [header.slice(0, space), header.slice(space + 1).trim()];
}
function readBasic(name, value) {
	if (!/^[A-Za-z0-9+/]+=*$/.test(value)) return undefined;
	const text = new TextDecoder().decode(Uint8Array.from(atob(unpad(value)), (character) => character.charCodeAt(0)));
	const colon = text.indexOf(":");
	if (colon < 0) return undefined;
	return {
		scheme: name,
		kind: "basic",
		value,
		username: text.slice(0, colon),
		password: text.slice(colon + 1)
	};
}
function unpad(value) {
	const bare = value.replace(/(?<!=)=+$/, "");
	return bare.length % 4 === 1 ? bare.slice(0, -1) : bare;
}
function readApiKey(name, scheme, call) {
	const key = scheme.name ?? "";
	const { headers, query } = call.request;
	if (scheme.in === "header" && key.toLowerCase() === "authorization") {
		const [word = "", value = ""] = splitAuthorization(headers["authorization"]);
		const isOther = word === "" || ["basic", "bearer"].includes(word.toLowerCase());
		return isOther || value === "" ? undefined : {
			scheme: name,
			kind: "apiKey",
			value
		};
	}
	const value = scheme.in === "query" ? new URLSearchParams(query).get(key) : scheme.in === "cookie" ? readCookie(headers["cookie"], key) : headers[key.toLowerCase()];
	return value === undefined || value === null || value === "" ? undefined : {
		scheme: name,
		kind: "apiKey",
		value
	};
}
function readCookie(header, name) {
	const pairs = (header ?? "").split(";").map((pair) => pair.trim());
	return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
function challenge(security, schemes) {
	const words = security.flat().flatMap((name) => {
		const scheme = memberOf(schemes, name);
		return scheme?.type === "http" && scheme.scheme !== undefined ? [scheme.scheme] : [];
	});
	const challenges = [...new Set(words)].map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)} realm="api"`);
	return challenges.length === 0 ? {} : { "www-authenticate": challenges.join(", ") };
}
//# sourceMappingURL=authorize.js.map
