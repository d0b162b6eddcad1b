/** What a real server says of a request's form, apart from what it says of the data in it. */
import type { Json } from "../../../../generator/contract/index.ts"
import type { RpcAnswer, RpcSession } from "../rpc.ts"

export interface ServerVerdict {
  /** `accepted` and `refused` speak of the form; `unknown`: the method is not there, or the answer tells nothing. */
  readonly kind: "accepted" | "refused" | "unknown"
  /** What the server's complaint is about; absent when it has none. */
  readonly about?: "form" | "data" | "method"
  readonly words: string
  readonly answer: RpcAnswer
}

/**
 * Ask the server. A request that fails for its data (no such host, name taken) has the right form.
 *
 * @param dataFirst - The method looks at the data before it looks at the form, as {@link looksAtDataFirst} found out:
 *   what it says of data then says nothing of the form.
 */
export async function askServer(
  session: RpcSession,
  method: string,
  params: Json,
  dataFirst: boolean,
): Promise<ServerVerdict> {
  const answer = await session.call(method, params)
  if (answer.error === undefined) return { kind: "accepted", words: "", answer }
  const { code, data, message } = answer.error
  const words = data || message
  if (code === -32_601 || code === 0 || code === -32_603 || speaksOfMethod(words))
    return { kind: "unknown", about: "method", words, answer }
  if (!speaksOfData(words, code)) return { kind: "refused", about: "form", words, answer }
  return { kind: dataFirst ? "unknown" : "accepted", about: "data", words, answer }
}

/** Whether a method complains of the data in a request although it has a property that no method knows. */
export async function looksAtDataFirst(
  session: RpcSession,
  method: string,
  unknownProperty: Json,
): Promise<boolean> {
  const verdict = await askServer(session, method, unknownProperty, false)
  return verdict.about === "data"
}

function speaksOfMethod(words: string): boolean {
  return /^(?:Incorrect API|Incorrect method|Method not found|Session terminated|Not authori[sz]ed)/i.test(
    words,
  )
}

const dataWords = [
  /\bno permissions?\b/i,
  /\bdo not have permission\b/i,
  /\bdoes not exist\b/i,
  /\balready exists?\b/i,
  /\bnot found\b/i,
  /\bis not available\b/i,
  /\bcannot find\b/i,
  /\bCannot (?:delete|remove|update|unlink|link|add|change|set|create|import|export|execute|clone|log|connect|publish)\b/i,
  /\bnot allowed to\b/i,
  /\bis (?:already )?(?:used|linked|in use)\b/i,
  /\bduplicate\b/i,
  /\bfrom non-parent host\b/i,
  /^User ".*" is map ".*" owner\b/i,
  // The rules for passwords are settings, which are data.
  /\bpasswd": must\b/,
  /\bSQL\b/,
  /\bConnection\b/i,
  /\bmust (?:be enabled|belong)\b/i,
  /\bNo rows\b/i,
  /\bTemplate .* with item key\b/i,
]

/** Said with the code of complaints about data, but of a value that the manual lists. */
const formWords = /^Sorting by field\b/

function speaksOfData(words: string, code: number): boolean {
  if (formWords.test(words)) return false
  return code === -32_500 || dataWords.some((pattern) => pattern.test(words))
}
