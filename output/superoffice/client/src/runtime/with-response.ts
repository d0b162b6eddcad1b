import type { Transport } from "./transport.js"

export interface DataWithResponse<Data> {
  readonly data: Data
  readonly status: number
  readonly headers: Headers
}

/**
 * Make a function that also gives status and headers of the answer.
 *
 * ```ts
 * const { data, headers } = await withResponse(getUser)(transport, { id: 7 })
 * ```
 */
export function withResponse<Rest extends readonly unknown[], Data>(
  operation: (transport: Transport, ...rest: Rest) => Promise<Data>,
): (transport: Transport, ...rest: Rest) => Promise<DataWithResponse<Data>> {
  return async (transport, ...rest) => {
    let last: Response | undefined
    const send: Transport["send"] = async (request) => (last = await transport.send(request))
    const data = await operation({ ...transport, send }, ...rest)
    if (last === undefined) throw new TypeError("the operation made no request")
    return { data, status: last.status, headers: last.headers }
  }
}
