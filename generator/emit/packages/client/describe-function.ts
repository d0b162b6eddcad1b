import type { CommentPart } from "../../print/comment.ts"
import { splitWords } from "../../print/escape.ts"
import type { ServiceOperation } from "../../services/service.ts"

/** What the comment of an operation's function says. */
export function describeFunction(
  operation: ServiceOperation,
  remarks: readonly string[],
  errorName = "ApiError",
): readonly CommentPart[] {
  const {
    summary = "",
    description = "",
    onlineRestricted,
    deprecated,
    source,
    externalDocs,
    shape,
  } = operation
  const hasSummary = summary !== "" && !startsWith(description, summary)
  const errors = shape.responses.filter(({ status }) => !status.startsWith("2"))
  const returns = shape.responses.find(({ status }) => status.startsWith("2"))?.description ?? ""
  return [
    hasSummary ? summary : "",
    description === "" && !hasSummary ? sayName(operation.name) : description,
    ...(onlineRestricted === undefined ? [] : [`**Restricted:** ${onlineRestricted}`]),
    ...remarks,
    ...(shape.result === undefined || saysNothing(returns)
      ? []
      : [{ tag: "@returns", text: withoutVerb(returns) }]),
    ...errors.map((error) => ({
      tag: `@throws {@link ${errorName}}`,
      text: `${error.status}: ${error.description}`,
    })),
    ...(deprecated ? [{ tag: "@deprecated" }] : []),
    ...(externalDocs === undefined ? [] : [{ tag: "@see", text: externalDocs }]),
    ...(source === undefined ? [] : [{ tag: "@see", text: source }]),
  ]
}

/** The tag is the verb already: `Returns the ship.` */
function withoutVerb(text: string): string {
  return text.replace(/^Returns:? +(\p{L})/u, (_, letter: string) => letter.toUpperCase())
}

/** The words of HTTP for a good status, which every document repeats, or none. */
function saysNothing(text: string): boolean {
  return /^(|ok|created|accepted|success(ful|fully|ful (response|operation))?)[.!]?$/i.test(text.trim())
}

/** The page says nothing; the name in words is better than nothing: `Add owner contact.` */
function sayName(name: string): string {
  const [first = "", ...rest] = splitWords(name)
  const words = rest.map((word) => (/^\p{Lu}\p{Ll}/u.test(word) ? word.toLowerCase() : word))
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...words].join(" ")}.`
}

function startsWith(text: string, start: string): boolean {
  return text.slice(0, start.length).toLowerCase() === start.toLowerCase()
}
