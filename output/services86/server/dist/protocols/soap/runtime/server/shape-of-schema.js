export function createShapeReader(resolve) {
	const carriers = new Map();
	return {
		shapeOf,
		membersOf,
		carriers
	};
	function shapeOf(written, namespace) {
		const schema = withoutNull(written);
		const key = keyOf(schema);
		if (key !== undefined) return shapeOfComponent(key, namespace);
		const types = [schema.type ?? []].flat().filter((type) => type !== "null");
		const [type] = types;
		if (schema["x-pagewright-entry-xml"] !== undefined) return shapeOfRecord(schema, namespace);
		if (type === "array") return shapeOfArray(schema, namespace);
		if (schema.properties !== undefined) return carrierOf(schema, namespace);
		return types.length === 1 ? scalarOf(type, schema) : "any";
	}
	function shapeOfComponent(key, namespace) {
		const known = carriers.get(key);
		if (known !== undefined) return known;
		const schema = resolve(key);
		if (schema === undefined) return "any";
		if (schema.properties === undefined) return shapeOf(schema, namespace);
		const carrier = carrierOf(schema, namespace);
		carriers.set(key, carrier);
		return carrier;
	}
	function membersOf(written, namespace) {
		const schema = withoutNull(written);
		const key = keyOf(schema);
		const target = key === undefined ? schema : resolve(key) ?? {};
		return readMembers(target, namespaceOf(target, namespace));
	}
	function carrierOf(schema, inherited) {
		const namespace = namespaceOf(schema, inherited);
		let members;
		return {
			kind: "carrier",
			namespace,
			members: () => members ??= readMembers(schema, namespace)
		};
	}
	function readMembers(schema, namespace) {
		return Object.entries(schema.properties ?? {}).map(([name, property]) => {
			const own = property.xml?.namespace ?? namespace;
			const shape = shapeOf(property, own);
			const element = property.xml?.name ?? name;
			return own === namespace ? [element, shape] : [
				element,
				shape,
				own
			];
		});
	}
	function shapeOfArray(schema, inherited) {
		const items = schema.items ?? {};
		const item = items.xml?.name ?? "item";
		const namespace = items.xml?.namespace ?? inherited;
		const { Key, Value, ...others } = items.properties ?? {};
		if (Key === undefined || Value === undefined || Object.keys(others).length > 0) {
			return {
				kind: "list",
				item,
				namespace,
				of: shapeOf(items, namespace)
			};
		}
		return dictionaryOf(item, namespace, Key, Value);
	}
	function shapeOfRecord(schema, inherited) {
		const { name, namespace = inherited } = schema["x-pagewright-entry-xml"] ?? { name: "item" };
		const values = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
		return dictionaryOf(name, namespace, schema.propertyNames ?? { type: "string" }, values);
	}
	function dictionaryOf(item, namespace, key, value) {
		const shapes = {
			key: shapeOf(key, namespace),
			value: shapeOf(value, namespace)
		};
		return {
			kind: "dictionary",
			item,
			namespace,
			...shapes
		};
	}
}
function withoutNull(schema) {
	const [only, ...others] = (schema.anyOf ?? []).filter(({ type }) => type !== "null");
	return only === undefined || others.length > 0 ? schema : only;
}
function keyOf({ $ref }) {
	const key = /^#\/components\/schemas\/(.+)$/.exec($ref ?? "")?.[1];
	return key?.replaceAll("~1", "/").replaceAll("~0", "~");
}
function namespaceOf({ properties }, inherited) {
	return Object.values(properties ?? {})[0]?.xml?.namespace ?? inherited;
}
const integers = new Set([
	"int8",
	"uint8",
	"int16",
	"uint16",
	"int32",
	"uint32",
	"int64",
	"uint64"
]);
function scalarOf(type, schema) {
	const { format = "" } = schema;
	if (type === "boolean") return "boolean";
	if (type === "number") return "double";
	if (type === "integer") return integers.has(format) ? format : "integer";
	if (type !== "string") return "any";
	if (schema.contentEncoding === "base64" || format === "byte") return "base64";
	const isText = schema.enum !== undefined || schema["x-pagewright-open-enum"] !== undefined;
	return isText || /^(?:date|time|date-time|duration|uuid)$/.test(format) ? "text" : "string";
}
//# sourceMappingURL=shape-of-schema.js.map
