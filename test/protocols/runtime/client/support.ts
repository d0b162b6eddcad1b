import type { TransportConfig } from "../../../../generator/protocols/runtime/client/transport.ts"

/** A request as the stub saw it. */
export interface SeenRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly redirect: string | undefined
}

export type Answer = Response | Error | ((request: SeenRequest) => Response | Promise<Response>)

/** A `fetch` that gives the answers one after the other, the last one for ever, and remembers what it was asked. */
export function stubFetch(...answers: readonly Answer[]) {
  const seen: SeenRequest[] = []
  const fetch: NonNullable<TransportConfig["fetch"]> = async (url, init) => {
    const request: SeenRequest = {
      url,
      method: init.method ?? "GET",
      headers: init.headers as Record<string, string>,
      body: init.body,
      redirect: init.redirect,
    }
    seen.push(request)
    const answer = answers[Math.min(seen.length, answers.length) - 1]
    if (answer instanceof Error) throw answer
    if (typeof answer === "function") return answer(request)
    return answer?.clone() ?? new Response(null, { status: 204 })
  }
  return { fetch, seen }
}

export function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { "content-type": "application/json", ...(init.headers as Record<string, string>) },
  })
}
