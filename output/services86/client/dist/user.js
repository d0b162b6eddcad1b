import { roleEntityXml, userGroupXml } from "./runtime/soap-carriers.js";
import { call } from "./runtime/soap/call.js";
const createDefaultRoleEntityOperation = {
	id: "Services86-User-CreateDefaultRoleEntity",
	path: "/Remote/Services86/User.svc",
	soapAction: "http://www.superoffice.net/ws/crm/NetServer/Services86/User/CreateDefaultRoleEntity",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	request: "CreateDefaultRoleEntity",
	input: [],
	response: "CreateDefaultRoleEntityResponse",
	output: [["Response", roleEntityXml]],
	blocks: ["ApplicationToken", "Credentials"]
};
export function createDefaultRoleEntity(transport, input, options) {
	return call(transport, createDefaultRoleEntityOperation, input, options);
}
const createUserGroupOperation = {
	id: "Services86-User-CreateUserGroup",
	path: "/Remote/Services86/User.svc",
	soapAction: "http://www.superoffice.net/ws/crm/NetServer/Services86/User/CreateUserGroup",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	request: "CreateUserGroup",
	input: [],
	response: "CreateUserGroupResponse",
	output: [["Response", userGroupXml]],
	blocks: ["ApplicationToken", "Credentials"]
};
export function createUserGroup(transport, input, options) {
	return call(transport, createUserGroupOperation, input, options);
}
const deleteUserGroupOperation = {
	id: "Services86-User-DeleteUserGroup",
	path: "/Remote/Services86/User.svc",
	soapAction: "http://www.superoffice.net/ws/crm/NetServer/Services86/User/DeleteUserGroup",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	request: "DeleteUserGroup",
	input: [["UserGroupToDelete", "int32"], ["UserGroupToMoveTo", "int32"]],
	response: "DeleteUserGroupResponse",
	output: [],
	blocks: ["ApplicationToken", "Credentials"]
};
export function deleteUserGroup(transport, input, options) {
	return call(transport, deleteUserGroupOperation, input, options);
}
const getAllUserGroupsOperation = {
	id: "Services86-User-GetAllUserGroups",
	path: "/Remote/Services86/User.svc",
	soapAction: "http://www.superoffice.net/ws/crm/NetServer/Services86/User/GetAllUserGroups",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	request: "GetAllUserGroups",
	input: [["IncludeDeleted", "boolean"]],
	response: "GetAllUserGroupsResponse",
	output: [["Response", {
		kind: "list",
		item: "UserGroup",
		namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
		of: userGroupXml
	}]],
	blocks: ["ApplicationToken", "Credentials"]
};
export function getAllUserGroups(transport, input, options) {
	return call(transport, getAllUserGroupsOperation, input, options);
}
const getUserGroupOperation = {
	id: "Services86-User-GetUserGroup",
	path: "/Remote/Services86/User.svc",
	soapAction: "http://www.superoffice.net/ws/crm/NetServer/Services86/User/GetUserGroup",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	request: "GetUserGroup",
	input: [["UserGroupId", "int32"]],
	response: "GetUserGroupResponse",
	output: [["Response", userGroupXml]],
	blocks: ["ApplicationToken", "Credentials"]
};
export function getUserGroup(transport, input, options) {
	return call(transport, getUserGroupOperation, input, options);
}
const saveUserGroupOperation = {
	id: "Services86-User-SaveUserGroup",
	path: "/Remote/Services86/User.svc",
	soapAction: "http://www.superoffice.net/ws/crm/NetServer/Services86/User/SaveUserGroup",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	request: "SaveUserGroup",
	input: [["UserGroup", userGroupXml]],
	response: "SaveUserGroupResponse",
	output: [["Response", userGroupXml]],
	blocks: ["ApplicationToken", "Credentials"]
};
export function saveUserGroup(transport, input, options) {
	return call(transport, saveUserGroupOperation, input, options);
}
//# sourceMappingURL=user.js.map
