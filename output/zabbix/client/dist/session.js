import { logIn } from "./runtime/json-rpc/session.js";
const login = {
	id: "user.login",
	path: "/api_jsonrpc.php",
	method: "user.login",
	open: true
};
const logout = {
	id: "user.logout",
	path: "/api_jsonrpc.php",
	method: "user.logout",
	list: true
};
export function openSession(config, credentials) {
	return logIn(config, credentials, {
		login,
		logout
	});
}
//# sourceMappingURL=session.js.map
