import { bearerAuth, type Credential } from "../../../runtime/client/auth.ts"
import type { Middleware } from "../../../runtime/client/transport.ts"

/**
 * Send an API token or a session's token with every call that takes one.
 *
 * @param token - The token, or a function that gets it.
 */
export function bearer(token: Credential): Middleware {
  return bearerAuth(token)
}
