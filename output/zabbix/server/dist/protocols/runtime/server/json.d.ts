/** Decode a body as UTF-8, with or without a byte order mark. Throws a `malformed` problem. */
export declare function readText(bytes: Uint8Array): string;
/**
* Read JSON that a stranger sent. Throws a `malformed` problem on anything that is not JSON, nests too deeply or
* names members that would reach an object's prototype.
*/
export declare function readJson(bytes: Uint8Array): unknown;
/** Whether a value is a JSON object: not null, not an array, not bytes. */
export declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>;
/** Escape one member name for a JSON pointer. */
export declare function pointerSegment(name: string): string;
//# sourceMappingURL=json.d.ts.map
