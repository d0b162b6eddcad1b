type Members = Readonly<Record<string, unknown>>;
/**
 * Apply a JSON Patch (array of operations) or a merge patch (object); letter case of member names does not matter.
 * Throws an `invalid` problem for steps that are none, and a `conflict` for a test that does not hold.
 */
export declare function applyPatch(entity: Members, patch: unknown): Members;
export {};
//# sourceMappingURL=patch.d.ts.map
