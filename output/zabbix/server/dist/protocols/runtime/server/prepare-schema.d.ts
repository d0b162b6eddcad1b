import type { AnySchemaObject } from "ajv/dist/2020.js";
import type { ServerSchema } from "./operation.js";
import { type SchemaLibrary } from "./schema-library.js";
/** Stands for a reference: compiles its target when a value first reaches it. */
export declare const componentKeyword = "pagewrightComponent";
/** Value of {@link componentKeyword}. */
export interface ComponentTarget {
  readonly key: string;
  readonly orNull: boolean;
}
/** An enumeration's names, where a number or null is fine as well. */
export declare const namesKeyword = "pagewrightNames";
export interface Preparation {
  readonly library: SchemaLibrary;
  readonly lenient: boolean;
  readonly skipReadOnly: boolean;
  /**
   * Components already copied in place above here. Set inside a schema with `unevaluatedProperties`: what counts as
   * evaluated is not seen through the lazy keyword, so references are copied instead.
   */
  readonly inlined: readonly string[] | undefined;
}
/** Copy a schema for ajv: prose dropped, references turned into a keyword that compiles its target when reached. */
export declare function prepareSchema(schema: ServerSchema | boolean, how: Preparation, isOptional?: boolean): AnySchemaObject;
//# sourceMappingURL=prepare-schema.d.ts.map
