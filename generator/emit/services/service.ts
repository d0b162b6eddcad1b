/** A document as generated code sees it: every name decided, every reference resolved to a named schema. */
import type { OpenApiDocument, ParameterObject, Schema, SecurityScheme } from "../../contract/index.ts"
import type { OperationView } from "../../protocols/client.ts"
import type { PlacedOperation } from "../../protocols/protocol.ts"

export interface Api {
  /** File stem and default package name: `superoffice`. */
  readonly name: string
  readonly title: string
  readonly version: string
  readonly description?: string
  readonly license?: string
  readonly serverUrls: readonly string[]
  readonly services: readonly Service[]
  /** Names of the protocols that its operations travel by, sorted. */
  readonly protocols: readonly string[]
  /** Component schemas by their key in the document. */
  readonly schemas: ReadonlyMap<string, ApiSchema>
  /** Keys of the component schemas that are nothing but themselves. */
  readonly circular: ReadonlySet<string>
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>
  /** The document itself, for what only one package needs; types as callers see them. */
  readonly document: OpenApiDocument
  /** The same for whoever asks what its schemas are and not what they say in words, which may be missing. */
  readonly shapes: OpenApiDocument
}

export interface ApiSchema {
  /** Key in the document: `User.SaveUserGroupRequest`. */
  readonly key: string
  /** TypeScript name, unique in the package: `UserSaveUserGroupRequest`. */
  readonly name: string
  /** Module that declares it, below `src`: `types/user-agent` when only that service uses it, else `types/shared`. */
  readonly module: string
  readonly schema: Schema
}

export interface Service {
  /** Tag: `User_Agent`. */
  readonly tag: string
  /** Module and subpath: `user-agent`. */
  readonly module: string
  /** PascalCase, for interfaces: `UserAgent`. */
  readonly name: string
  readonly description?: string
  readonly operations: readonly ServiceOperation[]
}

export interface ServiceOperation extends OperationView {
  /** Where it stands in the document. */
  readonly place: Pick<PlacedOperation, "path" | "method">
  /** Name under which it is exported as well, when the natural one is a reserved word: `delete`. */
  readonly alias?: string
  readonly summary?: string
  readonly description?: string
  readonly deprecated: boolean
  readonly onlineRestricted?: string
  /** `docs/superoffice/agent/user/create-user-group.md:12` */
  readonly source?: string
  readonly externalDocs?: string
  /** Header parameters that may be left out; they are given with the call's options. */
  readonly headers: readonly ParameterObject[]
  /** Alternatives, each a list of scheme names that go together; empty means no authorization. */
  readonly security: readonly (readonly string[])[]
}
