import type { ServerSchema } from "./operation.js";
/**
 * A value for a schema that no page shows a sample of: the same for the same schema, name and seed, on every machine.
 *
 * @param name - Property or parameter; a string's text tells which one it is.
 * @param seed - Any text; another seed gives other numbers, texts and dates.
 */
export declare function syntheticScalar(schema: ServerSchema, type: string, name: string, seed: string): unknown;
/** FNV-1a, 32 bits: small, and the same everywhere. */
export declare function hash(text: string): number;
//# sourceMappingURL=synthetic.d.ts.map
