import { checkCall } from "./check-call.ts"
import type { EngineTools, Success } from "./engine.ts"
import type { Violation } from "./problem.ts"
import type { ServerCall } from "./protocol-server.ts"
import type { SchemaLibrary } from "./schema-library.ts"
import type { EngineOptions } from "./server-options.ts"
import { createValidator, type Validator } from "./validator.ts"

/** In larger bodies only the first violation is looked for: naming all of them would cost more than the body. */
const largestThoroughBody = 100_000

/** Make the engine's validating tools, as the options ask for them. */
export function createValidatingTools(options: EngineOptions<object>): EngineTools {
  const { validate = true } = options
  const requests = typeof validate === "boolean" ? validate : (validate.requests ?? true)
  const responses = typeof validate === "boolean" ? false : (validate.responses ?? false)
  let validator: Validator | undefined
  const get = (library: SchemaLibrary) => (validator ??= createValidator(library))
  return {
    prepare: (library) => void (requests && get(library).check({}, {}, { in: "body", lenient: true })),
    ...(requests ? { checkCall: (call, library) => checkRequest(call, get(library)) } : {}),
    ...(responses ? { checkResult: (result, library) => checkResult(result, get(library)) } : {}),
  }
}

function checkRequest(call: ServerCall, validator: Validator): readonly Violation[] {
  const rules = { lenient: call.lenient === true }
  const first = checkCall(validator, call.operation, call, rules)
  if (first.length === 0 || call.request.body.size > largestThoroughBody) return first
  return checkCall(validator, call.operation, call, { ...rules, all: true })
}

function checkResult(result: Success, validator: Validator): readonly Violation[] {
  const { value, response } = result
  const schema = response?.content?.schema
  if (schema === undefined || value instanceof Uint8Array || value instanceof ReadableStream) return []
  if (value === undefined) return [{ in: "body", pointer: "", message: "must be present" }]
  return validator.check(value, schema, { in: "body", lenient: true, readOnly: true, all: true })
}
