/** A document as generated code sees it: every name decided, every reference resolved to a named schema. */
import type { Json, Schema, SecurityScheme } from "../../contract/index.ts"
import type { Content, ResponseParts } from "../../protocols/protocol.ts"
import type { Wire } from "../../protocols/wire.ts"

export interface Api {
  /** File stem: `superoffice`. */
  readonly name: string
  readonly title: string
  readonly version: string
  readonly description?: string
  readonly serverUrls: readonly string[]
  readonly services: readonly Service[]
  /** Component schemas by their key in the document. */
  readonly schemas: ReadonlyMap<string, ApiSchema>
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>
}

export interface ApiSchema {
  /** Key in the document: `User.SaveUserGroupRequest`. */
  readonly key: string
  /** TypeScript name, unique in the package: `UserSaveUserGroupRequest`. */
  readonly name: string
  /** Module that declares it: a service's module when only that service uses it, else `types`. */
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

export interface ServiceOperation {
  /** `operationId` of the document. */
  readonly id: string
  /** Function name, unique in its module: `createUserGroup`. */
  readonly name: string
  readonly wire: Wire
  readonly summary?: string
  readonly description?: string
  readonly deprecated: boolean
  readonly onlineRestricted?: string
  /** `docs/superoffice/agent/user/create-user-group.md:12` */
  readonly source?: string
  readonly parameters: readonly InputParameter[]
  readonly request?: Content
  readonly result?: Content
  readonly responses: readonly ResponseParts[]
  /** Alternatives, each a list of scheme names that go together; empty means no authorization. */
  readonly security: readonly (readonly string[])[]
}

export interface InputParameter {
  /** Name on the wire: `$select`. */
  readonly wireName: string
  /** Name in the input object: `select`. */
  readonly name: string
  readonly in: "path" | "query" | "header" | "cookie"
  readonly required: boolean
  readonly schema: Schema
  readonly explode: boolean
  readonly style: string
  readonly description?: string
  readonly deprecated: boolean
  readonly example?: Json
}
