import type { ServerSchema } from "./operation.js";
import type { Violation } from "./problem.js";
import { type SchemaLibrary } from "./schema-library.js";
/** Judges values by the schemas of one document. */
export interface Validator {
  /** Ask once for each set of rules: what a judge has compiled, it keeps. */
  judgeBy(rules: ValidationRules): Judge;
}
/** Judges one value; without violations it is fine. */
export type Judge = (value: unknown, schema: ServerSchema, place: Place) => readonly Violation[];
/** Where a value stands in a call. */
export interface Place {
  readonly in: Violation["in"];
  /** Pointer of the value itself, put before every violation's. */
  readonly pointer?: string;
}
export interface ValidationRules {
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
//# sourceMappingURL=validator.d.ts.map
