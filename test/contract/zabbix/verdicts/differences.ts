/** Where a server is known to differ from the manual, which is that of Zabbix 7.4. */
import { readFileSync } from "node:fs"

import type { Json } from "../../../../generator/contract/index.ts"
import { compareVersions } from "../rpc.ts"
import type { JudgedRequest } from "./requests.ts"

/**
 * One line of `differences.json`.
 *
 * @remarks
 * A line names requests and never verdicts: whatever it covers is left out, judged alike or not. What a line said of
 * verdicts would take out the disagreements alone and make every measure a good one.
 */
export interface Difference {
  /** Servers before this version differ; all when absent. */
  readonly before?: string
  /** Methods, as a regular expression for the whole name. */
  readonly methods: string
  /** Kinds of requests; all when absent. */
  readonly kinds?: readonly JudgedRequest["kind"][]
  /** What was done to the request, as a regular expression for the whole change. */
  readonly changes?: string
  /** Only requests that have one of these properties, at any depth. */
  readonly properties?: readonly string[]
  readonly reason: string
}

const differences = JSON.parse(
  readFileSync(new URL("differences.json", import.meta.url), "utf8"),
) as readonly Difference[]

/** The lines that are about a version. */
export function listDifferences(version: string): readonly Difference[] {
  return differences.filter(({ before }) => before === undefined || compareVersions(version, before) < 0)
}

/** The first line that covers a request. */
export function findDifference(version: string, request: JudgedRequest): Difference | undefined {
  const names = namesIn(request.params)
  return listDifferences(version).find(
    ({ methods, kinds, changes, properties }) =>
      new RegExp(`^(?:${methods})$`).test(request.method) &&
      kinds?.includes(request.kind) !== false &&
      (changes === undefined || new RegExp(`^(?:${changes})$`).test(request.change)) &&
      properties?.some((name) => names.has(name)) !== false,
  )
}

function namesIn(value: Json, names = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return names
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(name)
    namesIn(inner as Json, names)
  }
  return names
}
