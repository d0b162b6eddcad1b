import type { Json } from "./openapi.ts"

/**
 * The specification extensions that pagewright writes and understands. Each is optional for a reader: a document
 * without them is plain OpenAPI and still makes packages.
 */
export interface Extensions {
  /**
   * How the operation travels when plain HTTP does not say it all; on an operation. The value's `protocol` names
   * the folder under `protocols/` that wrote it and reads it back; the other members are that protocol's own.
   */
  readonly "x-pagewright-wire"?: { readonly protocol: string; readonly [key: string]: Json }
  /** The page and line that states this: `docs/zabbix/usergroup/create.md:31`. Left out with `--no-sources`. */
  readonly "x-pagewright-source"?: string
  /** The fact is not stated by a cell, heading or list but inferred; the value says from what. */
  readonly "x-pagewright-inferred"?: InferredFrom
  /** Known values of a string that may take others too. */
  readonly "x-pagewright-open-enum"?: readonly string[]
  /** The same under the name that other tools know it by. */
  readonly "x-extensible-enum"?: readonly string[]
  /**
   * Label per enum value (as text), in the order of `enum`: `{ "0": "enabled", "1": "disabled" }`; without `enum` and
   * open enum, of the values that have one.
   */
  readonly "x-pagewright-enum-labels"?: Readonly<Record<string, string>>
  /** The vendor's notice that an operation or service is restricted in its hosted product, as Markdown. */
  readonly "x-pagewright-online-restricted"?: string
  /**
   * An object whose members travel as a list of XML elements with a `Key` and a `Value` each: name and namespace of
   * those. Only in documents as packages see them; the written document describes the list.
   */
  readonly "x-pagewright-entry-xml"?: { readonly name: string; readonly namespace?: string }
  /** Name of the vendor's list that holds the legal values of this property. */
  readonly "x-pagewright-list-name"?: string
  /** The shape is named by a page but described by none; the schema stays open. */
  readonly "x-pagewright-open"?: true
  /** Duration above which the vendor logs the call as slow, in milliseconds. */
  readonly "x-pagewright-slow-threshold"?: number
  /** Keys, or the texts themselves, are names of properties of these components. */
  readonly "x-pagewright-keys-of"?: readonly string[]
  /** Sent in a request, this property makes the named ones appear in the objects of the result. */
  readonly "x-pagewright-adds"?: readonly string[]
}

export type InferredFrom = "sample" | "name" | "page" | "prose" | "rule"
