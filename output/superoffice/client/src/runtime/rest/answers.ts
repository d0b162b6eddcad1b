import { discard } from "../discard.js"
import { ApiError } from "../errors.js"
import type { AnswerReader } from "./call.js"

/** The answer's bytes as they come; nothing is kept in memory. */
export const readStream: AnswerReader = (response) =>
  response.body ?? new ReadableStream({ start: (c) => c.close() })

export const readText: AnswerReader = (response) => response.text()

/** The operation has no result; whatever comes is not waited for. */
export const readNothing: AnswerReader = (response) => discard(response)

/** XML is handed over as its text; anything else is refused. */
export const readXml: AnswerReader = async (response, { id }) => {
  const text = await response.text()
  const type = response.headers.get("content-type") ?? ""
  if (/xml/i.test(type)) return text
  throw new ApiError(id, response, text, `${type} that is no XML`)
}
