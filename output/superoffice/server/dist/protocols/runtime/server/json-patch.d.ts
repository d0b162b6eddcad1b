type Members = Readonly<Record<string, unknown>>;
/**
 * Apply one operation of a JSON Patch (RFC 6902). As at services of this kind, the first slash of a path may be missing
 * and a member that is removed becomes `null`: a property stays a property.
 */
export declare function applyStep(entity: Members, step: unknown): Members;
/** The entity's spelling of a member's name. */
export declare function findKey(entity: Members, name: string): string;
export {};
//# sourceMappingURL=json-patch.d.ts.map
