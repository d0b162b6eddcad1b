/** A JSON Schema as packages carry it: without texts, references written `#Name`. */
export interface CompactSchema {
  readonly [keyword: string]: unknown;
}
/** What is wrong with a value, and where. */
export interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}
/** Standard Schema, version 1; see https://standardschema.dev. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "pagewright";
    readonly validate: (value: unknown) => {
      readonly value: Output;
      readonly issues?: undefined;
    } | {
      readonly issues: readonly Issue[];
    };
    readonly types?: {
      readonly input: Output;
      readonly output: Output;
    } | undefined;
  };
}
/** Make a Standard Schema of one of the package's schemas. */
export declare function createStandardSchema<Output>(schema: CompactSchema, schemas: Readonly<Record<string, CompactSchema>>): StandardSchema<Output>;
//# sourceMappingURL=validate.d.ts.map
