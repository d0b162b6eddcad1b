/** Decode a body as UTF-8, with or without a byte order mark. Throws a `malformed` problem. */
export declare function readText(bytes: Uint8Array): string;
/**
 * Read JSON that a stranger sent. Throws a `malformed` problem on anything that is not JSON, nests too deeply or
 * names members that would reach an object's prototype.
 */
export declare function readJson(bytes: Uint8Array): unknown;
/** Refuse JSON that nests so deeply that whatever walks through it would fail. Throws a `malformed` problem. */
export declare function checkDepth(bytes: Uint8Array): void;
/** Refuse members that would reach an object's prototype. Throws an `invalid` problem. */
export declare function checkNames(value: unknown): void;
/** Whether a value is a JSON object: not null, not an array, not bytes. */
export declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>;
/** Escape one member name for a JSON pointer. */
export declare function pointerSegment(name: string): string;
/** Names come from callers and pages: `constructor` is what every object has, not a member of this one. */
export declare function memberOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined;
//# sourceMappingURL=json.d.ts.map
