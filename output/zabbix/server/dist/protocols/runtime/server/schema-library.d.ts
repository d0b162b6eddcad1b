import type { ServerSchema } from "./operation.js";
/** The components of a document: their schemas, and for each the fullest sample that the document has of it. */
export interface SchemaLibrary {
  readonly schemas: Readonly<Record<string, ServerSchema>>;
  readonly samples: Readonly<Record<string, unknown>>;
}
/** Key of the component that a schema refers to; undefined for a schema of its own. */
export declare function componentKey(schema: ServerSchema): string | undefined;
/** Follow `$ref`s until a schema that is not one; a dangling or circular one is `{}`, which allows anything. */
export declare function resolveSchema(schema: ServerSchema, library: SchemaLibrary): ServerSchema;
/**
 * What an object schema says once its parts are put together: `$ref` followed, `allOf` merged, for `oneOf` and
 * `anyOf` the alternative that suits the value (the first that is not `null` when there is no value).
 */
export declare function flattenSchema(schema: ServerSchema, library: SchemaLibrary, value?: unknown): ServerSchema;
/** The types that a schema allows; guessed from its keywords where it names none; empty when anything goes. */
export declare function schemaTypes(schema: ServerSchema): readonly string[];
/** Schema of one member of an object: its own, a pattern's, or what additional members are. */
export declare function memberSchema(schema: ServerSchema, name: string): ServerSchema | undefined;
//# sourceMappingURL=schema-library.d.ts.map
