import { type Credential, credentialAuth } from "../auth.js"
import type { Middleware, OutgoingRequest } from "../transport.js"
import type { SoapOperation } from "./call.js"
import { type XmlNode, writeNode } from "./xml-node.js"

/** A block in the service's own namespace. */
type OwnBlock = Omit<XmlNode, "namespace" | "children"> & {
  readonly children?: readonly Omit<XmlNode, "namespace">[]
}

/**
 * Send a session's ticket as the block `Credentials` in the SOAP header. The operations of the service that hands out
 * tickets take none and get none.
 *
 * ```ts
 * const anonymous = createTransport({ baseUrl, auth: applicationToken("...") })
 * const ask = () => authenticateUsernamePassword(anonymous, { UserName: "...", Password: "..." })
 * const crm = createTransport({ baseUrl, auth: soTicket(async () => (await ask()).Credentials?.Ticket ?? "") })
 * ```
 *
 * @param ticket - Such as `7T:...`; a function is asked before the first call, and once more when the server answers
 *   401.
 */
export function soTicket(ticket: Credential): Middleware {
  return credentialAuth(ticket, (request, text) =>
    withOwnBlock(request, { name: "Credentials", children: [{ name: "Ticket", text }] }),
  )
}

/** Send the calling application's token as the block `ApplicationToken` in the SOAP header. */
export function applicationToken(token: Credential): Middleware {
  return credentialAuth(token, (request, text) => withOwnBlock(request, { name: "ApplicationToken", text }))
}

/** Send any block in the SOAP header, with every call. */
export function soapHeader(block: XmlNode): Middleware {
  return (request, next) => next(withBlock(request, block))
}

function withOwnBlock(request: OutgoingRequest, block: OwnBlock): OutgoingRequest {
  const { namespace, blocks } = request.operation as Partial<SoapOperation>
  if (namespace === undefined || blocks?.includes(block.name) === false) return request
  const children = block.children?.map((child) => ({ ...child, namespace }))
  return withBlock(request, {
    ...block,
    namespace,
    ...(children === undefined ? {} : { children }),
  } as XmlNode)
}

/** The envelope is our own, so its tags are where they are looked for first; what a caller writes comes behind them. */
function withBlock(request: OutgoingRequest, block: XmlNode): OutgoingRequest {
  if (typeof request.body !== "string") return request
  const written = writeNode(block)
  const body =
    request.body.includes("<soap:Header>", 0) && headerComesFirst(request.body)
      ? insert(request.body, "</soap:Header>", written)
      : insert(request.body, "<soap:Body>", `<soap:Header>${written}</soap:Header>`)
  return { ...request, body }
}

function headerComesFirst(body: string): boolean {
  return body.indexOf("<soap:Header>") < body.indexOf("<soap:Body>")
}

function insert(text: string, before: string, written: string): string {
  const at = text.indexOf(before)
  return at === -1 ? text : text.slice(0, at) + written + text.slice(at)
}
