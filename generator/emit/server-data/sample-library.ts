import { isRecord } from "../../protocols/runtime/server/json.ts"
import type { Operation, OperationBody, ServerSchema } from "../../protocols/runtime/server/operation.ts"
import {
  componentKey,
  flattenSchema,
  memberSchema,
  type SchemaLibrary,
} from "../../protocols/runtime/server/schema-library.ts"

/**
 * Find for each component the fullest sample that any operation shows of it, however deep it stands there; of equally
 * full ones the first in the document's order.
 */
export function collectSamples(
  operations: Iterable<Operation>,
  schemas: Readonly<Record<string, ServerSchema>>,
): Readonly<Record<string, unknown>> {
  const collected: Collected = { library: { schemas, samples: {} }, best: new Map() }
  for (const operation of operations) {
    for (const body of bodiesOf(operation)) {
      if (body.example !== undefined) collect(body.schema, body.example, collected)
    }
  }
  return Object.fromEntries([...collected.best].map(([key, { sample }]) => [key, sample]))
}

/** Responses first: requests leave out what is read-only. */
function bodiesOf({ request, responses }: Operation): readonly OperationBody[] {
  const contents = responses.flatMap(({ content }) => (content === undefined ? [] : [content]))
  return request === undefined ? contents : [...contents, request]
}

interface Collected {
  readonly library: SchemaLibrary
  readonly best: Map<string, { readonly sample: unknown; readonly score: number }>
}

function collect(schema: ServerSchema, value: unknown, collected: Collected): void {
  if (typeof value !== "object" || value === null) return
  const flat = flattenSchema(schema, collected.library, value)
  if (Array.isArray(value)) {
    for (const item of value) collect(flat.items ?? {}, item, collected)
    return
  }
  if (!isRecord(value)) return
  const key = componentKey(schema)
  if (key !== undefined) remember(key, value, collected)
  for (const [name, member] of Object.entries(value))
    collect(memberSchema(flat, name) ?? {}, member, collected)
}

function remember(key: string, sample: Readonly<Record<string, unknown>>, { best }: Collected): void {
  const score = Object.values(sample).filter((member) => !isEmpty(member)).length
  if (score > 0 && score > (best.get(key)?.score ?? 0)) best.set(key, { sample, score })
}

function isEmpty(member: unknown): boolean {
  return member === null || (isRecord(member) && Object.keys(member).length === 0)
}
