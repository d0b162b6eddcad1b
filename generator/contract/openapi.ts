/**
 * The part of OpenAPI 3.1 that pagewright writes and reads.
 *
 * @see https://spec.openapis.org/oas/v3.1.1
 */
import type { Extensions } from "./extensions.ts"

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type HttpMethod = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace"

export const httpMethods: readonly HttpMethod[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
]

export interface OpenApiDocument extends Extensions {
  readonly openapi: string
  readonly info: InfoObject
  readonly jsonSchemaDialect?: string
  readonly servers?: readonly ServerObject[]
  readonly security?: readonly SecurityRequirement[]
  readonly tags?: readonly TagObject[]
  readonly externalDocs?: ExternalDocsObject
  readonly paths?: Readonly<Record<string, PathItemObject>>
  readonly components?: ComponentsObject
}

export interface InfoObject extends Extensions {
  readonly title: string
  readonly version: string
  readonly summary?: string
  readonly description?: string
  readonly license?: { readonly name: string; readonly identifier?: string; readonly url?: string }
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string }
}

export interface ServerObject {
  readonly url: string
  readonly description?: string
  readonly variables?: Readonly<Record<string, ServerVariableObject>>
}

export interface ServerVariableObject {
  readonly default: string
  readonly enum?: readonly string[]
  readonly description?: string
}

export interface TagObject extends Extensions {
  readonly name: string
  readonly description?: string
  readonly externalDocs?: ExternalDocsObject
}

export interface ExternalDocsObject {
  readonly url: string
  readonly description?: string
}

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>

export type PathItemObject = Readonly<Partial<Record<HttpMethod, OperationObject>>> &
  Extensions & {
    readonly summary?: string
    readonly description?: string
    readonly parameters?: readonly (ParameterObject | Reference)[]
    readonly servers?: readonly ServerObject[]
  }

export interface OperationObject extends Extensions {
  readonly operationId?: string
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
  readonly externalDocs?: ExternalDocsObject
  readonly deprecated?: boolean
  readonly parameters?: readonly (ParameterObject | Reference)[]
  readonly requestBody?: RequestBodyObject | Reference
  readonly responses?: Readonly<Record<string, ResponseObject | Reference>>
  readonly security?: readonly SecurityRequirement[]
  readonly servers?: readonly ServerObject[]
}

export interface ParameterObject extends Extensions {
  readonly name: string
  readonly in: "path" | "query" | "header" | "cookie"
  readonly description?: string
  readonly required?: boolean
  readonly deprecated?: boolean
  readonly style?: string
  readonly explode?: boolean
  readonly schema?: Schema
  readonly content?: Readonly<Record<string, MediaTypeObject>>
  readonly example?: Json
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>
}

export interface RequestBodyObject extends Extensions {
  readonly description?: string
  readonly required?: boolean
  readonly content: Readonly<Record<string, MediaTypeObject>>
}

export interface ResponseObject extends Extensions {
  readonly description: string
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>
  readonly content?: Readonly<Record<string, MediaTypeObject>>
}

export interface HeaderObject extends Extensions {
  readonly description?: string
  readonly required?: boolean
  readonly schema?: Schema
}

export interface MediaTypeObject extends Extensions {
  readonly schema?: Schema
  readonly example?: Json
  readonly examples?: Readonly<Record<string, ExampleObject | Reference>>
  readonly encoding?: Readonly<Record<string, unknown>>
}

export interface ExampleObject extends Extensions {
  readonly summary?: string
  readonly description?: string
  readonly value?: Json
}

export interface Reference {
  readonly $ref: string
  readonly summary?: string
  readonly description?: string
}

export interface ComponentsObject extends Extensions {
  readonly schemas?: Readonly<Record<string, Schema>>
  readonly parameters?: Readonly<Record<string, ParameterObject>>
  readonly headers?: Readonly<Record<string, HeaderObject>>
  readonly requestBodies?: Readonly<Record<string, RequestBodyObject>>
  readonly responses?: Readonly<Record<string, ResponseObject>>
  readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>
  readonly examples?: Readonly<Record<string, ExampleObject>>
}

export interface SecurityScheme extends Extensions {
  readonly type: "http" | "apiKey" | "oauth2" | "openIdConnect" | "mutualTLS"
  readonly description?: string
  readonly scheme?: string
  readonly bearerFormat?: string
  readonly in?: "header" | "query" | "cookie"
  readonly name?: string
  readonly flows?: Json
  readonly openIdConnectUrl?: string
}

/** JSON Schema 2020-12 type names. */
export type SchemaType = "string" | "integer" | "number" | "boolean" | "object" | "array" | "null"

/** A JSON Schema 2020-12 object with OpenAPI's additions. `true` and `false` are written as `{}` and `{ not: {} }`. */
export interface Schema extends Extensions {
  readonly $ref?: string
  readonly type?: SchemaType | readonly SchemaType[]
  readonly format?: string
  readonly title?: string
  readonly description?: string
  readonly default?: Json
  readonly const?: Json
  readonly enum?: readonly Json[]
  readonly examples?: readonly Json[]
  readonly deprecated?: boolean
  readonly readOnly?: boolean
  readonly writeOnly?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly contentEncoding?: string
  readonly contentMediaType?: string
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly unevaluatedProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly required?: readonly string[]
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly not?: Schema
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema
  readonly xml?: XmlObject
  readonly discriminator?: {
    readonly propertyName: string
    readonly mapping?: Readonly<Record<string, string>>
  }
  readonly externalDocs?: ExternalDocsObject
}

export interface XmlObject {
  readonly name?: string
  readonly namespace?: string
  readonly prefix?: string
  readonly attribute?: boolean
  readonly wrapped?: boolean
}
