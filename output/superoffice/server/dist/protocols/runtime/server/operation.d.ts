/** What the server knows of an operation. All of it comes from the OpenAPI document; see `emit/packages/server`. */
/** JSON Schema 2020-12 with OpenAPI's `xml`; prose left out. References read `#/components/schemas/<key>`. */
export interface ServerSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: ServerSchema;
  readonly properties?: Readonly<Record<string, ServerSchema>>;
  readonly additionalProperties?: ServerSchema | boolean;
  readonly required?: readonly string[];
  readonly allOf?: readonly ServerSchema[];
  readonly anyOf?: readonly ServerSchema[];
  readonly oneOf?: readonly ServerSchema[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly contentEncoding?: string;
  readonly xml?: ServerXml;
  readonly [keyword: string]: unknown;
}
export interface ServerXml {
  readonly name?: string;
  readonly namespace?: string;
  readonly prefix?: string;
  readonly attribute?: boolean;
  readonly wrapped?: boolean;
}
/** Enough to route; the server holds one for each operation from its start. */
export interface OperationEntry {
  /** `operationId` of the document. */
  readonly id: string;
  /** Handler's name, unique in its service: `createUserGroup`. */
  readonly name: string;
  /** Key of the service among the handlers: `userAgent`. */
  readonly service: string;
  /** The wire facts that the protocol wrote into the document and read back. */
  readonly wire: OperationWire;
}
/** `protocol` names the folder under `protocols/`; the other members are that protocol's own. */
export type OperationWire = {
  readonly protocol: string;
} & Readonly<Record<string, string>>;
/** Everything about one operation; loaded with its service, on the service's first call. */
export interface Operation extends OperationEntry {
  readonly parameters: readonly OperationParameter[];
  /** Body without its envelope. */
  readonly request?: OperationBody;
  /**
   * How the body goes into the handler's input. `none`: not at all; `whole`: the input is the body; `members`: its
   * members stand beside the parameters; `wrapped`: as the member `body`.
   */
  readonly body: "none" | "whole" | "members" | "wrapped";
  /** In the document's order; the first success is what the mock answers. */
  readonly responses: readonly OperationResponse[];
  /** Alternatives, each a list of scheme names that go together; empty means no authorization. */
  readonly security: readonly (readonly string[])[];
}
export interface OperationParameter {
  /** Name on the wire: `$select`. */
  readonly wireName: string;
  /** Member of the handler's input: `select`. Absent for headers, which handlers find in their context. */
  readonly name?: string;
  readonly in: string;
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  readonly schema: ServerSchema;
}
export interface OperationBody {
  readonly mediaTypes: readonly string[];
  readonly schema: ServerSchema;
  readonly schemaByMediaType?: Readonly<Record<string, ServerSchema>>;
  readonly required?: boolean;
  /** The document's own sample, holes and all. */
  readonly example?: unknown;
}
export interface OperationResponse {
  /** HTTP status as text, or `default`. */
  readonly status: string;
  readonly description: string;
  readonly content?: OperationBody;
}
/** A security scheme of the document, as far as a server checks it. */
export interface ServerSecurityScheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
}
//# sourceMappingURL=operation.d.ts.map
