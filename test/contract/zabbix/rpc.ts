/** A JSON-RPC caller without opinions: what the server says is what comes back. */
export interface RpcError {
  readonly code: number
  readonly message: string
  readonly data: string
}

export interface RpcAnswer {
  readonly result?: unknown
  readonly error?: RpcError
}

export interface RpcSession {
  readonly url: string
  readonly version: string
  call(method: string, params: unknown): Promise<RpcAnswer>
}

const publicMethods = new Set(["apiinfo.version", "user.login", "user.checkauthentication"])

/**
 * Log in, and log in again whenever a call loses the session.
 *
 * The token travels in the body before version 6.4 and as a bearer token from then on.
 */
export async function openSession(url: string, username = "Admin", password = "zabbix"): Promise<RpcSession> {
  const version = String((await post(url, "apiinfo.version", {})).result)
  const inBody = compareVersions(version, "6.4") < 0
  let token = await logIn()

  async function logIn(): Promise<string> {
    const answer = await post(url, "user.login", { username, password })
    if (typeof answer.result !== "string") throw new Error(`login failed: ${JSON.stringify(answer)}`)
    return answer.result
  }

  async function call(method: string, params: unknown): Promise<RpcAnswer> {
    if (publicMethods.has(method.toLowerCase())) return post(url, method, params)
    const answer = await post(url, method, params, token, inBody)
    if (!isLostSession(answer)) return answer
    token = await logIn()
    return post(url, method, params, token, inBody)
  }

  return { url, version, call }
}

function isLostSession({ error }: RpcAnswer): boolean {
  return /^(?:Not authori[sz]ed|Session terminated)/.test(error?.data ?? "")
}

let id = 0

async function post(
  url: string,
  method: string,
  params: unknown,
  token?: string,
  inBody = false,
): Promise<RpcAnswer> {
  id += 1
  const message = {
    jsonrpc: "2.0",
    method,
    params,
    id,
    ...(inBody && token !== undefined ? { auth: token } : {}),
  }
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json-rpc",
      ...(inBody || token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(message),
    signal: AbortSignal.timeout(60_000),
  })
  const text = await response.text()
  try {
    return JSON.parse(text) as RpcAnswer
  } catch {
    return { error: { code: 0, message: "no JSON", data: text.slice(0, 200) } }
  }
}

/** Negative when `a` is older than `b`; missing parts count as 0. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split(/[^\d]+/).map(Number))
  for (let index = 0; index < 3; index += 1) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
