/**
 * The part of OpenRPC 1.3 that pagewright writes.
 *
 * @see https://spec.open-rpc.org
 */
import type { Json, Reference, Schema } from "./openapi.ts"

export interface OpenRpcDocument {
  readonly openrpc: string
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly servers: readonly { readonly name: string; readonly url: string }[]
  readonly methods: readonly OpenRpcMethod[]
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>
    readonly errors: Readonly<Record<string, OpenRpcError>>
  }
}

export interface OpenRpcMethod {
  readonly name: string
  readonly tags: readonly { readonly name: string }[]
  readonly summary?: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly paramStructure: "by-name" | "by-position" | "either"
  readonly params: readonly OpenRpcContent[]
  readonly result: OpenRpcContent
  readonly errors: readonly Reference[]
  readonly examples: readonly OpenRpcExamplePairing[]
  /** Schema of `params` as a whole, which has no place in OpenRPC: rules between properties, lists. */
  readonly "x-pagewright-params"?: Schema
  readonly "x-pagewright-source"?: string
}

/** A content descriptor. */
export interface OpenRpcContent {
  readonly name: string
  readonly description?: string
  readonly required?: boolean
  readonly deprecated?: boolean
  readonly schema: Schema
}

export interface OpenRpcError {
  readonly code: number
  readonly message: string
  readonly data?: Json
}

export interface OpenRpcExamplePairing {
  readonly name: string
  readonly description?: string
  readonly params: readonly { readonly name: string; readonly value: Json }[]
  readonly result?: { readonly name: string; readonly value: Json }
}
