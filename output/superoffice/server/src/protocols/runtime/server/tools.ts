import { checkCall } from "./check-call.js"
import type { EngineTools, Success } from "./engine.js"
import type { Violation } from "./problem.js"
import type { ServerCall } from "./protocol-server.js"
import type { SchemaLibrary } from "./schema-library.js"
import type { EngineOptions } from "./server-options.js"
import { createValidator, type Judge, type ValidationRules } from "./validator.js"

/** In larger bodies only the first violation is looked for: naming all of them would cost more than the body. */
const largestThoroughBody = 100_000

/** Make the engine's validating tools, as the options ask for them. */
export function createValidatingTools(options: EngineOptions<object>): EngineTools {
  const { validate = true } = options
  const requests = typeof validate === "boolean" ? validate : (validate.requests ?? true)
  const responses = typeof validate === "boolean" ? false : (validate.responses ?? false)
  let judges: Judges | undefined
  const get = (library: SchemaLibrary) => (judges ??= createJudges(library))
  return {
    prepare: (library) => void (requests && get(library).lenient({}, {}, { in: "body" })),
    ...(requests ? { checkCall: (call, library) => checkRequest(call, get(library)) } : {}),
    ...(responses ? { checkResult: (result, library) => checkResult(result, get(library).result) } : {}),
  }
}

/** By what they are for; each is made when it is first used. */
interface Judges {
  readonly strict: Judge
  readonly lenient: Judge
  readonly thorough: Judge
  readonly thoroughLenient: Judge
  readonly result: Judge
}

function createJudges(library: SchemaLibrary): Judges {
  const validator = createValidator(library)
  const later = (rules: ValidationRules): Judge => {
    let judge: Judge | undefined
    return (value, schema, place) => (judge ??= validator.judgeBy(rules))(value, schema, place)
  }
  return {
    strict: later({}),
    lenient: later({ lenient: true }),
    thorough: later({ all: true }),
    thoroughLenient: later({ lenient: true, all: true }),
    result: later({ lenient: true, readOnly: true, all: true }),
  }
}

function checkRequest(call: ServerCall, judges: Judges): readonly Violation[] {
  const { strict, lenient, thorough, thoroughLenient } = judges
  const first = checkCall(call, { parameter: strict, body: call.lenient === true ? lenient : strict })
  if (first.length === 0 || call.request.body.size > largestThoroughBody) return first
  return checkCall(call, { parameter: strict, body: call.lenient === true ? thoroughLenient : thorough })
}

function checkResult({ value, response }: Success, judge: Judge): readonly Violation[] {
  const schema = response?.content?.schema
  if (schema === undefined || value instanceof Uint8Array || value instanceof ReadableStream) return []
  if (value === undefined) return [{ in: "body", pointer: "", message: "must be present" }]
  return judge(value, schema, { in: "body" })
}
