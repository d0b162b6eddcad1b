import type { EnumMember } from "../../../generator/read/facts.ts"
import type { ApiModel, ModelBody, ModelProperty, Type } from "../../../generator/model/index.ts"

/** Bodies and types of a model, short enough to be judged at sight: `?` is unknown, `{?}` some object, `~` an inference. */
export function printTypes(model: ApiModel): string {
  const operations = model.operations.map(({ id, request, responses }) => {
    const answer = responses.map(({ status, body }) => `${status} ${printBody(body)}`).join(", ")
    return `${id}: ${request === undefined ? "" : `${printBody(request)} `}-> ${answer}\n`
  })
  const types = [...model.types.values()].map(({ name, type, provenance }) => {
    const members =
      type.kind === "object" ? type.properties.map(printProperty).join("") : `  ${printType(type)}\n`
    const open = type.kind === "object" && type.extent === "open" ? "  ...\n" : ""
    return `\n${name}${provenance.inferred === undefined ? "" : ` ~${provenance.inferred}`}\n${members}${open}`
  })
  return [...operations, ...types].join("")
}

function printBody(body: ModelBody | undefined): string {
  if (body === undefined) return "-"
  const others = Object.values(body.typeByMediaType ?? {}).map((type) => ` | ${printType(type)}`)
  return `${printType(body.type)}${others.join("")}`
}

function printProperty({ name, type, access, deprecated, provenance }: ModelProperty): string {
  const marks = [
    access,
    deprecated === true ? "deprecated" : undefined,
    provenance.inferred && `~${provenance.inferred}`,
  ]
  return `  ${name}: ${[printType(type), ...marks].filter((mark) => mark !== undefined).join(" ")}\n`
}

function printType(type: Type): string {
  switch (type.kind) {
    case "scalar":
      return `${type.format ?? type.type}${printLabels(type.labels ?? [])}`
    case "enum":
      return `${type.open ? "open " : ""}enum(${type.members.map(({ value }) => value).join(" ")})`
    case "ref":
      return type.name
    case "array":
      return `${printType(type.items)}[]`
    case "map":
      return `map<${printType(type.values)}>`
    case "unknown":
      return type.isObject === true ? "{?}" : "?"
    default:
      return type.kind
  }
}

function printLabels(members: readonly EnumMember[]): string {
  return members.length === 0 ? "" : `(${members.map(({ value, label }) => `${value}=${label}`).join(" | ")})`
}
