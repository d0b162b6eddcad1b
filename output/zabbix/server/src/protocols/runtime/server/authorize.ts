import { memberOf } from "./json.js"
import type { ServerSecurityScheme } from "./operation.js"
import { problem, type Problem } from "./problem.js"
import type { ServerCall } from "./protocol-server.js"
import type { Authorize, Credentials } from "./server-options.js"

export type SecuritySchemes = Readonly<Record<string, ServerSecurityScheme>>

export type Authorization =
  | { readonly kind: "granted"; readonly principal: unknown }
  | { readonly kind: "denied"; readonly problem: Problem }

/** Try the operation's alternatives in order; the first whose every scheme brings good credentials lets the call in. */
export async function authorize(
  call: ServerCall,
  schemes: SecuritySchemes,
  check: Authorize,
): Promise<Authorization> {
  const { security } = call.operation
  let brought = false
  for (const alternative of security) {
    const credentials = alternative.map((name) => readCredentials(name, memberOf(schemes, name), call))
    if (credentials.includes(undefined)) continue
    brought ||= credentials.length > 0
    const principal = await checkAll(credentials as readonly Credentials[], call, check)
    if (principal !== denied) return { kind: "granted", principal }
  }
  if (security.length === 0) return { kind: "granted", principal: undefined }
  const title = brought ? "The credentials are not accepted" : "The call needs authorization"
  return {
    kind: "denied",
    problem: problem("unauthorized", title, { headers: challenge(security, schemes) }),
  }
}

const denied = Symbol("denied")

async function checkAll(
  credentials: readonly Credentials[],
  call: ServerCall,
  check: Authorize,
): Promise<unknown> {
  let principal: unknown
  for (const one of credentials) {
    const answer = await check(one, call.request)
    if (answer === undefined || answer === false || answer === null) return denied
    principal ??= answer
  }
  return principal
}

function readCredentials(
  name: string,
  scheme: ServerSecurityScheme | undefined,
  call: ServerCall,
): Credentials | undefined {
  const inMessage = memberOf(call.credentials ?? {}, name)
  if (inMessage !== undefined) return { scheme: name, kind: "other", value: inMessage }
  if (scheme === undefined) return undefined
  if (scheme.type === "http") return readHttp(name, scheme.scheme?.toLowerCase() ?? "", call)
  if (scheme.type === "apiKey") return readApiKey(name, scheme, call)
  return readHttp(name, "bearer", call)
}

function readHttp(name: string, wanted: string, call: ServerCall): Credentials | undefined {
  const [given = "", value = ""] = splitAuthorization(call.request.headers["authorization"])
  if (given.toLowerCase() !== wanted || value === "") return undefined
  if (wanted === "basic") return readBasic(name, value)
  return { scheme: name, kind: wanted === "bearer" ? "bearer" : "other", value }
}

function splitAuthorization(header: string | undefined): readonly string[] {
  const space = header?.indexOf(" ") ?? -1
  return header === undefined || space < 0 ? [] : [header.slice(0, space), header.slice(space + 1).trim()]
}

function readBasic(name: string, value: string): Credentials | undefined {
  if (!/^[A-Za-z0-9+/]+=*$/.test(value)) return undefined
  const text = new TextDecoder().decode(
    Uint8Array.from(atob(unpad(value)), (character) => character.charCodeAt(0)),
  )
  const colon = text.indexOf(":")
  if (colon < 0) return undefined
  return {
    scheme: name,
    kind: "basic",
    value,
    username: text.slice(0, colon),
    password: text.slice(colon + 1),
  }
}

/** `atob` refuses a wrong number of `=`; callers do send it. */
function unpad(value: string): string {
  const bare = value.replace(/(?<!=)=+$/, "")
  return bare.length % 4 === 1 ? bare.slice(0, -1) : bare
}

/**
 * A key in its header, query parameter or cookie. A key in the Authorization header carries a word of its own in
 * front, which callers write in any letter case: `SOTicket 7T:...` for a scheme called `SoTicket`.
 */
function readApiKey(name: string, scheme: ServerSecurityScheme, call: ServerCall): Credentials | undefined {
  const key = scheme.name ?? ""
  const { headers, query } = call.request
  if (scheme.in === "header" && key.toLowerCase() === "authorization") {
    const [word = "", value = ""] = splitAuthorization(headers["authorization"])
    const isOther = word === "" || ["basic", "bearer"].includes(word.toLowerCase())
    return isOther || value === "" ? undefined : { scheme: name, kind: "apiKey", value }
  }
  const value =
    scheme.in === "query"
      ? new URLSearchParams(query).get(key)
      : scheme.in === "cookie"
        ? readCookie(headers["cookie"], key)
        : headers[key.toLowerCase()]
  return value === undefined || value === null || value === ""
    ? undefined
    : { scheme: name, kind: "apiKey", value }
}

function readCookie(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function challenge(
  security: readonly (readonly string[])[],
  schemes: SecuritySchemes,
): Readonly<Record<string, string>> {
  const words = security.flat().flatMap((name) => {
    const scheme = memberOf(schemes, name)
    return scheme?.type === "http" && scheme.scheme !== undefined ? [scheme.scheme] : []
  })
  const challenges = [...new Set(words)].map(
    (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)} realm="api"`,
  )
  return challenges.length === 0 ? {} : { "www-authenticate": challenges.join(", ") }
}
