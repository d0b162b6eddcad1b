/** Facts as pages would give them, for constructs that need more pages than a case folder should hold. */
import type { Json } from "../../../generator/contract/index.ts"
import { buildModels, type ApiModel } from "../../../generator/model/index.ts"
import type { OperationFact, PageFacts, PropertyFact, Shape } from "../../../generator/read/facts.ts"
import { superofficeRest } from "../../../generator/read/dialects/superoffice-rest/index.ts"

/** One operation that answers with an object: its rows by name and word (empty: some object; capitalised: a type's name), and a sample. */
export interface MadeOperation {
  readonly id: string
  readonly rows: Readonly<Record<string, string>>
  readonly sample?: Json
}

export function buildMadeModel(operations: readonly MadeOperation[]): ApiModel {
  const pages = operations.map((operation, index): PageFacts => {
    const page = `agent/Ship_Agent/v1ShipAgent_${operation.id}.md`
    return {
      page,
      dialect: "superoffice-rest",
      role: "operation",
      operations: [makeOperation(operation, page, index)],
      types: [],
    }
  })
  return buildModels(pages, { profiles: { "superoffice-rest": superofficeRest.profile } }).value[0]!
}

function makeOperation({ id, rows, sample }: MadeOperation, path: string, index: number): OperationFact {
  const at = (line: number) => ({ path, line, column: 1 })
  const properties = Object.entries(rows).map(([name, word], row): PropertyFact => ({
    name,
    shape: makeShape(word, at(10 + row)),
    source: at(10 + row),
  }))
  return {
    id: `v1ShipAgent_${id}`,
    service: "Ship_Agent",
    wire: { protocol: "rest", method: "post", path: `/api/v1/Agents/Ship/${id}${index}` },
    parameters: [],
    security: [],
    responses: [
      {
        status: "200",
        description: "Done",
        body: {
          mediaTypes: ["application/json"],
          shape: { kind: "object", properties, source: at(9) },
          source: at(9),
        },
        source: at(8),
      },
    ],
    mentions: [],
    samples:
      sample === undefined
        ? []
        : [{ name: "sample", side: "response", text: JSON.stringify(sample), json: sample, source: at(90) }],
    source: at(1),
  }
}

function makeShape(word: string, source: Shape["source"]): Shape {
  if (word === "" || /^[A-Z]/.test(word)) return { kind: "named", name: word, source }
  if (word === "array") return { kind: "array", items: { kind: "unknown", source }, source }
  return { kind: "scalar", type: "string", source }
}
