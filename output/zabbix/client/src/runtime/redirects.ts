import { discard } from "./discard.js"
import type { OutgoingRequest, Send } from "./transport.js"

/** Follow redirects one by one and leave a header behind when they lead to another origin. */
export function keepAtOrigin(next: Send, header: string): Send {
  return async (request) => {
    let current: OutgoingRequest = { ...request, redirect: "manual" }
    for (let hop = 0; hop < 20; hop++) {
      const response = await next(current)
      const location = response.headers.get("location")
      if (response.type === "opaqueredirect")
        throw new TypeError(`the redirect of ${request.operation.id} is refused`)
      if (response.status < 301 || response.status > 308 || response.status === 304 || location === null)
        return response
      discard(response)
      current = redirect(current, new URL(location, current.url), response.status, header)
    }
    throw new TypeError(`${request.operation.id} is redirected too often`)
  }
}

function redirect(request: OutgoingRequest, target: URL, status: number, header: string): OutgoingRequest {
  const headers = { ...request.headers }
  if (target.origin !== new URL(request.url).origin) {
    for (const name of [header, "authorization", "cookie"]) delete headers[name]
  }
  const becomesGet = status === 303 || (status < 303 && request.method === "POST")
  if (!becomesGet) return { ...request, url: target.href, headers }
  delete headers["content-type"]
  return { ...request, url: target.href, headers, method: "GET", body: undefined, duplex: undefined }
}
