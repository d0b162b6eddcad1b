import type { Middleware, OutgoingRequest, Send } from "../transport.js"

/** First version that reads the token from the header. */
const headerSince = [6, 4] as const

type Message = Readonly<Record<string, unknown>>

/**
 * Send the token in the member `auth` of each message, as servers before 6.4 want it. A function of its own, because
 * who calls newer servers should not have to load it.
 *
 * @param when - `detect` asks `apiinfo.version` once, and leaves the token in the header when the server is new enough.
 */
export function inBody(when: "always" | "detect" = "always"): Middleware {
  let old: Promise<boolean> | undefined = when === "always" ? Promise.resolve(true) : undefined
  return async (request, next) => {
    const token = /^Bearer (.*)$/s.exec(request.headers["authorization"] ?? "")?.[1]
    if (token === undefined || typeof request.body !== "string") return next(request)
    old ??= isOld(request, next)
    // A failed question must not be the answer to all later ones.
    const answer = old
    answer.catch(() => (old = undefined))
    return next((await answer) ? move(request, request.body, token) : request)
  }
}

function move(request: OutgoingRequest, body: string, token: string): OutgoingRequest {
  const { authorization: _, ...headers } = request.headers
  const message = JSON.parse(body) as Message | readonly Message[]
  const signed = Array.isArray(message)
    ? message.map((one) => sign(one, token))
    : sign(message as Message, token)
  // A body follows a redirect to any host.
  return { ...request, headers, redirect: "manual", body: JSON.stringify(signed) }
}

const open = /^(?:apiinfo\.version|user\.login|user\.checkauthentication)$/i

function sign(message: Message, token: string): Message {
  return open.test(String(message["method"])) ? message : { ...message, auth: token }
}

async function isOld(request: OutgoingRequest, next: Send): Promise<boolean> {
  const { authorization: _, ...headers } = request.headers
  const body = JSON.stringify({ jsonrpc: "2.0", method: "apiinfo.version", params: [], id: 0 })
  const response = await next({ ...request, headers, body })
  const { result } = (await response.json()) as { readonly result?: unknown }
  const [major = 0, minor = 0] = String(result).split(".").map(Number)
  return major < headerSince[0] || (major === headerSince[0] && minor < headerSince[1])
}
