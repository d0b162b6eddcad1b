import { memberOf } from "./json.ts"
import type { Operation } from "./operation.ts"
import type { Violation } from "./problem.ts"
import type { ServerCall } from "./protocol-server.ts"
import type { ValidationRules, Validator } from "./validator.ts"

/** Judge everything that a call brings: each parameter, then the body. */
export function checkCall(
  validator: Validator,
  operation: Operation,
  call: Pick<ServerCall, "parameters" | "body" | "mediaType">,
  rules: Omit<ValidationRules, "in">,
): readonly Violation[] {
  const inParameters = checkParameters(validator, operation, call.parameters)
  const inBody = checkBody(validator, operation, call, rules)
  if (inParameters === none) return inBody
  return inBody === none ? inParameters : [...inParameters, ...inBody]
}

const none: readonly Violation[] = []

function checkParameters(
  validator: Validator,
  { parameters }: Operation,
  values: ServerCall["parameters"],
): readonly Violation[] {
  let found = none
  for (const parameter of parameters) {
    const value = memberOf(values, parameter.wireName)
    if (value === undefined && !parameter.required) continue
    const violations = checkParameter(validator, parameter, value)
    if (violations.length > 0) found = [...found, ...violations]
  }
  return found
}

function checkBody(
  validator: Validator,
  { request }: Operation,
  { body, mediaType = "" }: Pick<ServerCall, "body" | "mediaType">,
  rules: Omit<ValidationRules, "in">,
): readonly Violation[] {
  if (request === undefined || body instanceof Uint8Array || body instanceof ReadableStream) return none
  if (body === undefined)
    return request.required === true ? [{ in: "body", pointer: "", message: "must be present" }] : none
  const schema = request.schemaByMediaType?.[mediaType] ?? request.schema
  return validator.check(body, schema, { ...rules, in: "body" })
}

function checkParameter(
  validator: Validator,
  parameter: Operation["parameters"][number],
  value: unknown,
): readonly Violation[] {
  const where = parameter.in as Violation["in"]
  const pointer = `/${parameter.wireName.replaceAll("~", "~0").replaceAll("/", "~1")}`
  if (value === undefined) return [{ in: where, pointer, message: "must be present" }]
  return validator.check(value, parameter.schema, { in: where, pointer })
}
