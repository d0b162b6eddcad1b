import { call } from "./runtime/json-rpc/call.js";
const createOperation = {
	id: "usergroup.create",
	path: "/api_jsonrpc.php",
	method: "usergroup.create"
};
export function create(transport, input, options) {
	return call(transport, createOperation, input, options);
}
const deleteUsergroupOperation = {
	id: "usergroup.delete",
	path: "/api_jsonrpc.php",
	method: "usergroup.delete",
	list: true
};
export function deleteUsergroup(transport, input, options) {
	return call(transport, deleteUsergroupOperation, input, options);
}
const getOperation = {
	id: "usergroup.get",
	path: "/api_jsonrpc.php",
	method: "usergroup.get"
};
export function get(transport, input, options) {
	return call(transport, getOperation, input, options);
}
const updateOperation = {
	id: "usergroup.update",
	path: "/api_jsonrpc.php",
	method: "usergroup.update"
};
export function update(transport, input, options) {
	return call(transport, updateOperation, input, options);
}
export { deleteUsergroup as delete };
//# sourceMappingURL=usergroup.js.map
