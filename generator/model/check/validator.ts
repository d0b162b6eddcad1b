/** ajv, set up for the samples of pages. */
import { createRequire } from "node:module"
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js"
import type { Json, OpenApiDocument, Schema } from "../../contract/index.ts"

/** Says what is wrong with a value; nothing when it fits. */
export type SampleValidator = (schema: Schema, value: Json) => string | undefined

const require = createRequire(import.meta.url)

/** Formats that are no more than words here. Pages show bytes as a sentence (`File contents as raw bytes`). */
const lax: readonly string[] = ["byte", "binary", "int16", "uint16", "uint32", "uint64", "decimal"]

/** Create a validator that loads when it is first asked, and compiles each distinct schema once. */
export function createSampleValidator(document: OpenApiDocument): SampleValidator {
  let compile: ReturnType<typeof loadAjv> | undefined
  const compiled = new Map<string, ValidateFunction>()
  return (schema, value) => {
    try {
      return judge(schema, value)
    } catch (error) {
      // An overlay may refer to nothing, write a broken pattern, or make a schema that is nothing but itself.
      return `cannot be judged by its schema: ${error instanceof Error ? error.message : String(error)}`
    }
  }

  function judge(schema: Schema, value: Json): string | undefined {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')
    compile ??= loadAjv(document)
    const check = compiled.get(text) ?? compile(JSON.parse(text))
    compiled.set(text, check)
    if (check(value)) return undefined
    const [error] = check.errors ?? []
    return error === undefined ? "does not fit" : describe(error)
  }
}

function describe({ instancePath, message = "does not fit", params }: ErrorObject): string {
  const place = instancePath === "" ? "" : `\`${instancePath}\` `
  const { additionalProperty } = params as { readonly additionalProperty?: string }
  return `${place}${message}${additionalProperty === undefined ? "" : `: \`${additionalProperty}\``}`
}

/** ajv takes a tenth of a second to load, and most builds have nothing to ask it. */
function loadAjv(document: OpenApiDocument): (schema: object) => ValidateFunction {
  const { Ajv2020 } = require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js")
  const { default: addFormats } = require("ajv-formats") as typeof import("ajv-formats")
  // What is compiled here runs a few times: optimizing its text would take half of the time.
  const ajv = new Ajv2020({ strict: false, logger: false, validateSchema: false, code: { optimize: false } })
  addFormats.default(ajv)
  for (const format of lax) ajv.addFormat(format, true)
  ajv.addSchema({ $id: "document", components: { schemas: document.components?.schemas ?? {} } })
  return (schema) => ajv.compile(schema)
}

/** What ajv says of a value and a format, without ajv: a format judges values of one type and lets all others pass. */
export function isOfSampleFormat(value: unknown, format: string): boolean {
  const definition: Format | undefined = lax.includes(format) ? true : formats()[format]
  if (definition === undefined || typeof definition === "boolean") return true
  if (typeof definition === "function") return typeof value !== "string" || definition(value)
  if (definition instanceof RegExp) return typeof value !== "string" || definition.test(value)
  const { type = "string", validate } = definition
  if (typeof value !== type) return true
  return validate instanceof RegExp ? validate.test(String(value)) : validate(value)
}

interface FormatDefinition {
  readonly type?: "string" | "number"
  readonly validate: RegExp | ((value: unknown) => boolean)
}

type Format = boolean | RegExp | ((value: string) => boolean) | FormatDefinition

function formats(): Readonly<Record<string, Format | undefined>> {
  const { fullFormats } = require("ajv-formats/dist/formats.js") as { fullFormats: Record<string, Format> }
  return fullFormats
}
