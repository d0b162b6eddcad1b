import { call } from "./runtime/json-rpc/call.js";
const loginOperation = {
	id: "user.login",
	path: "/api_jsonrpc.php",
	method: "user.login",
	open: true
};
export function login(transport, input, options) {
	return call(transport, loginOperation, input, options);
}
const logoutOperation = {
	id: "user.logout",
	path: "/api_jsonrpc.php",
	method: "user.logout",
	list: true
};
export function logout(transport, input, options) {
	return call(transport, logoutOperation, input, options);
}
//# sourceMappingURL=user.js.map
