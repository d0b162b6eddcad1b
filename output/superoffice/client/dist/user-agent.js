import { readNothing } from "./runtime/rest/answers.js";
import { bodyMember, jsonMembers } from "./runtime/rest/bodies.js";
import { call } from "./runtime/rest/call.js";
import { queryUrl } from "./runtime/rest/url.js";
const createDefaultUserOperation = {
	id: "v1UserAgent_CreateDefaultUser",
	method: "POST",
	path: "/api/v1/Agents/User/CreateDefaultUser"
};
export function createDefaultUser(transport, input, options) {
	return call(transport, createDefaultUserOperation, input, options);
}
const createUserGroupOperation = {
	id: "v1UserAgent_CreateUserGroup",
	method: "POST",
	path: "/api/v1/Agents/User/CreateUserGroup",
	query: { select: "$select" },
	url: queryUrl
};
export function createUserGroup(transport, input, options) {
	return call(transport, createUserGroupOperation, input, options);
}
const deleteUserGroupOperation = {
	id: "v1UserAgent_DeleteUserGroup",
	method: "POST",
	path: "/api/v1/Agents/User/DeleteUserGroup",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers,
	read: readNothing
};
export function deleteUserGroup(transport, input, options) {
	return call(transport, deleteUserGroupOperation, input, options);
}
const getAllUserGroupsOperation = {
	id: "v1UserAgent_GetAllUserGroups",
	method: "POST",
	path: "/api/v1/Agents/User/GetAllUserGroups",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers
};
export function getAllUserGroups(transport, input, options) {
	return call(transport, getAllUserGroupsOperation, input, options);
}
const getCredentialTypesOperation = {
	id: "v1UserAgent_GetCredentialTypes",
	method: "POST",
	path: "/api/v1/Agents/User/GetCredentialTypes"
};
export function getCredentialTypes(transport, input, options) {
	return call(transport, getCredentialTypesOperation, input, options);
}
const getRoleOperation = {
	id: "v1UserAgent_GetRole",
	method: "POST",
	path: "/api/v1/Agents/User/GetRole",
	query: {
		roleId: "roleId",
		select: "$select"
	},
	url: queryUrl
};
export function getRole(transport, input, options) {
	return call(transport, getRoleOperation, input, options);
}
const getUserOperation = {
	id: "v1UserAgent_GetUser",
	method: "POST",
	path: "/api/v1/Agents/User/GetUser",
	query: {
		userId: "userId",
		select: "$select"
	},
	url: queryUrl
};
export function getUser(transport, input, options) {
	return call(transport, getUserOperation, input, options);
}
const getUserGroupOperation = {
	id: "v1UserAgent_GetUserGroup",
	method: "POST",
	path: "/api/v1/Agents/User/GetUserGroup",
	query: {
		userGroupId: "userGroupId",
		select: "$select"
	},
	url: queryUrl
};
export function getUserGroup(transport, input, options) {
	return call(transport, getUserGroupOperation, input, options);
}
const getUserGroupListOperation = {
	id: "v1UserAgent_GetUserGroupList",
	method: "POST",
	path: "/api/v1/Agents/User/GetUserGroupList",
	query: { select: "$select" },
	url: queryUrl,
	body: bodyMember
};
export function getUserGroupList(transport, input, options) {
	return call(transport, getUserGroupListOperation, input, options);
}
const getUserPresenceStatusOperation = {
	id: "v1UserAgent_GetUserPresenceStatus",
	method: "POST",
	path: "/api/v1/Agents/User/GetUserPresenceStatus",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers
};
export function getUserPresenceStatus(transport, input, options) {
	return call(transport, getUserPresenceStatusOperation, input, options);
}
const saveUserOperation = {
	id: "v1UserAgent_SaveUser",
	method: "POST",
	path: "/api/v1/Agents/User/SaveUser",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers
};
export function saveUser(transport, input, options) {
	return call(transport, saveUserOperation, input, options);
}
const saveUserGroupOperation = {
	id: "v1UserAgent_SaveUserGroup",
	method: "POST",
	path: "/api/v1/Agents/User/SaveUserGroup",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers
};
export function saveUserGroup(transport, input, options) {
	return call(transport, saveUserGroupOperation, input, options);
}
const setPasswordOperation = {
	id: "v1UserAgent_SetPassword",
	method: "POST",
	path: "/api/v1/Agents/User/SetPassword",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers
};
export function setPassword(transport, input, options) {
	return call(transport, setPasswordOperation, input, options);
}
//# sourceMappingURL=user-agent.js.map
