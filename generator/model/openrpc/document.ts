/** A model of JSON-RPC methods as an OpenRPC document. */
import {
  outcome,
  printSourceRef,
  type ExampleObject,
  type Json,
  type OpenRpcDocument,
  type OpenRpcContent,
  type OpenRpcExamplePairing,
  type OpenRpcMethod,
  type Outcome,
} from "../../contract/index.ts"
import type { ApiModel, ModelBody, ModelOperation, NamedType } from "../api-model.ts"
import type { DocumentOptions } from "../openapi/document.ts"
import { writeNamedType, writeType } from "../openapi/schema.ts"
import { errors, methodErrors } from "./errors.ts"

/**
 * Write the OpenRPC document that stands beside the OpenAPI one, from the same model.
 *
 * @returns `undefined` for an API without JSON-RPC methods.
 */
export function writeOpenRpc(
  model: ApiModel,
  options: DocumentOptions,
): Outcome<OpenRpcDocument | undefined> {
  const methods = model.operations.filter(({ wire }) => wire.protocol === "json-rpc")
  if (methods.length === 0) return outcome(undefined)
  return outcome({
    openrpc: "1.3.2",
    info: {
      title: model.title,
      version: model.version,
      ...(model.description === undefined ? {} : { description: model.description }),
    },
    servers: writeServers(model, methods[0], options),
    methods: methods.map((operation) => writeMethod(operation, model.types, options)),
    components: {
      schemas: Object.fromEntries(
        [...model.types].map(([name, type]) => [name, writeNamedType(type, options)]),
      ),
      errors,
    },
  })
}

function writeServers(model: ApiModel, first: ModelOperation | undefined, options: DocumentOptions) {
  const path = first?.wire.protocol === "json-rpc" ? first.wire.path : ""
  const servers = options.servers ?? model.servers ?? [{ url: "/" }]
  return servers.map(({ url }) => ({ name: model.title, url: `${url.replace(/(?<!\/)\/+$/, "")}${path}` }))
}

function writeMethod(
  operation: ModelOperation,
  types: ReadonlyMap<string, NamedType>,
  options: DocumentOptions,
): OpenRpcMethod {
  const { wire, summary, description, deprecated, provenance, request, responses } = operation
  const result = responses.find(({ status }) => status.startsWith("2"))
  return {
    name: wire.protocol === "json-rpc" ? wire.method : operation.id,
    tags: [{ name: operation.service }],
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(deprecated === true ? { deprecated } : {}),
    ...writeParams(request, types, options),
    result: {
      name: "result",
      ...(result === undefined ? {} : { description: result.description }),
      schema: result?.body === undefined ? {} : writeType(result.body.type, options),
    },
    errors: methodErrors,
    examples: writeExamples(request, result?.body, types),
    ...(options.sources ? { "x-pagewright-source": printSourceRef(provenance.source) } : {}),
  }
}

/** An object's properties are params by name; a list, or a list or one object, is one param that is the whole value. */
function writeParams(
  request: ModelBody | undefined,
  types: ReadonlyMap<string, NamedType>,
  options: DocumentOptions,
): Pick<OpenRpcMethod, "params" | "paramStructure" | "x-pagewright-params"> {
  if (request === undefined) return { paramStructure: "either", params: [] }
  const whole = writeType(request.type, options)
  const object = objectOf(request, types)
  if (object === undefined) {
    const param: OpenRpcContent = { name: "params", required: request.required, schema: whole }
    return { paramStructure: "by-position", params: [param], "x-pagewright-params": whole }
  }
  return {
    paramStructure: "by-name",
    params: object.properties.map(({ name, required, type, description, deprecated }) => ({
      name,
      ...(description === undefined ? {} : { description }),
      required,
      ...(deprecated === true ? { deprecated } : {}),
      schema: writeType(type, options),
    })),
    "x-pagewright-params": whole,
  }
}

function objectOf({ type }: ModelBody, types: ReadonlyMap<string, NamedType>) {
  const resolved = type.kind === "ref" ? types.get(type.name)?.type : type
  return resolved?.kind === "object" ? resolved : undefined
}

/** Request and response of one sample have the same key. */
function writeExamples(
  request: ModelBody | undefined,
  result: ModelBody | undefined,
  types: ReadonlyMap<string, NamedType>,
): readonly OpenRpcExamplePairing[] {
  const answers = result?.examples ?? {}
  const isByName = request !== undefined && objectOf(request, types) !== undefined
  const keys = new Set([...Object.keys(request?.examples ?? {}), ...Object.keys(answers)])
  return [...keys].flatMap((key) => {
    const params = request?.examples[key]
    const answer = answers[key]
    if (params?.value === undefined && answer?.value === undefined) return []
    return [
      {
        name: key,
        ...describe(params, answer),
        params: params?.value === undefined ? [] : writeValues(params.value, isByName),
        ...(answer?.value === undefined ? {} : { result: { name: "result", value: answer.value } }),
      },
    ]
  })
}

function describe(params: ExampleObject | undefined, answer: ExampleObject | undefined) {
  const text = [params?.value, answer?.value].includes(undefined)
    ? (params ?? answer)?.description
    : undefined
  return text === undefined ? {} : { description: text }
}

function writeValues(value: Json, isByName: boolean): OpenRpcExamplePairing["params"] {
  if (!isByName || typeof value !== "object" || value === null || Array.isArray(value))
    return [{ name: "params", value }]
  return Object.entries(value).map(([name, member]) => ({ name, value: member as Json }))
}
