/**
 * Null out what `$select` does not name, as the pages promise. Names are compared without regard to case; a path
 * (`category/id`) keeps that part of a nested object. Rows of an OData list keep what identifies them.
 */
export declare function applySelect(value: unknown, select: string): unknown;
//# sourceMappingURL=select.d.ts.map
