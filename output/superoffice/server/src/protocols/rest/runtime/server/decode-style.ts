import { readJson } from "../../../runtime/server/json.js"
import type { OperationParameter } from "../../../runtime/server/operation.js"
import { ProblemError } from "../../../runtime/server/problem.js"

/** How values lie in the text of a parameter, by OpenAPI's styles; see its table of examples. */
type Styled = Pick<OperationParameter, "style" | "explode" | "wireName">

/** A plain value without the sign that its style puts in front. */
export function stripStyle(text: string, { style, wireName }: Styled): string {
  if (style === "label") return text.replace(/^\./, "")
  const prefix = `;${wireName}=`
  return style === "matrix" && text.startsWith(prefix) ? text.slice(prefix.length) : text
}

/** Items of a list that is written as one text. */
export function splitItems(text: string, parameter: Styled): readonly string[] {
  const { style, explode, wireName } = parameter
  if (style === "matrix" && explode) {
    const parts = text.replace(/^;/, "").split(";")
    return parts.map((part) => stripStyle(`;${part}`, { style, explode, wireName }))
  }
  return split(stripStyle(text, parameter), parameter)
}

/** Names and values of an object that is written as one text; `undefined` where the text is none. */
export function splitMembers(
  text: string,
  parameter: Styled,
): readonly (readonly [name: string, value: string])[] | undefined {
  const { style, explode } = parameter
  const isPaired = explode && /^(?:simple|label|matrix)$/.test(style)
  const bare = isPaired && style === "matrix" ? text.replace(/^;/, "") : stripStyle(text, parameter)
  const parts = split(bare, parameter)
  if (isPaired) {
    if (!parts.every((part) => part.includes("="))) return undefined
    return parts.map((part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)])
  }
  if (parts.length % 2 !== 0) return undefined
  return parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ""] as const] : []))
}

function split(text: string, { style, explode }: Styled): readonly string[] {
  if (text === "") return []
  if (style === "pipeDelimited") return text.split("|")
  if (style === "spaceDelimited") return text.split(" ")
  if (explode && style === "label") return text.split(".")
  return text.split(explode && style === "matrix" ? ";" : ",")
}

/** A list or an object that was sent as JSON; `undefined` where the text is neither. */
export function readJsonText(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return readJson(new TextEncoder().encode(text))
  } catch (error) {
    if (error instanceof ProblemError && error.problem.kind === "malformed") return undefined
    throw error
  }
}
