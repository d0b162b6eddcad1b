/** Two versions of a page that state the same, but for places and for words that nothing else depends on. */
import type { Diagnostic, Outcome, SourceRef } from "../../contract/index.ts"
import type { OperationFact, PageFacts, ParameterFact } from "../../read/facts.ts"
import { readNames } from "../types/by-prose.ts"

/** What has to be changed in a document so that it is that of the new version. */
export interface PageChange {
  /** The page. */
  readonly path: string
  /** New places by the old ones, see `printPlace`. */
  readonly places: ReadonlyMap<string, SourceRef>
  /** New lines by the old ones. */
  readonly lines: ReadonlyMap<number, number>
  readonly texts: readonly TextChange[]
}

export interface TextChange {
  /** Id of the operation. */
  readonly operation: string
  /** Which of its parameters, counted from 0; the operation's own text when absent. */
  readonly parameter?: number
  readonly member: "summary" | "description"
  readonly before: string
  readonly after: string
}

/**
 * Compare two versions of a page.
 *
 * @returns Nothing when they differ in more than places that keep their order, texts of operations without names of
 *   types, and texts of parameters: then nobody can say what follows without looking at all pages.
 */
export function compareFacts(before: Outcome<PageFacts>, after: Outcome<PageFacts>): PageChange | undefined {
  const notes: Notes = { path: before.value.page, places: new Map(), texts: [] }
  const [old, now] = [toJson(before), toJson(after)]
  const { operations: oldOperations, ...oldRest } = old.value
  const { operations: newOperations, ...newRest } = now.value
  const isAlike =
    areAlike([oldRest, old.diagnostics], [newRest, now.diagnostics], notes) &&
    oldOperations.length === newOperations.length &&
    oldOperations.every((operation, index) => compareOperations(operation, newOperations[index]!, notes))
  const lines = isAlike ? mapLines(notes) : undefined
  return lines && { ...notes, lines }
}

interface Notes {
  readonly path: string
  readonly places: Map<string, SourceRef>
  readonly texts: TextChange[]
}

/** As it is kept: without members that are not there. */
function toJson({ value, diagnostics }: Outcome<PageFacts>): {
  readonly value: PageFacts
  readonly diagnostics: readonly Diagnostic[]
} {
  return JSON.parse(JSON.stringify({ value, diagnostics }))
}

function compareOperations(before: OperationFact, after: OperationFact, notes: Notes): boolean {
  const { summary, description, parameters, ...rest } = before
  const { summary: newSummary, description: newDescription, parameters: newParameters, ...newRest } = after
  return (
    readNames(before).join() === readNames(after).join() &&
    noteText({ operation: before.id, member: "summary" }, summary, newSummary, notes) &&
    noteText({ operation: before.id, member: "description" }, description, newDescription, notes) &&
    areAlike(rest, newRest, notes) &&
    parameters.length === newParameters.length &&
    parameters.every((parameter, index) =>
      compareParameters(parameter, newParameters[index]!, { operation: before.id, parameter: index }, notes),
    )
  )
}

/** Headers may be shared by many operations, and a path of names is a property of a type. */
function compareParameters(
  before: ParameterFact,
  after: ParameterFact,
  place: Pick<TextChange, "operation" | "parameter">,
  notes: Notes,
): boolean {
  if (before.in === "header" || before.name.includes(".")) return areAlike(before, after, notes)
  const { description, ...rest } = before
  const { description: newDescription, ...newRest } = after
  return (
    noteText({ ...place, member: "description" }, description, newDescription, notes) &&
    areAlike(rest, newRest, notes)
  )
}

function noteText(
  place: Omit<TextChange, "before" | "after">,
  before: string | undefined,
  after: string | undefined,
  { texts }: Notes,
): boolean {
  if (before === after) return true
  if (before === undefined || after === undefined || before === "" || after === "") return false
  texts.push({ ...place, before, after })
  return true
}

/** Whether two values are the same but for places, which are noted. */
function areAlike(before: unknown, after: unknown, notes: Notes): boolean {
  if (typeof before !== "object" || before === null) return before === after
  if (typeof after !== "object" || after === null) return false
  if (isPlace(before) && isPlace(after)) return notePlace(before, after, notes)
  const names = Object.keys(before)
  return (
    Array.isArray(before) === Array.isArray(after) &&
    names.join("\n") === Object.keys(after).join("\n") &&
    names.every((name) => areAlike(memberOf(before, name), memberOf(after, name), notes))
  )
}

function memberOf(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name]
}

function isPlace(value: object): value is SourceRef {
  return "path" in value && "line" in value && "column" in value
}

/** Key of a place in its page. */
export function printPlace({ line, column, endLine = line, endColumn = column }: SourceRef): string {
  return `${line}:${column}:${endLine}:${endColumn}`
}

function notePlace(before: SourceRef, after: SourceRef, { path, places }: Notes): boolean {
  if (before.path !== after.path) return false
  // A file that is included has not changed, or its own places would have.
  if (before.path !== path) return printPlace(before) === printPlace(after)
  const key = printPlace(before)
  const known = places.get(key)
  places.set(key, after)
  return known === undefined || printPlace(known) === printPlace(after)
}

/** New lines by old ones; nothing when places have changed their order, which decides what counts. */
function mapLines({ places }: Notes): ReadonlyMap<number, number> | undefined {
  const lines = new Map<number, number>()
  const starts = [...places].map(([key, { line, column }]) => {
    const [oldLine = 0, oldColumn = 0] = key.split(":").map(Number)
    return { oldLine, oldColumn, line, column }
  })
  starts.sort((a, b) => a.oldLine - b.oldLine || a.oldColumn - b.oldColumn)
  for (const [index, start] of starts.entries()) {
    const previous = starts[index - 1]
    const known = lines.get(start.oldLine)
    if (known !== undefined && known !== start.line) return undefined
    if (previous !== undefined && order(previous, start) !== oldOrder(previous, start)) return undefined
    lines.set(start.oldLine, start.line)
  }
  return lines
}

interface Start {
  readonly oldLine: number
  readonly oldColumn: number
  readonly line: number
  readonly column: number
}

function order(a: Start, b: Start): number {
  return Math.sign(a.line - b.line || a.column - b.column)
}

function oldOrder(a: Start, b: Start): number {
  return Math.sign(a.oldLine - b.oldLine || a.oldColumn - b.oldColumn)
}
