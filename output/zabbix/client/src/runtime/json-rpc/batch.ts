import { explainFailure, type OutgoingRequest, type Transport } from "../transport.js"
import { ApiError } from "./api-error.js"
import type { RpcTransport } from "./transport.js"

/** A call that waits for its batch: `(z) => host.get(z, { limit: 1 })`. */
export type BatchedCall<Result = unknown> = (transport: Transport) => Promise<Result>

/** What became of one call. */
export type BatchResult<Result> =
  | { readonly value: Result; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: ApiError }

/** One entry for each call, in their order. */
export type BatchResults<Calls extends readonly BatchedCall<never>[] | readonly BatchedCall[]> = {
  -readonly [Index in keyof Calls]: BatchResult<Awaited<ReturnType<Calls[Index]>>>
}

/**
 * Make several calls in one HTTP request.
 *
 * ```ts
 * const [hosts, version] = await batch(zabbix, [(z) => host.get(z, { limit: 1 }), (z) => apiinfo.version(z)])
 * if (hosts.error === undefined) console.log(hosts.value.length)
 * ```
 *
 * @throws `ApiError` and `NetworkError` when the request as a whole fails; errors of single calls are in the results.
 */
export async function batch<const Calls extends readonly BatchedCall[]>(
  transport: Transport,
  calls: Calls,
): Promise<BatchResults<Calls>> {
  const waiting: Waiting[] = []
  const collector: RpcTransport = {
    ...(transport as RpcTransport),
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject })
      }),
  }
  const results = Promise.allSettled(calls.map((call) => call(collector)))
  if (waiting.length !== calls.length) throw new TypeError("each call of a batch makes one call, and at once")
  if (waiting.length > 0) await sendAll(transport, waiting)
  return (await results).map(toResult) as BatchResults<Calls>
}

interface Waiting {
  readonly request: OutgoingRequest
  readonly resolve: (response: Response) => void
  readonly reject: (reason: unknown) => void
}

async function sendAll(transport: Transport, waiting: readonly Waiting[]): Promise<void> {
  const [first] = waiting
  if (first === undefined) return
  const isOpen = waiting.every(({ request }) => "open" in request.operation)
  const operation = { id: "batch", ...(isOpen ? { open: true } : {}) }
  const body = `[${waiting.map(({ request }) => request.body as string).join(",")}]`
  try {
    await deal(await transport.send({ ...first.request, operation, body }), waiting)
  } catch (error) {
    const reason = explainFailure(error, operation)
    for (const { reject } of waiting) reject(reason)
    throw reason
  }
}

/** Answers may come in any order; each call gets the one with its id, as if it had come alone. */
async function deal(response: Response, waiting: readonly Waiting[]): Promise<void> {
  const text = await response.text()
  const answers = parse(text)
  if (answers === undefined)
    throw new ApiError("batch", response, readJson(text), "a batch that is no list of answers")
  for (const { request, resolve } of waiting) {
    const { id } = JSON.parse(request.body as string) as { readonly id: unknown }
    const answer = answers.get(id) ?? {
      error: { code: 0, message: "The batch holds no answer to this call." },
    }
    resolve(new Response(JSON.stringify(answer), { status: response.status, headers: response.headers }))
  }
}

function parse(text: string): ReadonlyMap<unknown, unknown> | undefined {
  const answers = readJson(text)
  if (!Array.isArray(answers)) return undefined
  return new Map(
    (answers as readonly { readonly id?: unknown }[]).map((answer) => [Object(answer).id, answer]),
  )
}

/** The value, or the text itself when it is no JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function toResult(result: PromiseSettledResult<unknown>): BatchResult<unknown> {
  if (result.status === "fulfilled") return { value: result.value }
  if (result.reason instanceof ApiError) return { error: result.reason }
  throw result.reason
}
