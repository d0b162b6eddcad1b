/** Names, and the namespaces that their prefixes stand for. */
import type { FailAt } from "./xml-text.js";
export interface XmlName {
  /** Empty string for no namespace. */
  readonly namespace: string;
  /** Local name. */
  readonly name: string;
}
/** What a tag's declarations hid: prefix and namespace before, to put back at the element's end. */
export type Hidden = readonly (readonly [prefix: string, namespace: string | undefined])[];
export interface SplitName {
  readonly prefix: string;
  readonly local: string;
}
/** Prefixes that are declared where the reader is. */
export interface Scope {
  /** A qualified name's parts; checked once per spelling, not once per element. */
  split(qName: string, offset: number): SplitName;
  lookUp(prefix: string, offset: number): string;
  /** @param hidden - Gets what the declaration hides. */
  declare(prefix: string, namespace: string, offset: number, hidden: [prefix: string, namespace: string | undefined][]): void;
  restore(hidden: Hidden): void;
}
/** Create the scope outside the root element. */
export declare function createScope(usualPrefixes: Readonly<Record<string, string>>, failAt: FailAt): Scope;
/** The name that starts at a place; `undefined` when none does. */
export declare function nameStartingAt(xml: string, from: number): string | undefined;
//# sourceMappingURL=xml-names.d.ts.map
