import { isRecord } from "./json.js";
import { flattenSchema, memberSchema, schemaTypes } from "./schema-library.js";
export function findEntities(call, idProperty, library) {
	const { body } = call;
	const written = call.operation.request?.schema ?? {};
	const clean = (entity, schema) => {
		const id = entity[idProperty];
		return {
			...dropReadOnly(entity, schema, library),
			...id === undefined ? {} : { [idProperty]: id }
		};
	};
	if (Array.isArray(body)) {
		const items = flattenSchema(written, library, body).items ?? {};
		return body.filter(isRecord).map((item) => clean(item, items));
	}
	if (!isRecord(body)) return [];
	const schema = flattenSchema(written, library, body);
	const [only, ...others] = Object.keys(schema.properties ?? {});
	const member = only === undefined || others.length > 0 ? undefined : memberSchema(schema, only);
	const isWrapped = member !== undefined && schemaTypes(flattenSchema(member, library)).includes("object");
	if (only === undefined || !isWrapped) return [clean(body, written)];
	const sent = body[only];
	return isRecord(sent) ? [clean(sent, member)] : [];
}
function dropReadOnly(entity, written, library) {
	const schema = flattenSchema(written, library, entity);
	return Object.fromEntries(Object.entries(entity).flatMap(([name, value]) => {
		const own = memberSchema(schema, name) ?? {};
		if (own.readOnly === true) return [];
		return [[name, isRecord(value) ? dropReadOnly(value, own, library) : value]];
	}));
}
export function findIds(call, idProperty, places) {
	for (const place of places) {
		const found = place === "body" ? idsInBody(call.body, idProperty) : idsInParameters(call, place, idProperty);
		if (found !== undefined) return Array.isArray(found) ? found : [found];
	}
	return undefined;
}
function idsInParameters(call, place, idProperty) {
	const candidates = call.operation.parameters.filter((parameter) => parameter.in === place);
	const named = candidates.filter(({ wireName }) => place === "path" || isIdName(wireName, idProperty));
	const last = named.at(-1);
	return last === undefined ? undefined : call.parameters[last.wireName];
}
function idsInBody(body, idProperty) {
	if (typeof body === "number" || typeof body === "string") return body;
	if (Array.isArray(body)) return body.every((item) => !isRecord(item)) ? body : undefined;
	if (!isRecord(body)) return undefined;
	const name = Object.keys(body).find((key) => isIdName(key, idProperty));
	return name === undefined || body[name] === null ? undefined : body[name];
}
export function findFirstId({ body }) {
	const first = isRecord(body) ? Object.values(body).find((value) => typeof value === "number") : undefined;
	return first === undefined ? undefined : [first];
}
function isIdName(name, idProperty) {
	const lower = name.toLowerCase();
	const id = idProperty.toLowerCase();
	return lower === id || lower === `${id}s` || id === "id" && /ids?$/.test(lower);
}
//# sourceMappingURL=state-inputs.js.map
