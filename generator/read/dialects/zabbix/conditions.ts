import type { ConditionTest } from "../../facts.ts"
import { unescapeMarkdown } from "./cell.ts"

/** What a condition says: alternatives, each a list of tests, or `undefined` for one that no test can say. */
export type Alternatives = readonly (readonly ConditionTest[] | undefined)[]

/**
 * Read the words behind `if`.
 *
 * @remarks
 * `and` binds closer than `or`; the comma before either means nothing. Values carry on over commas and `or` until
 * the next property: `` `type` is set to "A", "B", or if `mode` is set `` has two alternatives.
 *
 * @param text - Markdown without the leading label, such as `` if `type` is set to "Script" (5) ``.
 */
export function readCondition(text: string): Alternatives {
  const words = text.replace(/\.$/, "").trim()
  return splitAt(words, /,?\s{1,9}or\s{1,9}if\s+/g).flatMap(readAlternatives)
}

function readAlternatives(text: string): Alternatives {
  const clauses = splitClauses(text.replace(/^if\s+/, ""))
  const alternatives: (ConditionTest[] | undefined)[] = []
  let current: ConditionTest[] | undefined = []
  for (const clause of clauses) {
    if (clause.joint === "or") {
      alternatives.push(current)
      current = []
    }
    const tests = readClause(clause.text)
    current = current === undefined || tests === undefined ? undefined : [...current, ...tests]
  }
  return [...alternatives, current]
}

interface Clause {
  readonly joint: "and" | "or"
  readonly text: string
}

/** Clauses begin at a joint that is followed by a property and its verb, or by prose after `and`. */
const joint =
  /,?\s{1,9}(and|or)\s{1,9}(?:if\s{1,9})?(?=`[^`]{1,200}`\s{1,9}(?:of\s|is\b|contains\b|does\b|starts\b|and\s{1,9}`)|the\s|[a-z]{1,40} (?:belongs|is)\b)/g

function splitClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  let start = 0
  let word: "and" | "or" = "and"
  for (const match of text.matchAll(joint)) {
    clauses.push({ joint: word, text: text.slice(start, match.index).trim() })
    start = match.index + match[0].length
    word = match[1] === "or" ? "or" : "and"
  }
  return [...clauses, { joint: word, text: text.slice(start).trim() }]
}

const subject =
  /^`([A-Za-z_][\w.\\]*)`(?:\s+of\s+(?:the\s+)?(\[[^\]]*\]\([^)]*\)|[A-Z][\w ]*?object))?\s+(.*)$/s

function readClause(clause: string): readonly ConditionTest[] | undefined {
  const both = /^`([\w\\]+)`,?\s+and\s+`([\w\\]+)`\s+are\s+(not\s+)?set$/.exec(clause)
  if (both !== null) {
    const test = both[3] === undefined ? "isSet" : "isNotSet"
    return [both[1], both[2]].map((name = "") => ({ property: unescapeMarkdown(name), test, values: [] }))
  }
  const match = subject.exec(clause)
  if (match === null) return undefined
  const [, name = "", owner, verb = ""] = match
  const predicate = readPredicate(verb.trim())
  if (predicate === undefined) return undefined
  const of = owner?.replace(/^\[([^\]]*)\].*$/s, "$1")
  return [{ property: unescapeMarkdown(name), ...(of === undefined ? {} : { of }), ...predicate }]
}

function readPredicate(verb: string): Pick<ConditionTest, "test" | "values"> | undefined {
  if (verb === "is set") return { test: "isSet", values: [] }
  if (verb === "is not set") return { test: "isNotSet", values: [] }
  const bit = /^contains\s+(?:the\s+)?"([^"]+)"\s+bit$/.exec(verb)
  if (bit?.[1] !== undefined) return { test: "hasBit", values: [bit[1]] }
  const match = /^is\s+(not\s+)?(?:set\s+to\s+|equal\s+to\s+)?(?=["`\d-])(.*)$/s.exec(verb)
  const values = readValues(match?.[2] ?? "")
  if (match === null || values === undefined) return undefined
  return { test: match[1] === undefined ? "isOneOf" : "isNoneOf", values }
}

/** A list of quoted labels, code spans or bare labels; where a label's number stands behind it, the number counts. */
function readValues(text: string): readonly string[] | undefined {
  const values: string[] = []
  let rest = text.trim()
  while (rest !== "") {
    const match =
      /^(?:"([^"]*)"?|`"?([^`"]*)"?`|(-?\d+)|([A-Z][\w -]*?))(?:\s+\((-?\d+)\))?(?:\s*,\s*(?:or\s+)?|\s+or\s+|\s*$)/.exec(
        rest,
      )
    if (match === null || match[0] === "") return undefined
    const [all, label, code, digits, bare, number] = match
    values.push(number ?? label ?? code ?? digits ?? bare ?? "")
    rest = rest.slice(all.length)
  }
  return values.length === 0 ? undefined : values
}

function splitAt(text: string, separator: RegExp): readonly string[] {
  return text.split(separator).map((part) => part.trim())
}
