import { soCredentialsXml, soPrincipalCarrierXml } from "./runtime/soap-carriers.js";
import { call } from "./runtime/soap/call.js";
const authenticateUsernamePasswordOperation = {
	id: "Services86-SoPrincipal-AuthenticateUsernamePassword",
	path: "/Remote/Services86/SoPrincipal.svc",
	soapAction: "http://www.superoffice.net/ws/crm/NetServer/Services86/SoPrincipal/AuthenticateUsernamePassword",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	request: "AuthenticateUsernamePassword",
	input: [["UserName", "string"], ["Password", "string"]],
	response: "AuthenticateResponse",
	output: [
		["Response", soPrincipalCarrierXml],
		["Credentials", soCredentialsXml],
		["AuthenticationSucceeded", "boolean"]
	],
	blocks: ["ApplicationToken"]
};
export function authenticateUsernamePassword(transport, input, options) {
	return call(transport, authenticateUsernamePasswordOperation, input, options);
}
//# sourceMappingURL=so-principal.js.map
