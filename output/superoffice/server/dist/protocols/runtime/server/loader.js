import { andThen } from "./awaitable.js";
import { memberOf } from "./json.js";
import { flattenSchema, resolveSchema } from "./schema-library.js";
export function createLoader(definition) {
	let library = {
		schemas: {},
		samples: {}
	};
	let reading;
	const services = new Map();
	const loadSchemas = () => reading ??= definition.loadSchemas().then((loaded) => {
		library = loaded;
	});
	const read = async (service) => {
		await loadSchemas();
		const operations = await definition.loadService(service);
		services.set(service, operations);
		return operations;
	};
	const loadService = (service) => {
		const known = services.get(service) ?? read(service);
		services.set(service, known);
		return known;
	};
	return {
		loadSchemas,
		library: () => library,
		load: (entry) => andThen(loadService(entry.service), (service) => pick(service, entry)),
		...createLookups(() => library)
	};
}
function pick(service, { id }) {
	const operation = memberOf(service, id);
	if (operation === undefined) throw new Error(`operation ${id} has no data`);
	return operation;
}
function createLookups(library) {
	const known = new WeakMap();
	const resolve = (schema) => {
		if (schema.$ref === undefined) return schema;
		const found = known.get(schema) ?? resolveSchema(schema, library());
		known.set(schema, found);
		return found;
	};
	return {
		resolve,
		flatten(schema, value) {
			const { allOf, anyOf, oneOf } = resolve(schema);
			return allOf === undefined && anyOf === undefined && oneOf === undefined ? resolve(schema) : flattenSchema(schema, library(), value);
		}
	};
}
//# sourceMappingURL=loader.js.map
