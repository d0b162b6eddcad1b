import type {
  ComponentsObject,
  ExampleObject,
  HeaderObject,
  HttpMethod,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  Reference,
  Schema,
} from "../contract/index.ts"
import type { ClientProtocol } from "./client.ts"
import type { ProtocolServer } from "./runtime/server/protocol-server.ts"
import type { Wire } from "./wire.ts"

/**
 * A protocol knows how an operation's meaning (parameters, input, result) lies in an OpenAPI operation, in both
 * directions, and brings the hand-written runtime of both ends. It knows neither pages nor packages.
 */
export interface Protocol<W extends Wire = Wire> {
  readonly name: W["protocol"]
  /** Place one operation in the document: path key (with the fragment that tells it apart), method and operation. */
  writeOperation(wire: W, parts: OperationParts): PlacedOperation
  /** Components that what `writeOperation` writes refers to; they go into documents with operations of this protocol. */
  readonly components?: ComponentsObject
  /** The document with its component schemas as callers see them, when that differs from what travels. */
  readonly viewDocument?: (document: OpenApiDocument) => OpenApiDocument
  /** Read back what `writeOperation` wrote; `rest` also reads any operation without `x-pagewright-wire`. */
  readOperation(placed: PlacedOperation, document: OpenApiDocument): CallShape
  /** What writes samples as they travel, where that is not their JSON; `document` is the view of packages. */
  readonly createSampleWriter?: (document: OpenApiDocument) => WriteSample
  /** What client packages need of it; a protocol without it has no operations in client packages. */
  readonly client?: ClientProtocol
  /** The hand-written server side; a protocol without it has no operations in server packages. */
  readonly server?: ServerSide
}

/**
 * What a protocol brings to the server package and to `pagewright mock`.
 *
 * Runtime files are real TypeScript under `<name>/runtime/` that imports nothing but other runtime files, `fastify` and
 * `ajv`; they are copied into the package as they are, `generator/protocols/P` becoming `src/protocols/P`. The router
 * matches on `OperationEntry.wire`, which is what `readOperation` returned as `CallShape.wire`.
 */
export interface ServerSide {
  /** The running end, as `pagewright mock` uses it. */
  readonly runtime: ProtocolServer
  /** Files to copy beside `runtime/server/**`, relative to `generator/protocols/`; sorted. */
  readonly files: readonly string[]
  /** Which of `files` exports the runtime, and under which name. */
  readonly module: string
  readonly exportName: string
}

/** Writes nothing for a value that cannot travel. */
export type WriteSample = (
  shape: CallShape,
  side: "request" | "response",
  value: unknown,
) => RawSample | undefined

/** Header lines and body of a message. */
export interface RawSample {
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
}

/** What the model knows of an operation, already as OpenAPI, but not yet laid out as the protocol wants it. */
export interface OperationParts {
  /** Everything of the operation object that is the same in all protocols: id, tags, texts, security, extensions. */
  readonly common: OperationObject
  readonly parameters: readonly (ParameterObject | Reference)[]
  readonly request?: Content
  readonly responses: readonly ResponseParts[]
}

export interface ResponseParts {
  /** HTTP status as text, or `default`. */
  readonly status: string
  readonly description: string
  /** The component that says the same; a protocol that adds nothing to the response writes it instead. */
  readonly shared?: Reference
  readonly content?: Content
  readonly headers?: Readonly<Record<string, HeaderObject | Reference>>
}

/** A body without its envelope. */
export interface Content {
  readonly mediaTypes: readonly string[]
  readonly schema: Schema
  /** Overrides `schema` for one media type, such as `application/json-patch+json`. */
  readonly schemaByMediaType?: Readonly<Record<string, Schema>>
  readonly required?: boolean
  readonly description?: string
  /** Examples by key; they belong to the first JSON media type, or to the first one. */
  readonly examples?: Readonly<Record<string, ExampleObject>>
}

export interface PlacedOperation {
  readonly path: string
  readonly method: HttpMethod
  readonly operation: OperationObject
}

/** An operation as its caller sees it: envelopes, SOAPAction and JSON-RPC members are gone. */
export interface CallShape {
  /** The operation's own name where the wire has one: functions are called after it rather than after the id. */
  readonly name?: string
  readonly wire: Wire
  /** Path, query and header parameters that the caller may set, references resolved. */
  readonly parameters: readonly ParameterObject[]
  readonly request?: Content
  /** Result of the first success status; absent when there is none (204, void). */
  readonly result?: Content
  /** Every documented response, success and error, by status. */
  readonly responses: readonly ResponseParts[]
}
