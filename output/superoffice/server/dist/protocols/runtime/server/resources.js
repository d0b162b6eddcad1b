import { componentKey, flattenSchema, schemaTypes } from "./schema-library.js";
export function recognizeAction(operation) {
	const { method, path = "" } = operation.wire;
	const isPlain = operation.wire.protocol === "rest" && method !== undefined;
	return isPlain && !isCalledByName(operation) ? recognizeByPath(operation, method, path) : recognizeByName(operation);
}
function isCalledByName({ name, wire }) {
	const last = (wire["path"] ?? "").split("/").at(-1) ?? "";
	const words = splitName(name);
	return wire["method"] === "post" && verbs.has(words[0] ?? "") && splitName(last)[0] === words[0];
}
const itemVerbs = {
	get: "get",
	put: "update",
	patch: "patch",
	delete: "delete",
	post: "update"
};
const collectionVerbs = {
	get: "list",
	post: "create"
};
function recognizeByPath(operation, method, path) {
	const segments = path.split("/").filter((segment) => segment !== "");
	const isItem = /^\{[^}]*\}$/.test(segments.at(-1) ?? "");
	const collection = isItem ? segments.slice(0, -1) : segments;
	if (collection.some((segment) => segment.includes("{"))) return undefined;
	const verb = (isItem ? itemVerbs : collectionVerbs)[method];
	const isById = !isItem || isIdParameter(operation, segments.at(-1)?.slice(1, -1) ?? "");
	return verb === undefined || !isById ? undefined : {
		resource: `/${collection.join("/")}`,
		verb
	};
}
function isIdParameter({ parameters }, name) {
	const schema = parameters.find((parameter) => parameter.in === "path" && parameter.wireName === name)?.schema;
	return /id$/i.test(name) || schemaTypes(schema ?? {}).includes("integer");
}
const verbs = new Map([
	["create", "create"],
	["add", "create"],
	["insert", "create"],
	["save", "save"],
	["put", "save"],
	["update", "update"],
	["replace", "update"],
	["get", "get"],
	["read", "get"],
	["fetch", "get"],
	["find", "get"],
	["list", "list"],
	["delete", "delete"],
	["remove", "delete"]
]);
const fillers = new Set([
	"all",
	"list",
	"default",
	"by",
	"id",
	"ids",
	"from",
	"the",
	"many"
]);
function recognizeByName(operation) {
	const [first = "", ...rest] = splitName(operation.name);
	const verb = verbs.get(first);
	if (verb === undefined) return undefined;
	const noun = rest.filter((word) => !fillers.has(word)).join("");
	const isMany = rest.includes("all") || rest.includes("list") || verb === "get" && /[^s]s$/.test(noun);
	const singular = noun.replace(/(?<=[^s])s$/, "");
	// `delete` cannot be a function's name, so `usergroup.delete` may be called `deleteUsergroup`.
	const resource = singular === operation.service.toLowerCase() ? "" : singular;
	const isTemplate = verb === "create" && rest.includes("default") && !takesEntity(operation);
	if (isTemplate) return {
		resource,
		verb: "template"
	};
	return {
		resource,
		verb: verb === "get" && isMany ? "list" : verb
	};
}
function takesEntity({ request }) {
	return request !== undefined && Object.keys(request.schema).length > 0;
}
function splitName(name) {
	const spaced = name.replaceAll(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1 $2").replaceAll(/[^\p{L}\p{N}]+/gu, " ");
	return spaced.trim().toLowerCase().split(" ");
}
export function findShape(body, library) {
	if (body === undefined) return undefined;
	const flat = flattenSchema(body.schema, library, body.example);
	if (schemaTypes(flat).includes("array")) return shapeOfItems(flat, library);
	const rows = flat.properties?.["value"];
	const items = rows === undefined ? undefined : shapeOfItems(flattenSchema(rows, library), library);
	if (items !== undefined && flat.properties?.["odata.metadata"] !== undefined) return {
		...items,
		member: "value"
	};
	return flat.properties === undefined ? undefined : {
		schema: flat,
		name: nameOf(body.schema),
		isArray: false
	};
}
function shapeOfItems(array, library) {
	const items = array.items ?? {};
	const flat = flattenSchema(items, library);
	return flat.properties === undefined ? undefined : {
		schema: flat,
		name: nameOf(items),
		isArray: true
	};
}
function nameOf(schema) {
	const key = componentKey(schema) ?? "";
	return key.slice(key.lastIndexOf(".") + 1);
}
export function findIdProperty(shape, plurals) {
	const names = Object.keys(shape.schema.properties ?? {});
	const type = shape.name.toLowerCase();
	const typed = new Set([`${type}id`, `${type.replace(/(?<!withlinks|entity)(?:withlinks|entity)+$/, "")}id`]);
	const rules = [
		(name) => name.toLowerCase() === "id",
		(name) => typed.has(name.toLowerCase()),
		(name) => plurals.has(`${name.toLowerCase()}s`),
		(name) => name === "PrimaryKey",
		(name) => name.endsWith("Id")
	];
	return rules.map((rule) => names.find(rule)).find((name) => name !== undefined);
}
//# sourceMappingURL=resources.js.map
