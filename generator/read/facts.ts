/**
 * What pages state, in words that all dialects share. Facts are data: no function, no reference to a syntax tree,
 * so that they can be cached and cross a worker's boundary. Nothing here is inferred over pages; that is the
 * model's work. A dialect that needs another word adds it here, named as its standard names it.
 */
import type { Json, SourceRef } from "../contract/index.ts"
import type { Wire } from "../protocols/wire.ts"

export interface PageFacts {
  /** Path of the page, forward slashes, relative to the build's root. */
  readonly page: string
  readonly dialect: string
  readonly role: PageRole
  readonly operations: readonly OperationFact[]
  /** Types that the page describes under their own name: SOAP carriers, Zabbix objects. */
  readonly types: readonly TypeFact[]
  /** Texts about a service or the whole API. */
  readonly services?: readonly ServiceFact[]
}

/** `include`: read only through another page. `unrecognised`: no dialect takes it. */
export type PageRole = "operation" | "types" | "index" | "prose" | "toc" | "include" | "unrecognised"

export interface ServiceFact {
  /** Same text as `OperationFact.api`, where there is one. */
  readonly api?: string
  /** Same text as `OperationFact.service`. */
  readonly name: string
  readonly title?: string
  readonly description?: string
  readonly source: SourceRef
}

export interface OperationFact {
  /** The page's own id; becomes `operationId`. */
  readonly id: string
  /** Which document the operation belongs to when one folder holds several, such as `services86`. */
  readonly api?: string
  /** Becomes the tag. */
  readonly service: string
  readonly wire: Wire
  /** First paragraph, cleaned Markdown, one line. */
  readonly summary?: string
  /** The rest, cleaned Markdown. */
  readonly description?: string
  readonly deprecated?: boolean
  readonly onlineRestricted?: string
  /** Milliseconds. */
  readonly slowThreshold?: number
  readonly parameters: readonly ParameterFact[]
  readonly security: readonly SecurityFact[]
  readonly request?: BodyFact
  readonly responses: readonly ResponseFact[]
  /** Names in prose that tie this operation to a type or to another operation. */
  readonly mentions: readonly Mention[]
  /** Whole samples that the page pairs, as raw text, for fixtures and examples. */
  readonly samples: readonly SampleFact[]
  readonly source: SourceRef
}

/**
 * `callsOperation`: "Calls the User agent service SaveUser" gives `User.SaveUser`. `carrier`: "Carrier object for
 * UserGroup". `link`: a cross reference into the vendor's code, last segments as written (`TicketEntity.ExtraFields`).
 */
export interface Mention {
  readonly kind: "callsOperation" | "carrier" | "returns" | "link"
  readonly name: string
  /** Which side's root type a `carrier` mention speaks of, when its place on the page says so. */
  readonly side?: "request" | "response"
  readonly source: SourceRef
}

export interface ParameterFact {
  readonly name: string
  readonly in: "path" | "query" | "header"
  readonly required: boolean
  readonly shape: Shape
  readonly description?: string
  readonly deprecated?: boolean
  /**
   * Example values printed in the page, still as text and not decoded; of an array, the items joined by commas
   * (`762,602`), which is all that a page says of them.
   */
  readonly examples?: readonly string[]
  readonly inferred?: "prose" | "sample"
  readonly source: SourceRef
}

export type SecurityFact =
  | { readonly kind: "http"; readonly scheme: "basic" | "bearer"; readonly source: SourceRef }
  | {
      readonly kind: "apiKey"
      /** Component name of the scheme, such as `SoTicket`. */
      readonly name: string
      readonly in: "header"
      readonly header: string
      readonly description?: string
      /** `alternative` to the others, or `additional` to them (application token). */
      readonly use: "alternative" | "additional"
      readonly source: SourceRef
    }

/**
 * A body as its page shows it. A table gives an `object` shape (inside an `array` when the heading says so), with the
 * type's `name` where the heading prints one; a heading that only names a type gives a `named` shape, also where
 * there is no content at all (204): which of those names mean something is the model's affair.
 */
