import type { ServerResponse } from "node:http"
import type { Awaitable } from "./awaitable.js"
import type { IncomingBody } from "./http.js"
import { problem, ProblemError, type Problem } from "./problem.js"

export interface BodyLimits {
  /** Bytes that are held in memory. */
  readonly size: number
  /** Milliseconds for all of a body that is held in memory, or between two parts of one that is handed on. */
  readonly time: number
}

/** The body of a Node request. */
export class NodeBody implements IncomingBody {
  readonly isEmpty: boolean
  size = 0
  readonly #payload: Payload
  readonly #limits: BodyLimits
  readonly #response: ServerResponse

  constructor(payload: Payload, limits: BodyLimits, response: ServerResponse) {
    this.isEmpty = payload === undefined || (payload instanceof Uint8Array && payload.length === 0)
    this.#payload = payload
    this.#limits = limits
    this.#response = response
  }

  read(): Awaitable<Uint8Array> {
    const payload = this.#payload ?? noBytes
    if (payload instanceof Uint8Array) {
      this.size = payload.length
      return payload
    }
    return new Promise((resolve, reject) => {
      collect(payload, this.#limits, (thrown, bytes) => {
        this.size = bytes.length
        if (thrown === null) resolve(bytes)
        else reject(thrown)
      })
    })
  }

  open(): ReadableStream<Uint8Array> {
    const payload = this.#payload ?? noBytes
    if (payload instanceof Uint8Array) return new Blob([new Uint8Array(payload)]).stream()
    // A handler may answer without having read all of it.
    this.#response.once("finish", () => drop(payload))
    return openStream(payload, this.#limits.time)
  }
}

/** A body as Fastify's parser passes it on: on its way, there already, or none. */
export type Payload = NodeJS.ReadableStream | Uint8Array | undefined

/** Read a body that is to be held in memory. The callback gets a `ProblemError`, or all bytes. */
export function collect(
  payload: NodeJS.ReadableStream,
  limits: BodyLimits,
  done: (thrown: ProblemError | null, bytes: Uint8Array) => void,
): void {
  const chunks: Uint8Array[] = []
  let size = 0
  let isOver = false
  const timer = setTimeout(() => stop(tooSlow), limits.time)
  function finish(thrown: ProblemError | null, bytes: Uint8Array): void {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    done(thrown, bytes)
  }
  function stop(thrown: Problem): void {
    drop(payload)
    finish(new ProblemError(thrown), noBytes)
  }
  payload.on("data", (chunk: Uint8Array) => {
    size += chunk.length
    chunks.push(chunk)
    if (size > limits.size) stop(tooLarge(limits.size))
  })
  payload.on("end", () =>
    finish(null, chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)),
  )
  payload.on("error", () => stop(brokenOff))
}

const noBytes = new Uint8Array(0)

// The rest of a body that is not wanted would keep the connection busy.
const closing = { headers: { connection: "close" } }
const tooSlow = problem("timeout", "The body took too long to arrive", closing)
const brokenOff = problem("malformed", "The body broke off")

function tooLarge(limit: number): Problem {
  return problem("too-large", "The body is too large", { detail: `The limit is ${limit} bytes`, ...closing })
}

/** What is still on its way is read and dropped, so that the answer can be heard. */
function drop(payload: NodeJS.ReadableStream): void {
  payload.removeAllListeners("data")
  payload.resume()
}

/** A part is asked for when its reader wants one: nothing is touched before, and nothing piles up. */
function openStream(payload: NodeJS.ReadableStream, time: number): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout | undefined
  let isBegun = false
  const fail = (controller: ReadableStreamDefaultController, thrown: Problem): void => {
    clearTimeout(timer)
    drop(payload)
    controller.error(new ProblemError(thrown))
  }
  const begin = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    payload.on("data", (chunk: Uint8Array) => {
      payload.pause()
      clearTimeout(timer)
      controller.enqueue(new Uint8Array(chunk))
    })
    payload.on("end", () => {
      clearTimeout(timer)
      controller.close()
    })
    payload.on("error", () => fail(controller, brokenOff))
  }
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (!isBegun) begin(controller)
        isBegun = true
        timer = setTimeout(() => fail(controller, tooSlow), time)
        payload.resume()
      },
      cancel() {
        clearTimeout(timer)
        payload.removeAllListeners("end")
        drop(payload)
      },
    },
    { highWaterMark: 0 },
  )
}
