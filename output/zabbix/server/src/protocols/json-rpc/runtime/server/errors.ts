import type { Operation } from "../../../runtime/server/operation.js"
import type { Problem, Violation } from "../../../runtime/server/problem.js"
import type { ServerHost } from "../../../runtime/server/protocol-server.js"
import { codes, type RpcError } from "./messages.js"

/** Say a problem as an error object: the code of its kind, what is wrong in `data`. */
export function toError(problem: Problem, operation: Operation | undefined, host: ServerHost): RpcError {
  const { kind, title, detail, violations = [], code, body } = problem
  if (kind === "application") {
    const own = typeof code === "number" ? code : codes.application.code
    return { code: own, message: title, ...(body === undefined ? {} : { data: body }) }
  }
  if (kind === "invalid")
    return { ...codes.invalidParams, data: describeViolations(violations, operation, host) }
  if (kind === "unauthorized" || kind === "forbidden")
    return { ...codes.invalidParams, data: "Not authorized." }
  if (kind === "not-found") return { ...codes.application, data: detail ?? title }
  if (kind === "malformed") return { ...codes.parseError, data: detail ?? title }
  if (httpProblems.has(kind)) return { ...codes.invalidRequest, data: detail ?? title }
  return { ...codes.internal, data: detail ?? title }
}

/** What is wrong with the HTTP request; the call in it, if any, was not looked at. */
const httpProblems: ReadonlySet<Problem["kind"]> = new Set([
  "method-not-allowed",
  "timeout",
  "too-large",
  "unknown-operation",
  "unsupported-media-type",
])

/** The violation that tells most: the deepest, and of equals the one that is not about the whole's type. */
function describeViolations(
  violations: readonly Violation[],
  operation: Operation | undefined,
  host: ServerHost,
): string {
  const ranked = violations
    .filter(({ rule }) => rule === undefined || !/^(?:anyOf|oneOf|if|not)$/.test(rule.keyword))
    .toSorted((a, b) => weigh(b) - weigh(a))
  const first = ranked[0] ?? violations[0]
  if (first === undefined) return "Invalid params."
  return `Invalid parameter "${writePath(first.pointer, takesList(operation, host))}": ${describe(first)}.`
}

function weigh({ pointer, rule }: Violation): number {
  return pointer.split("/").length * 2 + (rule?.keyword === "type" ? 0 : 1)
}

/** Lists of objects also take one object, which then counts as the first of the list. */
function takesList(operation: Operation | undefined, host: ServerHost): boolean {
  const schema = operation?.request === undefined ? {} : host.resolve(operation.request.schema)
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((part) => host.resolve(part))
  return (
    alternatives.some(({ type }) => type === "array") && alternatives.some(({ type }) => type === "object")
  )
}

/** A JSON pointer the way Zabbix counts: from 1. */
function writePath(pointer: string, isListOrOne: boolean): string {
  const parts = pointer.split("/").slice(1)
  const inList = isListOrOne && !/^\d+$/.test(parts[0] ?? "") ? ["0", ...parts] : parts
  return `/${inList.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : unescapePointer(part))).join("/")}`
}

function unescapePointer(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~")
}

const typeWords: Readonly<Record<string, string>> = {
  integer: "an integer is expected",
  number: "a floating point value is expected",
  string: "a character string is expected",
  boolean: "a boolean is expected",
  array: "an array is expected",
  object: "an array is expected",
}

function describe({ rule, message }: Violation): string {
  const params = rule?.params ?? {}
  switch (rule?.keyword) {
    case "required":
      return `the parameter "${String(params["missingProperty"])}" is missing`
    case "additionalProperties":
      return `unexpected parameter "${String(params["additionalProperty"])}"`
    case "type":
      return typeWords[String([params["type"]].flat()[0])] ?? message
    case "enum":
      return `value must be one of ${uniqueValues(params["allowedValues"]).join(", ")}`
    case "const":
      return `value must be ${String(params["allowedValue"])}`
    case "pattern":
      return /\\\.|\.\\d/.test(String(params["pattern"]))
        ? "a floating point value is expected"
        : "an integer is expected"
    case "maxLength":
      return "value is too long"
    case "minItems":
      return "cannot be empty"
    case "maxItems":
      return "should be empty"
    default:
      return message
  }
}

/** A number and its digits are one value to a reader. */
function uniqueValues(values: unknown): readonly string[] {
  return Array.isArray(values) ? [...new Set(values.map(String))] : []
}