export interface BodyFact {
  /** What the body does to the objects in it, which decides how their properties are used; absent where it is neither. */
  readonly use?: BodyUse
  /** The word in the page's heading: `request`, `entity`, `changes`, a type name or nothing. */
  readonly label?: string
  readonly description?: string
  readonly mediaTypes: readonly string[]
  /**
   * What tables and headings say; `unknown` when they say nothing.
   *
   * An `object` with `exact: false` comes from a table that describes the body or one item of it, without saying
   * which (SuperOffice request bodies: the sample alone tells an array). An `object` inside `array` is the table that
   * stands under the word `array`. A name is the heading's own and may be a fallback; see `DialectProfile`.
   */
  readonly shape: Shape
  readonly required?: boolean
  readonly source: SourceRef
}

export type BodyUse = "create" | "update" | "query"

export interface ResponseFact {
  /** HTTP status as text. */
  readonly status: string
  readonly description: string
  /** On the first 2xx status, where the page shows a body or prints as much as a name for one, even under 204. */
  readonly body?: BodyFact
  readonly source: SourceRef
}

/** A sample message of a page. */
export interface SampleFact {
  /** Key that pairs request and response, unique on the page. */
  readonly name: string
  readonly side: "request" | "response"
  /** Start line of the message (`HTTP/1.1 200 OK`, `POST /api/v1/User`), where there is one. */
  readonly startLine?: string
  readonly status?: string
  readonly headers?: readonly (readonly [name: string, value: string])[]
  readonly mediaType?: string
  /** The body's text as printed. */
  readonly text: string
  /** The body when it parses as JSON; absent when there is none or it does not parse. */
  readonly json?: Json
  readonly source: SourceRef
}

/** A type that a page describes under its own name. */
export interface TypeFact {
  /** Unique key within one document, dots allowed: `Services86.UserGroup`, `UserGroup`, `Host.Interface`. */
  readonly name: string
  /** Where links of other pages find it, as `NamedShape.address`; a page's first type also answers to the page alone. */
  readonly address?: string
  readonly shape: Shape
  readonly description?: string
  readonly source: SourceRef
}

/**
 * What one place of a page says about a shape. The word `array` alone is an `array` of `unknown` items, the word
 * `object` alone is `unknown` with that `word`, an empty cell is `named` with an empty name. `exact: false` marks a coarse word (`String` that may hide a date),
 * which an exact word elsewhere refines.
 */
export type Shape =
  | ScalarShape
  | EnumShape
  | NamedShape
  | ArrayShape
  | MapShape
  | ObjectShape
  | UnionShape
  | BinaryShape
  | UnknownShape

interface ShapeBase {
  readonly source: SourceRef
  readonly exact?: boolean
  readonly nullable?: boolean
}

export interface ScalarShape extends ShapeBase {
  readonly kind: "scalar"
  readonly type: "string" | "integer" | "number" | "boolean"
  readonly format?: string
  /** `base64`: bytes written as text. */
  readonly contentEncoding?: string
  readonly constraints?: Constraints
  /** The string is the name of a property of these types. */
  readonly keyOf?: readonly NamedShape[]
  /** The number is a sum of these. */
  readonly bits?: readonly EnumMember[]
}

