/** Where a server is known to differ from the manual, which is that of Zabbix 7.4. */
import { readFileSync } from "node:fs"

import { compareVersions } from "../rpc.ts"
import type { JudgedRequest } from "./requests.ts"

/** One line of `differences.json`. */
export interface Difference {
  /** Servers before this version differ. */
  readonly before: string
  /** Methods, as a regular expression for the whole name. */
  readonly methods: string
  /** Kinds of requests; all when absent. */
  readonly kinds?: readonly JudgedRequest["kind"][]
  /** What the server says, as a regular expression; for requests that it refuses. */
  readonly server?: string
  /** What our schema says, as a regular expression; for requests that it takes. */
  readonly schema?: string
  readonly reason: string
}

const differences = JSON.parse(
  readFileSync(new URL("differences.json", import.meta.url), "utf8"),
) as readonly Difference[]

/** Differences of a version that explain none of these findings. */
export function listIdle(version: string, used: ReadonlySet<Difference>): readonly string[] {
  return differences
    .filter((difference) => compareVersions(version, difference.before) < 0 && !used.has(difference))
    .map(({ methods, reason }) => `${methods}: ${reason}`)
}

export function findDifference(
  version: string,
  request: JudgedRequest,
  serverWords: string,
  complaint: string | undefined,
): Difference | undefined {
  return differences.find(
    (difference) =>
      compareVersions(version, difference.before) < 0 &&
      new RegExp(`^(?:${difference.methods})$`).test(request.method) &&
      difference.kinds?.includes(request.kind) !== false &&
      (difference.server === undefined
        ? complaint !== undefined
        : complaint === undefined && new RegExp(difference.server).test(serverWords)) &&
      (difference.schema === undefined || new RegExp(difference.schema).test(complaint ?? "")),
  )
}
