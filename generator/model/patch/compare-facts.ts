/** Two versions of a page that state the same, but for places, and words and values that nothing else depends on. */
import { isDeepStrictEqual } from "node:util"
import type { Diagnostic, Outcome } from "../../contract/index.ts"
import type { OperationFact, PageFacts, ParameterFact, PropertyFact, SampleFact } from "../../read/facts.ts"
import { readNames, readPropertyNames } from "../types/by-prose.ts"
import { readListed } from "../types/listed-members.ts"
import type { Notes, PageChange, TextChange } from "./page-change.ts"
import { isPlace, mapLines, notePlace } from "./places.ts"
import { showTheSame } from "./show-the-same.ts"

/** What follows from the parts of a page without looking at other pages, by its dialect; see `speakForThemselves`. */
export interface Independence {
  /** The property of a row has that row's text and place. */
  readonly rows: boolean
  /** Types depend on what samples show, and on their values only where these may be members of a list. */
  readonly samples: boolean
}

/**
 * Compare two versions of a page.
 *
 * @returns Nothing when they differ in more than places that keep their order, texts of operations and rows without
 *   names of types, texts of parameters and values of samples: then nobody can say what follows without looking at all
 *   pages.
 */
export function compareFacts(
  before: Outcome<PageFacts>,
  after: Outcome<PageFacts>,
  independent: Independence = { rows: false, samples: false },
): PageChange | undefined {
  const notes: Notes = { path: before.value.page, places: new Map(), texts: [], rows: [], samples: [] }
  const [old, now] = [toJson(before), toJson(after)]
  const { operations: oldOperations, ...oldRest } = old.value
  const { operations: newOperations, ...newRest } = now.value
  const isAlike =
    areAlike([oldRest, old.diagnostics], [newRest, now.diagnostics], notes) &&
    oldOperations.length === newOperations.length &&
    oldOperations.every((operation, index) =>
      compareOperations(operation, newOperations[index]!, notes, independent),
    )
  const lines = isAlike ? mapLines(notes) : undefined
  return lines && { ...notes, lines }
}

/** As it is kept: without members that are not there. */
function toJson({ value, diagnostics }: Outcome<PageFacts>): {
  readonly value: PageFacts
  readonly diagnostics: readonly Diagnostic[]
} {
  return JSON.parse(JSON.stringify({ value, diagnostics }))
}

function compareOperations(
  before: OperationFact,
  after: OperationFact,
  notes: Notes,
  independent: Independence,
): boolean {
  const { summary, description, parameters, request, responses, samples, ...rest } = before
  const {
    summary: newSummary,
    description: newDescription,
    parameters: newParameters,
    request: newRequest,
    responses: newResponses,
    samples: newSamples,
    ...newRest
  } = after
  return (
    readNames(before).join() === readNames(after).join() &&
    noteText({ operation: before.id, member: "summary" }, summary, newSummary, notes) &&
    noteText({ operation: before.id, member: "description" }, description, newDescription, notes) &&
    areAlike(rest, newRest, notes) &&
    areAlike([request, responses], [newRequest, newResponses], notes, independent.rows) &&
    samples.length === newSamples.length &&
    samples.every((sample, index) =>
      independent.samples && before.wire.protocol === "rest"
        ? compareSamples(sample, newSamples[index]!, before.id, notes)
        : areAlike(sample, newSamples[index], notes),
    ) &&
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

function compareSamples(before: SampleFact, after: SampleFact, operation: string, notes: Notes): boolean {
  const { text, json, ...rest } = before
  const { text: newText, json: newJson, ...newRest } = after
  if (!areAlike(rest, newRest, notes)) return false
  if (text === newText) return true
  if (json === undefined || newJson === undefined || !showTheSame(json, newJson)) return false
  const { name, side } = before
  if (!isDeepStrictEqual(json, newJson))
    notes.samples.push({ operation, name, side, before: json, after: newJson })
  return true
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

/** Whether two values are the same but for places and, on demand, for texts of rows, which are noted. */
function areAlike(before: unknown, after: unknown, notes: Notes, followsRows = false): boolean {
  if (typeof before !== "object" || before === null) return before === after
  if (typeof after !== "object" || after === null) return false
  if (isPlace(before) && isPlace(after)) return notePlace(before, after, notes)
  if (followsRows && isRow(before) && isRow(after) && before.description !== after.description)
    return compareRows(before, after, notes)
  const names = Object.keys(before)
  return (
    Array.isArray(before) === Array.isArray(after) &&
    names.join("\n") === Object.keys(after).join("\n") &&
    names.every((name) => areAlike(memberOf(before, name), memberOf(after, name), notes, followsRows))
  )
}

function isRow(value: object): value is PropertyFact {
  return "name" in value && "shape" in value && "source" in value
}

/** The text tells nothing of the type, of the row or of others that say the same. */
function compareRows(before: PropertyFact, after: PropertyFact, notes: Notes): boolean {
  const { description: old = "", ...rest } = before
  const { description: now = "", ...newRest } = after
  if (old === "" || now === "" || before.mentions !== undefined) return false
  notes.rows.push({ source: before.source, before: old, after: now })
  return (
    isDeepStrictEqual(readPropertyNames(old), readPropertyNames(now)) &&
    isDeepStrictEqual(readListed(old), readListed(now)) &&
    areAlike(rest, newRest, notes, true)
  )
}

function memberOf(value: object, name: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[name]
}
