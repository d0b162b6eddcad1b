import type { HttpMethod } from "../contract/index.ts"

/** How an operation travels: what its page states and its protocol turns into OpenAPI and back. */
export type Wire = RestWire | SoapWire | JsonRpcWire

export interface RestWire {
  readonly protocol: "rest"
  readonly method: HttpMethod
  /** Template as the page prints it: `/api/v1/User/{id}`. */
  readonly path: string
}

export interface SoapWire {
  readonly protocol: "soap"
  /** `/Remote/Services86/User.svc`, without a fragment. */
  readonly path: string
  /** Local name of the request element, such as `SaveUserGroup`. */
  readonly operation: string
  /** Local name of the response element; usually the operation's name and `Response`. */
  readonly response: string
  /** Namespace of both elements. */
  readonly namespace: string
  /** Value of the SOAPAction header without its quotes. */
  readonly soapAction: string
  /** The only member of the response element, which then stands for the whole result. */
  readonly result?: string
  /** Component that lists the header blocks a request may carry, such as `Services86.RequestHeader`. */
  readonly header?: string
}

export interface JsonRpcWire {
  readonly protocol: "json-rpc"
  /** `/api_jsonrpc.php`, without a fragment. */
  readonly path: string
  /** JSON-RPC method, such as `usergroup.create`. */
  readonly method: string
  /** Property of `params` that lists the properties wanted in the result's objects. */
  readonly selectBy?: string
  /** Property of `params` that turns the result into a count. */
  readonly countBy?: string
  /** Property of `params` that turns the result's array into an object keyed by ID. */
  readonly keyBy?: string
}
