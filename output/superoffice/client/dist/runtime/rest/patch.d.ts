/** A JSON Patch (RFC 6902): what to change, step by step. */
export type JsonPatch = readonly JsonPatchOperation[];
export type JsonPatchOperation = {
  readonly op: "add" | "replace" | "test";
  readonly path: string;
  readonly value: unknown;
} | {
  readonly op: "remove";
  readonly path: string;
} | {
  readonly op: "move" | "copy";
  readonly path: string;
  readonly from: string;
};
//# sourceMappingURL=patch.d.ts.map
