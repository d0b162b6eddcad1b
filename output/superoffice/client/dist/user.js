import { readNothing } from "./runtime/rest/answers.js";
import { bodyMember, jsonMembers, otherMembers, wholeBody, writePatch } from "./runtime/rest/bodies.js";
import { call } from "./runtime/rest/call.js";
import { pathQueryUrl, pathUrl, queryUrl } from "./runtime/rest/url.js";
const getAllOperation = {
	id: "v1User_GetAll",
	method: "GET",
	path: "/api/v1/User",
	query: {
		select: "$select",
		filter: "$filter",
		orderBy: "$orderBy",
		entities: "$entities",
		top: "$top",
		skip: "$skip",
		mode: "$mode",
		jsonSafe: "$jsonSafe",
		output: "$output"
	},
	url: queryUrl
};
export function getAll(transport, input, options) {
	return call(transport, getAllOperation, input, options);
}
const postUserOperation = {
	id: "v1User_PostUser",
	method: "POST",
	path: "/api/v1/User",
	query: { select: "$select" },
	url: queryUrl,
	body: jsonMembers
};
export function postUser(transport, input, options) {
	return call(transport, postUserOperation, input, options);
}
const getCredentialTypesOperation = {
	id: "v1User_GetCredentialTypes",
	method: "GET",
	path: "/api/v1/User/CredentialTypes"
};
export function getCredentialTypes(transport, input, options) {
	return call(transport, getCredentialTypesOperation, input, options);
}
const createDefaultUserFromUserTypeAndPersonIdOperation = {
	id: "v1User_CreateDefaultUserFromUserTypeAndPersonId",
	method: "GET",
	path: "/api/v1/User/Default",
	query: {
		userType: "userType",
		personId: "personId",
		select: "$select"
	},
	url: queryUrl
};
export function createDefaultUserFromUserTypeAndPersonId(transport, input, options) {
	return call(transport, createDefaultUserFromUserTypeAndPersonIdOperation, input, options);
}
const validateUserOperation = {
	id: "v1User_ValidateUser",
	method: "POST",
	path: "/api/v1/User/Validate",
	body: wholeBody
};
export function validateUser(transport, input, options) {
	return call(transport, validateUserOperation, input, options);
}
const getUserOperation = {
	id: "v1User_GetUser",
	method: "GET",
	path: "/api/v1/User/{id}",
	query: { select: "$select" },
	url: pathQueryUrl
};
export function getUser(transport, input, options) {
	return call(transport, getUserOperation, input, options);
}
const putUserOperation = {
	id: "v1User_PutUser",
	method: "PUT",
	path: "/api/v1/User/{id}",
	query: { select: "$select" },
	url: pathQueryUrl,
	body: otherMembers
};
export function putUser(transport, input, options) {
	return call(transport, putUserOperation, input, options);
}
const deleteUserOperation = {
	id: "v1User_DeleteUser",
	method: "DELETE",
	path: "/api/v1/User/{id}",
	url: pathUrl,
	read: readNothing
};
export function deleteUser(transport, input, options) {
	return call(transport, deleteUserOperation, input, options);
}
const patchUserOperation = {
	id: "v1User_PatchUser",
	method: "PATCH",
	path: "/api/v1/User/{id}",
	query: { select: "$select" },
	url: pathQueryUrl,
	body: bodyMember,
	write: writePatch
};
export function patchUser(transport, input, options) {
	return call(transport, patchUserOperation, input, options);
}
const executeUserCommandOperation = {
	id: "v1User_ExecuteUserCommand",
	method: "POST",
	path: "/api/v1/User/{id}/CustomCommand/{commandName}",
	query: { actionResult: "actionResult" },
	url: pathQueryUrl
};
export function executeUserCommand(transport, input, options) {
	return call(transport, executeUserCommandOperation, input, options);
}
const deleteUserFromNameOperation = {
	id: "v1User_DeleteUserFromName",
	method: "DELETE",
	path: "/api/v1/User/{userName}",
	url: pathUrl,
	read: readNothing
};
export function deleteUserFromName(transport, input, options) {
	return call(transport, deleteUserFromNameOperation, input, options);
}
const getUserFromNameOperation = {
	id: "v1User_GetUserFromName",
	method: "GET",
	path: "/api/v1/User/{userName}",
	url: pathUrl
};
export function getUserFromName(transport, input, options) {
	return call(transport, getUserFromNameOperation, input, options);
}
//# sourceMappingURL=user.js.map
