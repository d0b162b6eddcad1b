/**
 * How values lie in XML: what the reader and the writer of values work by. Generated packages hold one constant per
 * type, so that an app carries only those it uses.
 */
export type XmlShape = ScalarName | XmlCarrier | XmlList | XmlDictionary;
/**
 * Text of one element. In JavaScript: strings for `string`, `text` (dates, durations, enumerations: text that is never
 * blank) and `base64` (bytes as base64; `Uint8Array` may be written), numbers for integers and `double`, booleans, and
 * for `any` whatever its `xsi:type` says.
 */
export type ScalarName = "string" | "text" | "base64" | "boolean" | "int8" | "uint8" | "int16" | "uint16" | "int32" | "uint32" | "int64" | "uint64" | "integer" | "double" | "any";
/** An object whose members are elements, in this order. */
export interface XmlCarrier {
  readonly kind: "carrier";
  /** Namespace of the members' elements. */
  readonly namespace: string;
  /** A function where types refer to each other in a circle. */
  readonly members: readonly XmlMember[] | (() => readonly XmlMember[]);
}
/** Name of member and element, what it holds, and its namespace where it is not the carrier's. */
export type XmlMember = readonly [name: string, shape: XmlShape, namespace?: string];
/** An array: an element around its items. */
export interface XmlList {
  readonly kind: "list";
  /** Name and namespace of each item's element. */
  readonly item: string;
  readonly namespace: string;
  readonly of: XmlShape;
}
/** A list of entries, each with a `Key` and a `Value`; an object in JavaScript when its keys are strings. */
export interface XmlDictionary {
  readonly kind: "dictionary";
  /** Name and namespace of each entry's element; `Key` and `Value` are in the same namespace. */
  readonly item: string;
  readonly namespace: string;
  readonly key: XmlShape;
  readonly value: XmlShape;
}
export declare function membersOf(carrier: XmlCarrier): readonly XmlMember[];
/** Dictionaries with other keys than strings (numbers, dates) are lists of `{ Key, Value }` in JavaScript too. */
export declare function hasTextKeys(dictionary: XmlDictionary): boolean;
/**
 * Whether `xsi:nil` means something here. Numbers, booleans, dates and enumerations are never nil; one that is says no
 * more than one that is left out.
 */
export declare function isNullable(shape: XmlShape): boolean;
//# sourceMappingURL=shapes.d.ts.map
