import { credentialAuth } from "../auth.js";
import { writeNode } from "./xml-node.js";
export function soTicket(ticket) {
	return credentialAuth(ticket, (request, text) => withOwnBlock(request, {
		name: "Credentials",
		children: [{
			name: "Ticket",
			text
		}]
	}));
}
export function applicationToken(token) {
	return credentialAuth(token, (request, text) => withOwnBlock(request, {
		name: "ApplicationToken",
		text
	}));
}
export function soapHeader(block) {
	return (request, next) => next(withBlock(request, block));
}
function withOwnBlock(request, block) {
	const { namespace, blocks } = request.operation;
	if (namespace === undefined || blocks?.includes(block.name) === false) return request;
	const children = block.children?.map((child) => ({
		...child,
		namespace
	}));
	return withBlock(request, {
		...block,
		namespace,
		...children === undefined ? {} : { children }
	});
}
function withBlock(request, block) {
	if (typeof request.body !== "string") return request;
	const written = writeNode(block);
	const body = request.body.includes("<soap:Header>", 0) && headerComesFirst(request.body) ? insert(request.body, "</soap:Header>", written) : insert(request.body, "<soap:Body>", `<soap:Header>${written}</soap:Header>`);
	return {
		...request,
		body
	};
}
function headerComesFirst(body) {
	return body.indexOf("<soap:Header>") < body.indexOf("<soap:Body>");
}
function insert(text, before, written) {
	const at = text.indexOf(before);
	return at === -1 ? text : text.slice(0, at) + written + text.slice(at);
}
//# sourceMappingURL=auth.js.map
