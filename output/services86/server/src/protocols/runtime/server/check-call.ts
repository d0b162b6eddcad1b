import { memberOf, pointerSegment } from "./json.js"
import type { OperationParameter } from "./operation.js"
import type { Violation } from "./problem.js"
import type { ServerCall } from "./protocol-server.js"
import type { Judge, Place } from "./validator.js"

/** Judges the parts of a call: their rules differ. */
export interface CallJudges {
  readonly parameter: Judge
  readonly body: Judge
}

/** Judge everything that a call brings: each parameter, then the body. */
export function checkCall(call: ServerCall, judges: CallJudges): readonly Violation[] {
  const inParameters = checkParameters(call, judges.parameter)
  const inBody = checkBody(call, judges.body)
  if (inParameters === none) return inBody
  return inBody === none ? inParameters : [...inParameters, ...inBody]
}

const none: readonly Violation[] = []

function checkParameters({ operation, parameters }: ServerCall, judge: Judge): readonly Violation[] {
  let found = none
  for (const parameter of operation.parameters) {
    const value = memberOf(parameters, parameter.wireName)
    if (value === undefined && !parameter.required) continue
    const violations = checkParameter(parameter, value, judge)
    if (violations.length > 0) found = [...found, ...violations]
  }
  return found
}

function checkParameter(parameter: OperationParameter, value: unknown, judge: Judge): readonly Violation[] {
  const where = parameter.in as Violation["in"]
  const pointer = `/${pointerSegment(parameter.wireName)}`
  if (value === undefined) return [{ in: where, pointer, message: "must be present" }]
  return judge(value, parameter.schema, { in: where, pointer })
}

const wholeBody: Place = { in: "body" }

function checkBody({ operation, body, mediaType = "" }: ServerCall, judge: Judge): readonly Violation[] {
  const { request } = operation
  if (request === undefined || body instanceof Uint8Array || body instanceof ReadableStream) return none
  if (body === undefined)
    return request.required === true ? [{ in: "body", pointer: "", message: "must be present" }] : none
  return judge(body, request.schemaByMediaType?.[mediaType] ?? request.schema, wholeBody)
}
