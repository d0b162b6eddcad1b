/** What all pages of one API say together: linked, united, each fact with its place. */
import type { ExampleObject, InferredFrom, Json, ServerObject, SourceRef } from "../contract/index.ts"
import type { Constraints, EnumMember, SecurityFact, XmlName } from "../read/facts.ts"
import type { Wire } from "../protocols/wire.ts"

export interface ApiModel {
  /** File stem of the document: `superoffice`, `services86`. */
  readonly name: string
  readonly title: string
  readonly version: string
  readonly description?: string
  readonly servers?: readonly ServerObject[]
  readonly services: readonly ModelService[]
  readonly operations: readonly ModelOperation[]
  /** By name, in document order; every `ref` points into it. */
  readonly types: ReadonlyMap<string, NamedType>
}

export interface ModelService {
  readonly name: string
  readonly description?: string
  readonly source?: SourceRef
}

export interface NamedType {
  readonly name: string
  readonly type: Type
  readonly provenance: Provenance
  readonly description?: string
}

export interface Provenance {
  readonly source: SourceRef
  /** Absent when the fact is stated. */
  readonly inferred?: InferredFrom
}

/** A type in the model. Named types are reached through `ref` only, so recursion costs nothing. */
export type Type =
  | ScalarType
  | EnumType
  | RefType
  | ArrayType
  | MapType
  | ObjectType
  | UnionType
  | ConstType
  | BinaryType
  | UnknownType

interface TypeBase {
  readonly nullable?: boolean
}

export interface ScalarType extends TypeBase {
  readonly kind: "scalar"
  readonly type: "string" | "integer" | "number" | "boolean"
  readonly format?: string
  readonly contentEncoding?: string
  readonly constraints?: Constraints
  /** A number that may also be sent as its digits in a string: `type: [integer, string]` with a pattern. */
  readonly orText?: boolean
  /** The string is the name of a property of these named types. */
  readonly keyOf?: readonly string[]
  /** What some values mean; others may occur. */
  readonly labels?: readonly EnumMember[]
}

export interface EnumType extends TypeBase {
  readonly kind: "enum"
  readonly type: "string" | "integer" | "boolean"
  readonly members: readonly EnumMember[]
  readonly open: boolean
  /** A number that may also be sent as its digits in a string. */
  readonly orText?: boolean
}

export interface RefType extends TypeBase {
  readonly kind: "ref"
  readonly name: string
}

export interface ArrayType extends TypeBase {
  readonly kind: "array"
  readonly items: Type
  readonly orSingle?: boolean
  readonly empty?: boolean
  readonly filled?: boolean
  readonly itemXml?: XmlName
}

export interface MapType extends TypeBase {
  readonly kind: "map"
  readonly values: Type
  readonly keys?: Type
  readonly entryXml?: XmlName
}

export interface ObjectType extends TypeBase {
  readonly kind: "object"
  readonly properties: readonly ModelProperty[]
  /** `open`: others may occur. `closed`: others are refused. Absent: not said. */
  readonly extent?: "open" | "closed"
  /** Rules between properties. */
  readonly rules?: readonly Rule[]
}

export interface ModelProperty {
  readonly name: string
  readonly type: Type
  readonly required: boolean
  readonly access?: "readOnly" | "writeOnly"
  /** In a request: the properties that it makes appear in the objects of the result. */
  readonly adds?: readonly string[]
  readonly description?: string
  readonly deprecated?: boolean
  readonly default?: Json
  readonly listName?: string
  readonly xml?: XmlName
  readonly provenance: Provenance
}

/** Becomes `if`/`then`. */
export interface Rule {
  /** Alternatives, each a list of tests that must all hold. None: the rule always applies. */
  readonly when: readonly (readonly RuleTest[])[]
  /** The rule applies when all alternatives are known to fail, not when one is known to hold. */
  readonly unless?: true
  readonly require?: readonly string[]
  /** These, where present, must have one of the values. */
  readonly restrict?: Readonly<Record<string, readonly Json[]>>
  /** The object that this property holds, or each of a list, follows a rule of its own. */
  readonly within?: { readonly property: string; readonly rule: Rule }
  readonly source: SourceRef
}

/** `values`: the property is (`not`: is none) of them; `pattern`: it fits or does not; `present`: it is there or is not. */
export interface RuleTest {
  readonly property: string
  readonly values?: readonly Json[]
  readonly pattern?: string
  readonly present?: boolean
  readonly not?: boolean
  /** Outcome of a `values` test when the property is absent and its default is known; unknown otherwise. */
  readonly whenAbsent?: boolean
}

export interface UnionType extends TypeBase {
  readonly kind: "union"
  readonly members: readonly Type[]
}

export interface ConstType extends TypeBase {
  readonly kind: "const"
  readonly value: Json
}

export interface BinaryType extends TypeBase {
  readonly kind: "binary"
}

/** Nobody says more: `{}` in the document. `name` is the type's name when a page prints one. */
export interface UnknownType extends TypeBase {
  readonly kind: "unknown"
  readonly name?: string
  /** At least that it is an object, of whatever properties. */
  readonly isObject?: boolean
}

export interface ModelOperation {
  readonly id: string
  readonly service: string
  readonly wire: Wire
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly onlineRestricted?: string
  readonly slowThreshold?: number
  readonly parameters: readonly ModelParameter[]
  readonly security: readonly SecurityFact[]
  readonly request?: ModelBody
  readonly responses: readonly ModelResponse[]
  readonly provenance: Provenance
}

export interface ModelParameter {
  readonly name: string
  readonly in: "path" | "query" | "header"
  readonly required: boolean
  readonly type: Type
  readonly description?: string
  readonly deprecated?: boolean
  readonly example?: Json
  /** How a map is written: one parameter for each of its members, `name[member]`. */
  readonly style?: "deepObject"
  /** Array items: one parameter each (`true`), or joined by commas. */
  readonly explode?: boolean
  readonly provenance: Provenance
}

export interface ModelBody {
  readonly mediaTypes: readonly string[]
  readonly type: Type
  /** Overrides `type` for one media type. */
  readonly typeByMediaType?: Readonly<Record<string, Type>>
  readonly required: boolean
  readonly description?: string
  readonly examples: Readonly<Record<string, ExampleObject>>
  /** Where each example stands, by its key. */
  readonly exampleSources?: Readonly<Record<string, SourceRef>>
  readonly provenance: Provenance
}

export interface ModelResponse {
  readonly status: string
  readonly description: string
  readonly body?: ModelBody
  readonly provenance: Provenance
}
