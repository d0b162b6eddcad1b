/** What a real server says of a request's form, apart from what it says of the data in it. */
import type { Json } from "../../../../generator/contract/index.ts"
import type { RpcAnswer, RpcSession } from "../rpc.ts"

export interface ServerVerdict {
  /** `accepted` and `refused` speak of the form; `unknown`: the method is not there, or the answer tells nothing. */
  readonly kind: "accepted" | "refused" | "unknown"
  readonly words: string
  readonly answer: RpcAnswer
}

/** Ask the server. A request that fails for its data (no such host, name taken) has the right form. */
export async function askServer(session: RpcSession, method: string, params: Json): Promise<ServerVerdict> {
  const answer = await session.call(method, params)
  if (answer.error === undefined) return { kind: "accepted", words: "", answer }
  const { code, data, message } = answer.error
  const words = data || message
  if (code === -32_601 || code === 0 || code === -32_603) return { kind: "unknown", words, answer }
  if (speaksOfMethod(words)) return { kind: "unknown", words, answer }
  return { kind: speaksOfData(words, code) ? "accepted" : "refused", words, answer }
}

function speaksOfMethod(words: string): boolean {
  return /^(?:Incorrect API|Incorrect method|Method not found|Session terminated|Not authori[sz]ed)/i.test(
    words,
  )
}

const dataWords = [
  /\bno permissions?\b/i,
  /\bdoes not exist\b/i,
  /\balready exists?\b/i,
  /\bnot found\b/i,
  /\bis not available\b/i,
  /\bcannot find\b/i,
  /\bCannot (?:delete|remove|update|unlink|link|add|change|set|create|import|export|execute|clone|log|connect|publish)\b/i,
  /\bnot allowed to\b/i,
  /\bis (?:already )?(?:used|linked|in use)\b/i,
  /\bduplicate\b/i,
  /\bSQL\b/,
  /\bConnection\b/i,
  /\bmust (?:be enabled|belong)\b/i,
  /\bNo rows\b/i,
  /\bTemplate .* with item key\b/i,
]

function speaksOfData(words: string, code: number): boolean {
  return code === -32_500 || dataWords.some((pattern) => pattern.test(words))
}
