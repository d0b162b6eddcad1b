import type { ObjectName, PlainForm } from "./forms.ts"

export type Fields = Readonly<Record<string, unknown>>

type CheckedForm = Exclude<PlainForm, "extension" | "schema or flag">

/** What to say where something else stands. */
export const belongs: Readonly<Record<CheckedForm, string>> = {
  any: "anything",
  text: "text",
  reference: "text",
  flag: "`true` or `false`",
  number: "a number",
  types: "a type or a list of types",
  limit: "a number",
}

const typeNames: ReadonlySet<unknown> = new Set("string integer number boolean object array null".split(" "))

const checks: Readonly<Record<CheckedForm, (value: unknown) => boolean>> = {
  any: () => true,
  text: (value) => typeof value === "string",
  reference: (value) => typeof value === "string",
  flag: (value) => typeof value === "boolean",
  number: (value) => Number.isFinite(value),
  types: (value) => [value].flat().every((type) => typeNames.has(type)),
  limit: (value) => typeof value === "boolean" || Number.isFinite(value),
}

export function fits(value: unknown, form: CheckedForm): boolean {
  return checks[form](value)
}

/** YAML makes a number of a version such as `1.0`, and a flag of a tag such as `true`. */
export function readAs(value: unknown, form: Exclude<PlainForm, ObjectName>): string | undefined {
  const isPlain = typeof value === "boolean" || typeof value === "number"
  return form === "text" && isPlain ? String(value) : undefined
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** `a number`, `null`. */
export function nameKind(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "a list"
  const words: Readonly<Record<string, string>> = { object: "an object", string: "text", boolean: "a flag" }
  return words[typeof value] ?? `a ${typeof value}`
}
