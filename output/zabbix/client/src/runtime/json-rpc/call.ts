import {
  buildRequest,
  explainFailure,
  type OperationInfo,
  type RequestOptions,
  type Transport,
} from "../transport.js"
import { ApiError } from "./api-error.js"
import type { RpcTransport } from "./transport.js"

/** What is to be known of a method to call it. */
export interface RpcOperation extends OperationInfo {
  /** Of the address, such as `/api_jsonrpc.php`. */
  readonly path: string
  readonly method: string
  /** The method is called without credentials, and refuses them. */
  readonly open?: true
  /** Its params are a list, so that no params are an empty list. */
  readonly list?: true
}

/**
 * Make a call.
 *
 * @throws `ApiError` for error objects and for answers that are no JSON-RPC; `NetworkError` when there is no answer.
 */
export async function call<Result>(
  transport: Transport,
  operation: RpcOperation,
  params: unknown,
  options?: RequestOptions,
): Promise<Result> {
  const { path, method, list } = operation
  const id = (transport as RpcTransport).nextId()
  const message = { jsonrpc: "2.0", method, params: params ?? (list ? [] : {}), id }
  const request = buildRequest(
    transport,
    {
      operation,
      method: "POST",
      url: path,
      headers: { "content-type": contentType, accept: "application/json" },
      body: JSON.stringify(message),
    },
    options,
  )
  try {
    return (await readResult(await transport.send(aim(request, transport, path)), method)) as Result
  } catch (error) {
    throw explainFailure(error, operation)
  }
}

export const contentType = "application/json-rpc"

/** An address that has a path to a script already is the whole address. */
export function aim<Request extends { readonly url: string }>(
  request: Request,
  { baseUrl }: Transport,
  path: string,
): Request {
  return baseUrl.endsWith(path) || baseUrl.endsWith(".php") ? { ...request, url: baseUrl } : request
}

async function readResult(response: Response, method: string): Promise<unknown> {
  const text = await response.text()
  const answer = parse(text)
  if (answer === undefined) throw new ApiError(method, response, text, "not JSON-RPC")
  if ("error" in answer) throw new ApiError(method, response, answer["error"])
  return answer["result"]
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const answer = Object(JSON.parse(text)) as Readonly<Record<string, unknown>>
    return "result" in answer || "error" in answer ? answer : undefined
  } catch {
    return undefined
  }
}