/** JSON Schema keywords that a page states in words. */
export interface Constraints {
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

export interface EnumShape extends ShapeBase {
  readonly kind: "enum"
  readonly type: "string" | "integer" | "boolean"
  readonly members: readonly EnumMember[]
  /** Other values may occur: the list was seen, not stated. */
  readonly open: boolean
}

export interface EnumMember {
  readonly value: string | number | boolean
  readonly label?: string
  /** What the value is called where another condition holds. */
  readonly otherLabels?: readonly string[]
  readonly deprecated?: boolean
}

/**
 * A type by name. An empty name is a cell that is left empty: some object type. `exact: false`: the name does not
 * stand in the cell but in the text beside it ("Carrier object for UserGroup").
 */
export interface NamedShape extends ShapeBase {
  readonly kind: "named"
  readonly name: string
  /** Link to the place that describes the type, in the dialect's own normal form: `usergroup/object#permission`. */
  readonly address?: string
}

export interface ArrayShape extends ShapeBase {
  readonly kind: "array"
  readonly items: Shape
  /** Also accepts one item without the array around it. */
  readonly orSingle?: boolean
  /** Takes no items at all. */
  readonly empty?: boolean
  /** Takes at least one item. */
  readonly filled?: boolean
  /** XML name and namespace of the item elements. */
  readonly itemXml?: XmlName
}

/** `object` whose keys are data. */
export interface MapShape extends ShapeBase {
  readonly kind: "map"
  readonly keys?: Shape
  readonly values: Shape
  /** Set when the wire shows the map as a list of entries: names of the entry element and of key and value. */
  readonly entryXml?: XmlName
}

export interface ObjectShape extends ShapeBase {
  readonly kind: "object"
  /** The type's name when the place prints one. */
  readonly name?: string
  readonly properties: readonly PropertyFact[]
  /** `true`: others may follow; `false`: the page lists all that is allowed. */
  readonly open?: boolean
  /** This object has all properties of these types too; its own win. */
  readonly extends?: readonly NamedShape[]
  /** Of the properties it has from `extends`, these are required and no others. */
  readonly requires?: readonly string[]
}

export interface UnionShape extends ShapeBase {
  readonly kind: "union"
  readonly members: readonly Shape[]
}

/** Bytes, not text. */
export interface BinaryShape extends ShapeBase {
  readonly kind: "binary"
}

/**
 * The page says nothing, or nothing readable; `word` is what it says. The word `object` (also for `Object`) is an
 * object or a map, which a table or a sample tells apart.
 */
export interface UnknownShape extends ShapeBase {
  readonly kind: "unknown"
  readonly word?: string
}

export interface XmlName {
  readonly name: string
  readonly namespace?: string
}

export interface PropertyFact {
  readonly name: string
  readonly shape: Shape
  readonly description?: string
  readonly deprecated?: boolean
  readonly default?: Json
  /** Name of the vendor's list of legal values. */
  readonly listName?: string
  readonly xml?: XmlName
  /** Names in the description that tie the property to a type: "Carrier object for X", links into the vendor's code. */
  readonly mentions?: readonly Mention[]
  /** How the property may be used; absent means optional everywhere. */
  readonly usage?: PropertyUsage
  /** Another property whose values, default and description hold here too; what stands here wins. */
  readonly sameAs?: PropertyReference
  /** Sent in a request, it makes these properties appear in the objects of the result. */
  readonly adds?: readonly PropertyFact[]
  readonly source: SourceRef
}

export interface PropertyReference {
  readonly type: NamedShape
  readonly property: string
}

/** One object table can describe three types: what is sent to create, to update, and what comes back. */
export interface PropertyUsage {
  readonly create?: Use
  readonly update?: Use
  readonly response?: Use
  /** Rules that hold when other properties have certain values. */
  readonly conditions?: readonly Condition[]
}

export type Use = "required" | "optional" | "absent"

export interface Condition {
  readonly effect: "required" | "supported" | "writeOnly" | "values"
  /** For `values`: the only values that the property may have. */
  readonly values?: readonly (string | number | boolean)[]
  /** All of these must hold. Absent when the words say more than tests can. */
  readonly when?: readonly ConditionTest[]
  /** Without `when`: those of the words that tests can say. The condition holds in no case in which one of them fails. */
  readonly partly?: readonly ConditionTest[]
  /** The sentence as printed. */
  readonly text: string
  readonly source: SourceRef
}

export interface ConditionTest {
  readonly property: string
  /** The types one of which holds `property` when it is not the same object. */
  readonly of?: readonly string[]
  readonly test: "isOneOf" | "isNoneOf" | "isSet" | "isNotSet" | "hasBit" | TextTest
  /** Labels or values as printed, unquoted. */
  readonly values: readonly string[]
}

/** Texts are compared with all `values`: one that fits suffices, none may fit for a `Not`. */
export type TextTest = "contains" | "containsNot" | "startsWith" | "startsWithNot"
