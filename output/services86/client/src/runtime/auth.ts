import { discard } from "./discard.js"
import type { Middleware, OutgoingRequest } from "./transport.js"

/** A credential, or what gets one; `refresh` is set when the server refused the one before. */
export type Credential = string | ((reason: { readonly refresh: boolean }) => string | Promise<string>)

/** HTTP Basic; user and password may hold any character. */
export function basicAuth(user: string, password: string): Middleware {
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  const authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`
  return (request, next) => next({ ...request, headers: { ...request.headers, authorization } })
}

/**
 * `Authorization: Bearer ...`.
 *
 * @param token - A function is asked before the first call, and once more when the server answers 401; calls that
 *   wait at the same time share its answer.
 */
export function bearerAuth(token: Credential): Middleware {
  return schemeAuth("Bearer", token)
}

/** `Authorization: <scheme> ...`, for servers with a scheme of their own. */
export function schemeAuth(scheme: string, credential: Credential): Middleware {
  return credentialAuth(credential, (request, value) =>
    withHeader(request, "authorization", `${scheme} ${value}`),
  )
}

/** Put a credential on requests, and ask for a fresh one once when the server answers 401. */
export function credentialAuth(
  credential: Credential,
  place: (request: OutgoingRequest, value: string) => OutgoingRequest,
): Middleware {
  let current: Promise<string> | undefined
  const ask = (refresh: boolean) => {
    const asked = Promise.resolve(typeof credential === "string" ? credential : credential({ refresh })).then(
      checkCredential,
    )
    // A failed question must not be the answer to all later ones.
    asked.catch(() => (current = undefined))
    return (current = asked)
  }
  return async (request, next) => {
    const used = current ?? ask(false)
    const response = await next(place(request, await used))
    if (response.status !== 401 || typeof credential === "string" || request.duplex) return response
    discard(response)
    return next(place(request, await (current === used ? ask(true) : (current ?? ask(true)))))
  }
}

/** It may end in a header. The message does not repeat it. */
function checkCredential(value: string): string {
  if (/[\r\n\0]/.test(value)) throw new Error("the credential holds a line break")
  return value
}

/** The same request with one header more. */
export function withHeader(request: OutgoingRequest, name: string, value: string): OutgoingRequest {
  return { ...request, headers: { ...request.headers, [name]: value } }
}
