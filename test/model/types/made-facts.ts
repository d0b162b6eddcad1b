/** Facts as pages would give them, for constructs that need more pages than a case folder should hold. */
import type { Json, SourceRef } from "../../../generator/contract/index.ts"
import { buildModels, type ApiModel, type Type } from "../../../generator/model/index.ts"
import { superofficeRest } from "../../../generator/read/dialects/superoffice-rest/index.ts"
import type {
  BodyFact,
  OperationFact,
  PageFacts,
  PropertyFact,
  SampleFact,
  Shape,
} from "../../../generator/read/facts.ts"

/** Rows by name and word: `array`, `object`, a type's name, nothing for some object, anything else for a string. */
export type Rows = Readonly<Record<string, string>>

/** An operation of an agent: its arguments, its answer (`named` as the page prints it), and samples of both. */
export interface MadeOperation {
  readonly id: string
  /** Of an agent called ship when absent. */
  readonly service?: string
  readonly description?: string
  readonly takes?: Rows
  readonly taken?: Json
  readonly named?: string
  readonly rows?: Rows
  /** Descriptions of rows, by name. */
  readonly texts?: Readonly<Record<string, string>>
  readonly sample?: Json
}

export function buildMadeModel(operations: readonly MadeOperation[]): ApiModel {
  const pages = operations.map((operation): PageFacts => {
    const page = `agent/Ship_Agent/v1ShipAgent_${operation.id}.md`
    return {
      page,
      dialect: "superoffice-rest",
      role: "operation",
      operations: [makeOperation(operation, page)],
      types: [],
    }
  })
  return buildModels(pages, { profiles: { "superoffice-rest": superofficeRest.profile } }).value[0]!
}

/** A property's type in short: a type's name, `x[]` for arrays, else the kind; `undefined` when it is not there. */
export function typeOf(model: ApiModel, name: string, property: string): string | undefined {
  const owner = model.types.get(name)?.type
  const member = owner?.kind === "object" && owner.properties.find((candidate) => candidate.name === property)
  return member ? printType(member.type) : undefined
}

/** The type of an operation's answer, in the same words. */
export function rootOf(model: ApiModel, id: string): string | undefined {
  const type = model.operations.find((operation) => operation.id === id)?.responses[0]?.body?.type
  return type && printType(type)
}

function printType(type: Type): string {
  if (type.kind === "ref") return type.name
  if (type.kind === "array") return `${printType(type.items)}[]`
  return type.kind === "scalar" ? (type.format ?? type.type) : type.kind
}

function makeOperation(made: MadeOperation, path: string): OperationFact {
  const at = (line: number) => ({ path, line, column: 1 })
  const body = made.rows && makeBody(made.rows, at(40), made.named, made.texts)
  return {
    id: `v1ShipAgent_${made.id}`,
    service: made.service ?? "Ship_Agent",
    wire: { protocol: "rest", method: "post", path: `/api/v1/Agents/Ship/${made.id}` },
    ...(made.description === undefined ? {} : { description: made.description }),
    parameters: [],
    security: [],
    ...(made.takes === undefined ? {} : { request: { ...makeBody(made.takes, at(10)), label: "request" } }),
    responses: [
      {
        status: body === undefined ? "204" : "200",
        description: "Done",
        ...(body && { body }),
        source: at(39),
      },
    ],
    mentions: [],
    samples: [...makeSample("request", made.taken, at(80)), ...makeSample("response", made.sample, at(90))],
    source: at(1),
  }
}

function makeBody(
  rows: Rows,
  source: SourceRef,
  name?: string,
  texts: MadeOperation["texts"] = {},
): BodyFact {
  const properties = Object.entries(rows).map(([row, word], index): PropertyFact => {
    const place = { ...source, line: source.line + index }
    const description = texts[row]
    const text = description === undefined ? {} : { description }
    return { name: row, shape: makeShape(word, place), source: place, ...text }
  })
  const shape: Shape = { kind: "object", properties, source, ...(name === undefined ? {} : { name }) }
  return { mediaTypes: ["application/json"], shape, source }
}

function makeShape(word: string, source: SourceRef): Shape {
  if (word === "" || /^[A-Z]/.test(word)) return { kind: "named", name: word, source }
  if (word === "object") return { kind: "unknown", word, source }
  if (word === "array") return { kind: "array", items: { kind: "unknown", source }, source }
  return { kind: "scalar", type: "string", source }
}

function makeSample(
  side: SampleFact["side"],
  json: Json | undefined,
  source: SourceRef,
): readonly SampleFact[] {
  return json === undefined ? [] : [{ name: "sample", side, text: JSON.stringify(json), json, source }]
}
