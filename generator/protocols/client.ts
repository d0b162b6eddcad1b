/**
 * The client half of a protocol: what generated operations call, and what they hand over.
 *
 * In a client package every operation is one function and one descriptor:
 *
 * ```ts
 * const createShipOperation: Operation = { id: "ship_create", method: "POST", path: "/ship" }
 *
 * export function createShip(transport: Transport, input: CreateShipInput, options?: CallOptions): Promise<Ship> {
 *   return call(transport, createShipOperation, input, options)
 * }
 * ```
 *
 * The protocol says which `call`, which type the descriptor has and what stands in it; `emit` prints. What the
 * runtime needs at run time is copied from the protocol's folder and from `runtime/client`, which all share.
 */
import type { Json, ParameterObject, Schema, SecurityScheme } from "../contract/index.ts"
import type { CallShape, Content } from "./protocol.ts"
import type { Wire } from "./wire.ts"

export interface ClientProtocol {
  /**
   * Folder of the runtime, relative to `generator/protocols`: `rest/runtime/client`. Its files land in the package
   * under `src/runtime/<protocol>/`, those of `runtime/client` under `src/runtime/`. They import each other by
   * relative path with `.ts`, may not import anything else, and must stand `isolatedDeclarations`.
   */
  readonly runtime: string
  /** Folders that protocols share and it needs, such as `runtime/xml`; they keep their place, below `src/`. */
  readonly shared?: readonly string[]
  /** What every operation calls: `(transport, descriptor, input, options?) => Promise<result>`. */
  readonly call: ImportedSymbol
  /** Type of the descriptor. */
  readonly operationType: ImportedSymbol
  /** Class of the errors whose bodies the document describes by status: `ApiError<Body, Status>`; none when absent. */
  readonly failure?: ImportedSymbol
  /** Class of the errors that calls end with; `ApiError` when absent. */
  readonly errorName?: string
  /** What the package's root exports beside the common runtime: `soTicket` of `runtime/soap/auth`. */
  readonly exports: readonly ImportedSymbol[]
  /**
   * How the README makes a transport, where that is not `createTransport({ baseUrl, auth })`: the argument, and what of
   * the package's root it uses.
   */
  readonly setup?: { readonly argument: string; readonly uses: readonly string[] }
  /** A section of the README on what callers should know of the protocol: heading, and Markdown without code blocks. */
  readonly notes?: { readonly heading: string; readonly text: string }
  /** Calls that make its own ways to authorize, for the README; the usual ones, from the security schemes, when absent. */
  readonly auth?: readonly string[]
  /** Turn an operation into its descriptor and, where the usual ones do not do, its types. */
  describe(operation: OperationView, printer: CodePrinter): OperationCode
  /**
   * TypeScript type of a body as callers give or get it, where that is not the type of its schema: bytes, streams,
   * patches. `undefined` leaves it to the schema.
   */
  bodyType?(content: Content, direction: "request" | "response", printer: CodePrinter): Code | undefined
  /** Modules that operations of this protocol share, such as carriers, constants or ways to authorize. */
  modules?(view: ApiView, printer: CodePrinter): readonly ExtraModule[]
}

/** What a protocol may know of the whole API. */
export interface ApiView {
  /** Operations of this protocol, in document order. */
  readonly operations: readonly OperationView[]
  readonly securitySchemes: ReadonlyMap<string, SecurityScheme>
}

/** One operation with its names decided. */
export interface OperationView {
  /** `operationId` of the document. */
  readonly id: string
  /** Function name: `createUserGroup`. */
  readonly name: string
  /** The same for types: `CreateUserGroup`. */
  readonly typeName: string
  /** Tag of its service, and the module that holds it: `usergroup`. */
  readonly tag: string
  readonly module: string
  readonly wire: Wire
  readonly shape: CallShape
  readonly input: InputLayout
  /** Alternatives, each a list of scheme names that go together; empty means no authorization. */
  readonly security: readonly (readonly string[])[]
}

/** How the members of the one input object map to the request. */
export interface InputLayout {
  /** Path, query and required header parameters, which are members of the input object. */
  readonly parameters: readonly InputParameter[]
  /**
   * `none`: no request body; `whole`: the input is the body; `members`: what is no parameter belongs to the body;
   * `wrapped`: the body is the member `body`.
   */
  readonly body: "none" | "whole" | "members" | "wrapped"
  /** Whether the call makes sense without any input. */
  readonly optional: boolean
}

export interface InputParameter {
  /** Name on the wire: `$select`. */
  readonly wireName: string
  /** Name in the input object: `select`. */
  readonly name: string
  readonly parameter: ParameterObject
}

/** A piece of TypeScript and what it needs imported. Combine pieces with `joinCode`. */
export interface Code {
  readonly text: string
  readonly imports: readonly ImportedSymbol[]
}

export interface ImportedSymbol {
  /** Module below `src`, without extension: `runtime/rest/call`. */
  readonly module: string
  readonly name: string
  /** Interfaces and type aliases; imported with `import type`. */
  readonly typeOnly: boolean
}

/** A value that generated code holds; symbols are printed as their name and imported. */
export type Literal =
  | Json
  | SymbolReference
  | readonly Literal[]
  | { readonly [key: string]: Literal | undefined }

export interface SymbolReference {
  readonly symbol: ImportedSymbol
}

/** The safe way from texts of a page to code; see `emit/print/escape.ts`. */
export interface CodePrinter {
  /** TypeScript type of a schema; named components are imported, not repeated. */
  typeOf(schema: Schema): Code
  /** Expression of a value: strings quoted and escaped, members that are `undefined` left out. */
  literalOf(value: Literal): Code
  /** Name of a component as generated code knows it; `undefined` when the document has none of that key. */
  nameOf(componentKey: string): ImportedSymbol | undefined
  /** The component that a reference leads to; what it says in words may be missing. */
  componentOf(reference: string): { readonly key: string; readonly schema: Schema } | undefined
  /** Identifier made of a page's words. */
  identifierOf(text: string, style: "camel" | "pascal"): string
  commentOf(text: string): string
}

/** What a protocol makes of one operation. What is absent is printed the usual way. */
export interface OperationCode {
  readonly descriptor: { readonly [key: string]: Literal | undefined }
  /** `const P extends GetParams`, in order. */
  readonly typeParameters?: readonly Code[]
  /** Type of `input`. Usual: an interface `<TypeName>Input` made of the layout, or the body's type. */
  readonly input?: Code
  /** Type inside the promise. Usual: the type of the result, or `void`. */
  readonly result?: Code
  /** Further TSDoc lines for the function, Markdown. */
  readonly remarks?: readonly string[]
}

/** A module that only this protocol knows how to write. */
export interface ExtraModule {
  /** Below `src`, without extension: `carriers`. */
  readonly module: string
  /** Declarations of the module; imports of `uses` are added above them. */
  readonly text: string
  readonly uses: readonly ImportedSymbol[]
  /** Whether it is a subpath of the package that consumers import. */
  readonly exported: boolean
  /** What of it the package's root exports as well. */
  readonly rootExports?: readonly ImportedSymbol[]
}

/** Join pieces of code and plain text: ``joinCode("Promise<", type, ">")``. */
export function joinCode(...parts: readonly (string | Code)[]): Code {
  return {
    text: parts.map((part) => (typeof part === "string" ? part : part.text)).join(""),
    imports: parts.flatMap((part) => (typeof part === "string" ? [] : part.imports)),
  }
}

/** The code that is just a name, with its import. */
export function symbolCode(symbol: ImportedSymbol): Code {
  return { text: symbol.name, imports: [symbol] }
}
