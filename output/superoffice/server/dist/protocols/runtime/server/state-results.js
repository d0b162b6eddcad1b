import { isRecord } from "./json.js";
import { findShape } from "./resources.js";
import { completeSample } from "./samples.js";
import { flattenSchema, schemaTypes } from "./schema-library.js";
export function describeOutcome(call, entities, store, library) {
	const response = call.operation.responses.find(({ status }) => status.startsWith("2"));
	const status = response === undefined ? 200 : Number(response.status.replaceAll(/X/gi, "0"));
	const value = response?.content === undefined ? undefined : describeValue(call, response.content, entities, store, library);
	return {
		kind: "success",
		status,
		value,
		response,
		headers: {}
	};
}
function describeValue(call, content, entities, store, library) {
	const sample = completeSample(content.schema, content.example, library, {
		direction: "response",
		seed: call.operation.id
	});
	const shape = findShape(content, library);
	const ids = entities.map((entity) => entity[store.idProperty]);
	if (shape === undefined) return describePlain(content, sample, ids, library);
	const idList = Object.keys(shape.schema.properties ?? {}).find((name) => name.toLowerCase() === `${store.idProperty.toLowerCase()}s`);
	if (idList !== undefined && !shape.isArray) return { [idList]: ids.map(String) };
	if (!shape.isArray) return entities[0] === undefined ? null : project(entities[0], sample, shape, store);
	const row = shape.member === undefined ? sample : isRecord(sample) ? sample[shape.member] : undefined;
	const rows = page(call, entities).map((entity) => project(entity, Array.isArray(row) ? row[0] : undefined, shape, store));
	return shape.member === undefined ? rows : {
		...isRecord(sample) ? sample : {},
		[shape.member]: rows,
		"odata.nextLink": null
	};
}
function describePlain(content, sample, ids, library) {
	const types = schemaTypes(flattenSchema(content.schema, library, content.example));
	if (types.includes("array")) return ids;
	if (types.includes("boolean")) return true;
	return types.includes("integer") || types.includes("string") ? ids[0] ?? sample : sample;
}
function page(call, entities) {
	const { $top: top, $skip: skip } = call.parameters;
	const start = typeof skip === "number" && skip > 0 ? skip : 0;
	return entities.slice(start, typeof top === "number" && top >= 0 ? start + top : undefined);
}
function project(entity, sample, shape, store) {
	const byName = new Map(Object.entries(entity).map(([name, value]) => [name.toLowerCase(), value]));
	const { properties = {} } = shape.schema;
	const own = Object.entries({
		...isRecord(sample) ? sample : {},
		...pickKnown(entity, properties)
	});
	const isRow = store.idProperty in properties ? undefined : "PrimaryKey";
	return Object.fromEntries(own.map(([name, value]) => {
		const known = name === isRow ? entity[store.idProperty] : byName.get(name.toLowerCase());
		return [name, toWireType(known === undefined ? value : known, properties[name]?.type)];
	}));
}
function pickKnown(entity, properties) {
	return Object.fromEntries(Object.entries(entity).filter(([name]) => Object.hasOwn(properties, name)));
}
function toWireType(value, type) {
	const isText = type === "string" || Array.isArray(type) && type.includes("string") && !type.includes("number");
	return isText && typeof value === "number" ? String(value) : value;
}
//# sourceMappingURL=state-results.js.map
