import type { OperationEntry } from "../../../runtime/server/operation.js";
/** Where the operations of an API lie, by path segment. */
export interface PathTree {
  /** Operations whose template fits, by method in upper case; the values of the template's parameters in order. */
  find(path: string): PathMatch | undefined;
}
export interface PathMatch {
  readonly byMethod: ReadonlyMap<string, readonly TemplateOperation[]>;
  /** Still percent-encoded. */
  readonly values: readonly string[];
}
/** Several share a place when their templates differ in parameter names only. */
export interface TemplateOperation {
  readonly entry: OperationEntry;
  /** Names of the template's parameters, in order. */
  readonly names: readonly string[];
}
/** Build the tree of all templates. */
export declare function createPathTree(entries: readonly OperationEntry[]): PathTree;
/** Percent-decoded; `undefined` when the escapes are no UTF-8. */
export declare function decodeSegment(segment: string): string | undefined;
//# sourceMappingURL=path-tree.d.ts.map
