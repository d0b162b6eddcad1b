/** The methods of a document: their params' schema as a judge, their samples. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"

import type { Json, OpenApiDocument, Schema } from "../../../../generator/contract/index.ts"

export interface DocumentedMethod {
  readonly name: string
  readonly samples: readonly Json[]
  /** What the schema says of params: nothing when it takes them, else the first complaint. */
  refuses(params: Json): string | undefined
  /** Whether the schema of the result takes an answer. */
  answers(result: Json): boolean
  resolve(schema: Schema): Schema
  /** Properties of the object that the params are, or hold. */
  propertiesOf(object: Json): Readonly<Record<string, Schema>>
  /** A value that the schema takes: what a sample has under this name, else one made up. */
  plausible(name: string, schema: Schema): Json | undefined
}

/** Read every JSON-RPC operation of a document. */
export function readMethods(document: OpenApiDocument): readonly DocumentedMethod[] {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false })
  ajv.addSchema({ $id: "doc", components: document.components } as object)
  const shown = collectValues(document)
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) => {
    const operation = item.post
    const body = operation?.requestBody
    const media = body !== undefined && "content" in body ? Object.values(body.content)[0] : undefined
    const params = media?.schema?.properties?.["params"]
    if (params === undefined) return []
    const name = path.replace(/^.*#/, "")
    const examples = Object.values(media?.examples ?? {}).flatMap((example) =>
      "value" in example && example.value !== undefined ? [(example.value as { params: Json }).params] : [],
    )
    const answer = operation?.responses?.["200"]
    const content =
      answer !== undefined && "content" in answer ? Object.values(answer.content ?? {})[0] : undefined
    const result = content?.schema?.oneOf?.[0]?.properties?.["result"] ?? {}
    return [readMethod(name, { params, result }, examples, { document, ajv, shown })]
  })
}

interface Tools {
  readonly document: OpenApiDocument
  readonly ajv: Ajv2020
  readonly shown: ReadonlyMap<string, readonly Json[]>
}

/** Values of properties in request samples, by class and name: `host` and `proxyid` give `host.proxyid`. */
function collectValues(document: OpenApiDocument): ReadonlyMap<string, readonly Json[]> {
  const values = new Map<string, Json[]>()
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const body = item.post?.requestBody
    if (body === undefined || !("content" in body)) continue
    for (const media of Object.values(body.content)) {
      for (const example of Object.values(media.examples ?? {}))
        if ("value" in example) collect(example.value, classOf(path), values)
    }
  }
  return values
}

function classOf(path: string): string {
  return /([a-z]+)\.[A-Za-z]+$/.exec(path)?.[1] ?? ""
}

function collect(value: Json | undefined, className: string, values: Map<string, Json[]>): void {
  if (typeof value !== "object" || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    const key = `${className}.${name}`
    if (!Array.isArray(value)) values.set(key, [...(values.get(key) ?? []), inner as Json])
    collect(inner as Json, className, values)
  }
}

function readMethod(
  name: string,
  { params, result }: { readonly params: Schema; readonly result: Schema },
  samples: readonly Json[],
  { document, ajv, shown }: Tools,
): DocumentedMethod {
  let validate: ValidateFunction | undefined
  let validateResult: ValidateFunction | undefined
  const resolve = (schema: Schema): Schema => {
    const key = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? "")?.[1]
    const found = key === undefined ? undefined : document.components?.schemas?.[key]
    return found === undefined ? schema : resolve(found)
  }
  const objects = (schema: Schema): readonly Schema[] => {
    const plain = resolve(schema)
    if (plain.properties !== undefined) return [plain]
    return [
      ...(plain.anyOf ?? []),
      ...(plain.oneOf ?? []),
      ...(plain.items === undefined ? [] : [plain.items]),
    ].flatMap(objects)
  }
  return {
    name,
    samples,
    refuses(value) {
      validate ??= ajv.compile(absolute(params) as object)
      if (validate(value)) return undefined
      const error = validate.errors?.[0]
      return `${error?.instancePath ?? ""} ${error?.message ?? "invalid"} ${JSON.stringify(error?.params ?? {})}`
    },
    answers(value) {
      validateResult ??= ajv.compile(absolute(result) as object)
      return validateResult(value) as boolean
    },
    resolve,
    propertiesOf: () =>
      Object.assign({}, ...objects(params).map(({ properties }) => properties)) as Readonly<
        Record<string, Schema>
      >,
    plausible: (property, schema) => {
      const takes = ajv.compile(absolute(schema) as object)
      return (
        shown.get(`${classOf(name)}.${property}`)?.find((value) => takes(value)) ??
        madeUp[property] ??
        plausible(schema, resolve)
      )
    },
  }
}

/** Values of a form that no schema says. */
const madeUp: Readonly<Record<string, Json>> = {
  uuid: "0123456789ab4def8123456789abcdef",
  macro: "{$TEXT}",
  expression: "last(/host/key)=0",
  recovery_expression: "last(/host/key)=0",
  passwd: "Berths-and-buoys-7",
}

function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"doc#/components/')) as Schema
}

function plausible(schema: Schema, resolve: (schema: Schema) => Schema, depth = 0): Json | undefined {
  const plain = resolve(schema)
  if (plain.const !== undefined) return plain.const
  if (schema.default !== undefined) return schema.default
  if (plain.enum !== undefined) return plain.enum[0]
  const choices = plain.anyOf ?? plain.oneOf
  if (choices?.[0] !== undefined) return plausible(choices[0], resolve, depth)
  const type = Array.isArray(plain.type) ? (plain.type as readonly string[])[0] : plain.type
  if (type === "integer" || type === "number") return plain.minimum ?? 1
  if (type === "boolean") return true
  if (type === "string") return "text"
  if (depth > 3) return undefined
  if (type === "array") {
    if (plain.maxItems === 0) return []
    const item = plain.items === undefined ? undefined : plausible(plain.items, resolve, depth + 1)
    return item === undefined ? [] : [item]
  }
  if (type !== "object") return undefined
  const entries = (plain.required ?? []).map((name) => {
    const own = plain.properties?.[name]
    return [name, own === undefined ? "text" : (plausible(own, resolve, depth + 1) ?? null)] as const
  })
  return Object.fromEntries(entries)
}
