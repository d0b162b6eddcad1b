import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { memberOf } from "./json.js";
import { componentKeyword, namesKeyword, prepareSchema } from "./prepare-schema.js";
import { componentKey } from "./schema-library.js";
const maximumViolations = 20;
const none = [];
export function createValidator(library) {
	return { judgeBy: (rules) => createJudge(createCompiler(library, rules)) };
}
function createJudge({ compile, turn }) {
	return (value, schema, place) => {
		turn.count += 1;
		const validate = compile(schema);
		if (validate(value)) return none;
		return (validate.errors ?? []).slice(0, maximumViolations).map((error) => ({
			in: place.in,
			pointer: `${place.pointer ?? ""}${error.instancePath}`,
			message: describe(error),
			rule: {
				keyword: error.keyword,
				params: error.params
			}
		}));
	};
}
function createCompiler(library, rules) {
	const ajv = createAjv(rules);
	const lenient = rules.lenient === true;
	const how = {
		library,
		lenient,
		skipReadOnly: lenient && rules.readOnly !== true,
		inlined: undefined
	};
	const bySchema = new WeakMap();
	const byKey = new Map();
	const turn = { count: 0 };
	const compile = (schema) => {
		const known = bySchema.get(schema);
		if (known !== undefined) return known;
		// Most bodies are nothing but a component.
		const key = Object.keys(schema).length === 1 ? componentKey(schema) : undefined;
		const validate = key === undefined ? compileSafely(ajv, prepareSchema(schema, how)) : compileComponent(key);
		bySchema.set(schema, validate);
		return validate;
	};
	const compileComponent = (key) => {
		const known = byKey.get(key);
		if (known !== undefined) return known;
		// References that lead to nothing but each other allow anything.
		byKey.set(key, compileSafely(ajv, {}));
		const validate = compile(memberOf(library.schemas, key) ?? {});
		byKey.set(key, validate);
		return validate;
	};
	ajv.addKeyword({
		keyword: componentKeyword,
		errors: "full",
		compile: (target) => createComponentCheck(target, compileComponent, turn)
	});
	ajv.addKeyword({
		keyword: namesKeyword,
		type: "string",
		errors: true,
		validate: createNamesCheck()
	});
	return {
		compile,
		turn
	};
}
const laxFormats = [
	"date-time",
	"date",
	"time",
	"duration",
	"byte",
	"binary",
	"password",
	"uri",
	"url",
	"uri-reference"
];
function createAjv(rules) {
	const ajv = new Ajv2020({
		strict: false,
		allErrors: rules.all === true,
		logger: false,
		validateSchema: false,
		addUsedSchema: false,
		unicodeRegExp: true
	});
	addFormats.default(ajv);
	for (const format of laxFormats) ajv.addFormat(format, true);
	return ajv;
}
function createComponentCheck({ key, orNull }, compileComponent, turn) {
	let validate;
	let running;
	let last;
	function check(value, context) {
		if (value === null && orNull) return true;
		// Back at the same value, a schema that is nothing but itself has nothing more to say of it.
		if (context !== undefined && context.instancePath === running) return true;
		// Schemas that name another one twice would ask twice as often with each level.
		if (context !== undefined && last?.turn === turn.count && last.path === context.instancePath) return last.isValid;
		const outer = running;
		running = context?.instancePath;
		try {
			validate ??= compileComponent(key);
			const isValid = validate(value, context);
			check.errors = validate.errors ?? [];
			last = {
				turn: turn.count,
				path: context?.instancePath,
				isValid
			};
			return isValid;
		} finally {
			running = outer;
		}
	}
	check.errors = [];
	return check;
}
function createNamesCheck() {
	function check(names, value) {
		const isValid = names.includes(value);
		check.errors = isValid ? [] : [{
			keyword: namesKeyword,
			params: { allowedValues: names }
		}];
		return isValid;
	}
	check.errors = [];
	return check;
}
function compileSafely(ajv, schema) {
	try {
		return ajv.compile(schema);
	} catch {
		return ajv.compile({});
	}
}
function describe(error) {
	const { keyword, params, message = "is not valid" } = error;
	if (keyword === "type") return `must be ${[params["type"]].flat().join(" or ")}`;
	if (keyword === "additionalProperties") return "must not have members that the schema does not name";
	if (keyword === "enum" || keyword === namesKeyword) return describeNames(params["allowedValues"]);
	return message;
}
function describeNames(names) {
	const shown = Array.isArray(names) ? names.slice(0, 20).map(String).join(", ") : "";
	return shown === "" ? "must be one of the documented values" : `must be one of ${shown}`;
}
//# sourceMappingURL=validator.js.map
