import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
export function readDefinition(folder, protocols) {
	const index = JSON.parse(readFileSync(new URL("index.json", folder), "utf8"));
	const read = async (name) => JSON.parse(await readFile(new URL(`${name}.json`, folder), "utf8"));
	return {
		operations: index.operations,
		securitySchemes: index.securitySchemes,
		basePaths: index.basePaths,
		protocols,
		loadService: async (service) => await read(`services/${index.files[service] ?? service}`),
		loadSchemas: async () => await read("schemas")
	};
}
//# sourceMappingURL=stored-definition.js.map
