import { discard } from "./discard.js"
import type { Middleware } from "./transport.js"

/**
 * Refuse answers that are longer than expected, before they fill the memory: by their head where it tells the length,
 * else while they are read. The call ends with a `NetworkError`.
 *
 * @param bytes - After decompression, which is what a caller gets to hold.
 */
export function responseLimit(bytes: number): Middleware {
  return async (request, next) => {
    const response = await next(request)
    const refuse = (): TypeError => new TypeError(`the answer has more than ${bytes} bytes`)
    if (Number(response.headers.get("content-length")) > bytes) {
      discard(response)
      throw refuse()
    }
    let left = bytes
    const counted = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          left -= chunk.byteLength
          if (left < 0) controller.error(refuse())
          else controller.enqueue(chunk)
        },
      }),
    )
    return counted === undefined ? response : new Response(counted, response)
  }
}
