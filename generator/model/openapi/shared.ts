/** Header parameters and empty responses that many operations share, as components. */
import type { ParameterObject, ResponseObject } from "../../contract/index.ts"
import type { ModelOperation, ModelParameter, ModelResponse } from "../api-model.ts"
import { writeParameter } from "./parameter.ts"
import type { SchemaContext } from "./schema.ts"

export interface Shared<In, Out> {
  readonly components: readonly (readonly [string, Out])[]
  /** Key of the component that says the same; `undefined` when there is none. */
  keyOf(value: In): string | undefined
}

/** Headers under their own name, as most operations describe them. */
export function shareHeaders(
  operations: readonly ModelOperation[],
  context: SchemaContext,
): Shared<ModelParameter, ParameterObject> {
  const headers = operations.flatMap(({ parameters }) =>
    parameters.filter((parameter) => parameter.in === "header"),
  )
  const texts = new Map(headers.map((parameter) => [parameter, printParameter(parameter)]))
  const shared = new Map<string, { readonly text: string; readonly parameter: ModelParameter }>()
  for (const [text, { value, count }] of countBy(headers, (parameter) => texts.get(parameter) ?? "")) {
    const key = toKey(value.name)
    if (count > 1 && !shared.has(key)) shared.set(key, { text, parameter: value })
  }
  return {
    components: [...shared]
      .map(([key, { parameter }]) => [key, writeParameter(parameter, context)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    keyOf(parameter) {
      if (parameter.in !== "header") return undefined
      const key = toKey(parameter.name)
      return shared.get(key)?.text === texts.get(parameter) ? key : undefined
    },
  }
}

/** Everything but the place, which differs from page to page. */
function printParameter(parameter: ModelParameter): string {
  return JSON.stringify({ ...parameter, provenance: undefined })
}

/** Responses without a body under their status and their words: `204.NoContent`. */
export function shareResponses(operations: readonly ModelOperation[]): Shared<ModelResponse, ResponseObject> {
  const empty = operations.flatMap(({ responses }) => responses.filter(({ body }) => body === undefined))
  const shared = new Map<string, string>()
  for (const [, { value, count }] of countBy(empty, responseKey)) {
    if (count > 1 && !shared.has(responseKey(value))) shared.set(responseKey(value), value.description)
  }
  return {
    components: [...shared]
      .map(([key, description]) => [key, { description }] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    keyOf(response) {
      const key = responseKey(response)
      return response.body === undefined && shared.get(key) === response.description ? key : undefined
    },
  }
}

function responseKey({ status, description }: ModelResponse): string {
  const words = description.match(/[A-Za-z0-9]+/g) ?? []
  const text = words
    .slice(0, 12)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")
  return text === "" ? status : `${status}.${text}`
}

/** Equal values counted, most frequent first. */
function countBy<T>(values: readonly T[], print: (value: T) => string) {
  const counts = new Map<string, { readonly value: T; count: number }>()
  for (const value of values) {
    const text = print(value)
    const known = counts.get(text)
    if (known === undefined) counts.set(text, { value, count: 1 })
    else known.count++
  }
  return [...counts].toSorted((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
}

function toKey(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]+/g, "_")
}
