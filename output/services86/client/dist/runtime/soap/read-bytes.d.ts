/**
 * Read an answer's body, but no more than a limit: a server that never stops must not fill the memory.
 *
 * @returns `undefined` when the body is longer; the rest of it is not received.
 */
export declare function readBytes(response: Response, limit: number): Promise<Uint8Array | undefined>;
//# sourceMappingURL=read-bytes.d.ts.map
