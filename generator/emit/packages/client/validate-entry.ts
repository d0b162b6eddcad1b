import type { Schema } from "../../../contract/index.ts"
import type { Literal } from "../../../protocols/client.ts"
import type { GeneratedFile } from "../../file.ts"
import { toPropertyName } from "../../print/escape.ts"
import { printLiteral } from "../../print/literal.ts"
import { banner } from "../../print/banner.ts"
import { componentKey } from "../../services/schemas.ts"
import type { Api } from "../../services/service.ts"

/**
 * The entry `./validate`: the component schemas as data, and a Standard Schema of each.
 *
 * Compiled validators of a large API would outweigh all the rest of its package; the data are a thirtieth of it.
 */
export function planValidate(api: Api): readonly GeneratedFile[] {
  const names = [...api.schemas.values()].map(({ name }) => name).sort()
  const types = names.map((name) => `  ${toPropertyName(name)}: types.${name}`)
  return [
    {
      path: "dist/validate.d.ts",
      text: `${banner}
import type { StandardSchema } from "./runtime/validate.js"
import type * as types from "./types.js"
export { validated, ValidationError } from "./runtime/validated.js"
export type { Issue, StandardSchema } from "./runtime/validate.js"
/** Types by name. */
export interface Types {
${types.join("\n")}
}
/** The Standard Schema of a type, for any library that takes one. */
export declare function schemaOf<Name extends keyof Types>(name: Name): StandardSchema<Types[Name]>
`,
    },
    {
      path: "dist/validate.js",
      text: `${banner}
import { createStandardSchema } from "./runtime/validate.js"
export { validated, ValidationError } from "./runtime/validated.js"
const schemas = ${printSchemas(api)}
export function schemaOf(name) {
  if (!Object.hasOwn(schemas, name)) throw new TypeError(\`there is no type \${name}\`)
  return createStandardSchema(schemas[name], schemas)
}
`,
    },
  ]
}

function printSchemas(api: Api): string {
  const entries = [...api.schemas.values()].map(
    ({ name, schema }) => [name, compact(schema, api, false)] as const,
  )
  const schemas = Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
  return printLiteral(schemas as Literal).text
}

const judged = new Set(
  (
    "$ref type nullable const enum required properties patternProperties additionalProperties items prefixItems allOf " +
    "anyOf oneOf not if then else minLength maxLength pattern minimum maximum exclusiveMinimum exclusiveMaximum " +
    "minItems maxItems"
  ).split(" "),
)

const namesMembers = new Set(["properties", "patternProperties"])

/** Keep what values are judged by; references are written with the names of types. */
function compact(value: unknown, api: Api, isNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => compact(item, api, false))
  if (typeof value !== "object" || value === null) return value
  const schema = value as Schema
  const entries = Object.entries(schema).flatMap(([keyword, member]) => {
    if (isNames) return [[keyword, compact(member, api, false)]]
    if (!judged.has(keyword)) return []
    if (keyword === "$ref") return [[keyword, nameReference(String(member), api)]]
    if (keyword === "enum" || keyword === "const" || keyword === "required") return [[keyword, member]]
    return [[keyword, compact(member, api, namesMembers.has(keyword))]]
  })
  return Object.fromEntries(entries)
}

/** What leads nowhere is not judged. */
function nameReference(reference: string, api: Api): string {
  return `#${api.schemas.get(componentKey(reference) ?? "")?.name ?? ""}`
}
