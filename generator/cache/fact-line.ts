/** The facts of one page as a line of JSON: the way they are kept, and cross threads. */
import { outcome } from "../contract/index.ts"
import type { Diagnostic, Outcome } from "../contract/index.ts"
import type { PageFacts } from "../read/facts.ts"
import { fingerprint } from "./fingerprint.ts"

export interface FactLine {
  readonly line: string
  readonly hash: string
}

/** Each fact has a place, and the page's path in it: together a quarter of all text, and as many strings to parse. */
const ownPath = "./"

/** Facts, diagnostics, and what stands for the path of the page in both. */
type KeptFacts = readonly [PageFacts, readonly Diagnostic[], string?]

export function printFacts({ value, diagnostics }: Outcome<PageFacts>): FactLine {
  const text = JSON.stringify([value, diagnostics, ownPath] satisfies KeptFacts)
  // A sample may say anything, even this.
  const line = text.includes(printPath(ownPath))
    ? JSON.stringify([value, diagnostics] satisfies KeptFacts)
    : text.replaceAll(printPath(value.page), printPath(ownPath))
  return { line, hash: fingerprint([line]) }
}

/** As it stands between other members; inside of strings its quotes would be escaped. */
function printPath(path: string): string {
  return `"path":${JSON.stringify(path)}`
}

export function parseFacts(line: string): Outcome<PageFacts> {
  const [facts, diagnostics, path] = JSON.parse(line) as KeptFacts
  if (path !== undefined) replacePaths([facts, diagnostics], path, facts.page)
  return outcome(facts, diagnostics)
}

/** With a list of what is left to do, since samples may nest deeper than calls can. */
function replacePaths(root: object, from: string, to: string): void {
  const pending: unknown[] = [root]
  while (pending.length > 0) {
    const part = pending.pop()
    if (Array.isArray(part)) for (const item of part) pending.push(item)
    else if (typeof part === "object" && part !== null) replaceIn(part as Members, from, to, pending)
  }
}

type Members = Record<string, unknown>

function replaceIn(members: Members, from: string, to: string, pending: unknown[]): void {
  if (members["path"] === from) members["path"] = to
  for (const key in members) {
    const member = members[key]
    if (typeof member === "object") pending.push(member)
  }
}
