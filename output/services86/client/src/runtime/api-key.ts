import { credentialAuth, withHeader, type Credential } from "./auth.js"
import { keepAtOrigin } from "./redirects.js"
import type { Middleware } from "./transport.js"

/**
 * Send a key in a header of the API's own. Unlike `Authorization`, such a header would follow a redirect to any
 * host, so redirects are followed here and the key stays at its origin.
 */
export function headerAuth(name: string, credential: Credential): Middleware {
  const header = name.toLowerCase()
  const auth = credentialAuth(credential, (request, value) => withHeader(request, header, value))
  return (request, next) => auth(request, keepAtOrigin(next, header))
}

/** Send a key as a query parameter. */
export function queryAuth(name: string, credential: Credential): Middleware {
  return credentialAuth(credential, (request, value) => {
    const sign = request.url.includes("?") ? "&" : "?"
    return {
      ...request,
      url: `${request.url}${sign}${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
    }
  })
}
