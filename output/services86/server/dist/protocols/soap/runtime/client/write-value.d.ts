import { type XmlShape } from "./shapes.js";
/**
 * Write an element and declare its namespace as the default one.
 *
 * @throws `TypeError` for a value that does not fit its shape, with the path to it, and for circular values.
 */
export declare function writeRoot(name: string, namespace: string, shape: XmlShape, value: unknown): string;
//# sourceMappingURL=write-value.d.ts.map
