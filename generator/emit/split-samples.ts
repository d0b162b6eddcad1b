import type { MediaTypeObject, OperationObject } from "../contract/index.ts"

/** Examples of an operation's bodies apart from all the rest, in which it stays said whether there are any. */
export function splitSamples(operation: OperationObject) {
  const examples: unknown[] = []
  const split = <T extends object>(body: T): T => {
    if (!("content" in body)) return body
    const content = Object.entries(body.content as Readonly<Record<string, MediaTypeObject>>)
    const kept = content.map(([type, { examples: own, ...media }]) => {
      examples.push(own)
      return [type, { ...media, hasExamples: own !== undefined }]
    })
    return { ...body, content: Object.fromEntries(kept) }
  }
  const { requestBody, responses = {} } = operation
  const rest = {
    ...operation,
    ...(requestBody === undefined ? {} : { requestBody: split(requestBody) }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, split(response)]),
    ),
  }
  return { examples, rest }
}
