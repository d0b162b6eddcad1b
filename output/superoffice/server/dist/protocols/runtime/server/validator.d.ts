import type { Operation, ServerSchema } from "./operation.js";
import type { Violation } from "./problem.js";
import { type SchemaLibrary } from "./schema-library.js";
/** Judges one value by a schema of the document; without violations it is fine. */
export interface Validator {
	check(value: unknown, schema: ServerSchema, rules: ValidationRules): readonly Violation[];
}
export interface ValidationRules {
	readonly in: Violation["in"];
	/** Pointer of the value itself, put before every violation's. */
	readonly pointer?: string;
	/** Take `null` for members that are not required, and numbers for the names of enumerations. */
	readonly lenient?: boolean;
	/** Look at read-only members, too. Callers send them back as they got them, changed or not; servers ignore them. */
	readonly readOnly?: boolean;
	/** Name all that is wrong instead of the first thing; costs memory in proportion to the value. */
	readonly all?: boolean;
}
/**
* Validate with ajv, compiling as late as possible: an operation's schema when it is first called, a component when a
* value first reaches it. (Compiling a type with everything that it refers to takes seconds for large documents.)
*/
export declare function createValidator(library: SchemaLibrary): Validator;
/** Judge everything that a call brings: each parameter, then the body. */
export declare function checkCall(validator: Validator, operation: Operation, call: {
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly body: unknown;
	readonly mediaType?: string;
}, rules: Omit<ValidationRules, "in">): readonly Violation[];
//# sourceMappingURL=validator.d.ts.map
