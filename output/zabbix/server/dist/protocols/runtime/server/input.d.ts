import type { Operation } from "./operation.js";
/**
 * Put together the one input object that handlers get, laid out as in the client: parameters and, by layout, the
 * members of the body beside them, the body under `body`, or nothing but the body.
 */
export declare function buildInput(operation: Operation, parameters: Readonly<Record<string, unknown>>, body: unknown): unknown;
//# sourceMappingURL=input.d.ts.map
