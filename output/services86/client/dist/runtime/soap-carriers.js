export const associateXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["AssociateId", "int32"],
		["Name", "string"],
		["PersonId", "int32"],
		["Rank", "int16"],
		["Tooltip", "string"],
		["Type", "text"],
		["GroupIdx", "int32"],
		["FullName", "string"],
		["FormalName", "string"],
		["Deleted", "boolean"],
		["EjUserId", "int32"],
		["UserName", "string"]
	]
};
export const dataRightXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [["Value", "string"], ["Description", "string"]]
};
export const dataRightsXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["ColumnsInfo", {
			kind: "list",
			item: "RelationToOwner",
			namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
			of: relationToOwnerXml
		}],
		["RowsInfo", {
			kind: "list",
			item: "EntityName",
			namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
			of: entityNameXml
		}],
		["Rights", {
			kind: "list",
			item: "ArrayOfDataRight",
			namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
			of: {
				kind: "list",
				item: "DataRight",
				namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
				of: dataRightXml
			}
		}]
	]
};
export const entityNameXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [["TableName", "string"], ["TableDescription", "string"]]
};
export const grantedModuleLicenseXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["OwnerId", "int32"],
		["OwnerName", "string"],
		["OwnerDescription", "string"],
		["ModuleId", "int32"],
		["Name", "string"],
		["Description", "string"],
		["Version", "string"],
		["LicenseType", "text"],
		["ExtraFlags", "int32"],
		["SortOrder", "int32"],
		["LicenseNumber", "int32"],
		["IsHidden", "boolean"],
		["IsUnrestricted", "boolean"],
		["ExpiryDate", "text"]
	]
};
export const providedCredentialXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["Type", "string"],
		["SearchName", "string"],
		["DisplayName", "string"],
		["CredentialId", "int32"]
	]
};
export const relationToOwnerXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["Id", "int32"],
		["Value", "string"],
		["Tooltip", "string"]
	]
};
export const roleEntityXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["RoleId", "int32"],
		["Name", "string"],
		["Tooltip", "string"],
		["RoleType", "text"],
		["Deleted", "int16"],
		["Rank", "int16"],
		["Created", "text"],
		["UseCategories", "int16"],
		["CreatedBy", associateXml],
		["Updated", "text"],
		["UpdatedBy", associateXml],
		["DataRights", dataRightsXml]
	]
};
export const soCredentialsXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [["Ticket", "string"]]
};
export const soPrincipalCarrierXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["UserType", "text"],
		["Associate", "string"],
		["AssociateId", "int32"],
		["IsPerson", "boolean"],
		["PersonId", "int32"],
		["CountryId", "int32"],
		["HomeCountryId", "int32"],
		["ContactId", "int32"],
		["GroupId", "int32"],
		["BusinessId", "int32"],
		["CategoryId", "int32"],
		["ContactOwner", "int32"],
		["RoleId", "int32"],
		["RoleName", "string"],
		["RoleDescription", "string"],
		["RoleType", "text"],
		["Licenses", {
			kind: "list",
			item: "GrantedModuleLicense",
			namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
			of: grantedModuleLicenseXml
		}],
		["FullName", "string"],
		["EMailAddress", "string"],
		["FunctionRights", {
			kind: "list",
			item: "string",
			namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
			of: "string"
		}],
		["EjUserId", "int32"],
		["EjAccessLevel", "int32"],
		["EjUserStatus", "text"],
		["ProvidedCredentials", {
			kind: "list",
			item: "ProvidedCredential",
			namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
			of: providedCredentialXml
		}],
		["SecondaryGroups", {
			kind: "list",
			item: "int",
			namespace: "http://schemas.microsoft.com/2003/10/Serialization/Arrays",
			of: "int32"
		}],
		["DatabaseContextIdentifier", "string"]
	]
};
export const userGroupXml = {
	kind: "carrier",
	namespace: "http://www.superoffice.net/ws/crm/NetServer/Services86",
	members: () => [
		["Value", "string"],
		["Tooltip", "string"],
		["Id", "int32"],
		["Rank", "int16"],
		["Deleted", "int16"]
	]
};
//# sourceMappingURL=soap-carriers.js.map
