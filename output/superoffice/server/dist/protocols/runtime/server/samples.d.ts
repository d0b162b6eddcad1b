import type { ServerSchema } from "./operation.js";
import { type SchemaLibrary } from "./schema-library.js";
export interface SampleOptions {
  /** Requests leave out what is read-only, responses what is write-only. */
  readonly direction: "request" | "response";
  /** Text that the made-up values depend on; the operation or type that the sample is for. */
  readonly seed: string;
  /** How many types deep the holes of a sample are filled; 2 when absent. */
  readonly depth?: number;
}
/**
 * Make a sample whole. Pages print `null` where an object of a named type belongs and `{}` where recursion was cut;
 * such a hole takes the sample that the same type has elsewhere, or made-up values where there is none. Values that
 * the page does show stay as they are.
 *
 * @param sample - What the document shows; `undefined` when it shows nothing.
 */
export declare function completeSample(schema: ServerSchema, sample: unknown, library: SchemaLibrary, options: SampleOptions): unknown;
//# sourceMappingURL=samples.d.ts.map
