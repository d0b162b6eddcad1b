import type { ConditionTest, TextTest } from "../../facts.ts"
import { unescapeMarkdown } from "./cell.ts"

/** One of the cases in which a condition holds. */
export interface Alternative {
  /** All of these hold. Absent when the words say more than tests can. */
  readonly when?: readonly ConditionTest[]
  /** Then: the tests among the words, where the others are plain prose. */
  readonly partly?: readonly ConditionTest[]
}

/**
 * Read the words behind `if`.
 *
 * @remarks
 * `and` binds closer than `or`; the comma before either means nothing. Values carry on over commas and `or` until
 * the next property: `` `type` is set to "A", "B", or if `mode` is set `` has two alternatives.
 *
 * @param text - Markdown without the leading label, such as `` if `type` is set to "Script" (5) ``.
 */
export function readCondition(text: string): readonly Alternative[] {
  const words = text.replace(/\.$/, "").trim()
  return splitAt(words, /,?\s{1,9}or\s{1,9}if\s+/g)
    .flatMap(spreadValues)
    .flatMap(readAlternatives)
}

const numberedLabel = /,\s{1,9}(?:or\s{1,9})?(?="[^"]{0,200}"\s{1,9}\(-?\d{1,9}\))/

/**
 * `` `type` is set to "A" (0), "B" (3) and `key` is set, "C" (7) `` says of B alone that the key is set: two cases, one
 * for A and C.
 */
function spreadValues(text: string): readonly string[] {
  const [, head = "", list = ""] = /^(?:if\s+)?(`[^`]{1,200}`\s+is\s+set\s+to\s+)(".*)$/s.exec(text) ?? []
  const values = list.split(numberedLabel)
  const special = values.filter((value) => /^"[^"]*"\s+\(-?\d+\)\s+and\s/.test(value))
  if (special.length === 0 || values.length === 1) return [text]
  const plain = values.filter((value) => !special.includes(value))
  return [...(plain.length === 0 ? [] : [head + plain.join(", ")]), ...special.map((value) => head + value)]
}

function readAlternatives(text: string): readonly Alternative[] {
  const alternatives: Clause[][] = [[]]
  for (const clause of splitClauses(text.replace(/^if\s+/, ""))) {
    if (clause.joint === "or") alternatives.push([])
    alternatives.at(-1)?.push(clause)
  }
  return alternatives.map(joinClauses)
}

function joinClauses(clauses: readonly Clause[]): Alternative {
  const read = clauses.map(({ text }) => readClause(text))
  const tests = read.flatMap((found) => found ?? [])
  if (!read.includes(undefined)) return { when: tests }
  const isPlain = clauses.every(({ text }, index) => read[index] !== undefined || !/["`]/.test(text))
  return isPlain && tests.length > 0 ? { partly: tests } : {}
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

const subject = /^`([A-Za-z_][\w.\\]*)`\s+(.*)$/s

function readClause(clause: string): readonly ConditionTest[] | undefined {
  const both = /^`([\w\\]+)`,?\s+and\s+`([\w\\]+)`\s+are\s+(not\s+)?set$/.exec(clause)
  if (both !== null) {
    const test = both[3] === undefined ? "isSet" : "isNotSet"
    return [both[1], both[2]].map((name = "") => ({ property: unescapeMarkdown(name), test, values: [] }))
  }
  const [, name = "", rest = ""] = subject.exec(clause) ?? readProse(clause) ?? []
  if (name === "") return undefined
  const verb = /^of\s/.test(rest) ? rest.search(/\s(?:is|contains?|does|starts?)\s/) : 0
  const of = readOwners(rest.slice(0, verb))
  const predicate = readPredicate(rest.slice(verb).trim())
  if (verb === -1 || of === undefined || predicate === undefined) return undefined
  return [{ property: unescapeMarkdown(name), ...(of.length === 0 ? {} : { of }), ...predicate }]
}

/** "the berth's tide table is full": a property by its words, which the model compares with names. */
function readProse(clause: string): readonly string[] | undefined {
  const [, words = "", value = ""] = /^the\s+([\w '’]{1,100}?)\s+is\s+([\w-]{1,60})$/.exec(clause) ?? []
  return words === "" || value === "not" ? undefined : [clause, words, `is "${value}"`]
}

/** `of Berth object, or [Quay object](…)`: one owner or several; `undefined` for words that name none. */
function readOwners(text: string): readonly string[] | undefined {
  const parts = text.replace(/^of\s/, "").split(listJoint)
  const names = parts.map((part) => /^\[([^\]]{1,200})\]/.exec(part)?.[1] ?? part.trim())
  if (names.join("") === "") return []
  return names.every((name, index) => /\bobject$/i.test(name) || parts[index]?.startsWith("["))
    ? names
    : undefined
}

/** Between the members of a list: a comma, `and`, `or`, or a comma and one of them. */
const listJoint = /\s{0,9},\s{0,9}(?:(?:and|or)\s{1,9})?|\s{1,9}(?:and|or)\s{1,9}/

function readPredicate(verb: string): Pick<ConditionTest, "test" | "values"> | undefined {
  if (verb === "is set") return { test: "isSet", values: [] }
  if (verb === "is not set") return { test: "isNotSet", values: [] }
  const bit = /^contains\s+(?:the\s+)?"([^"]+)"\s+bit$/.exec(verb)
  if (bit?.[1] !== undefined) return { test: "hasBit", values: [bit[1]] }
  const text = readTextTest(verb)
  if (text !== undefined) return text
  const match = /^is\s+(not\s+)?(?:set\s+to\s+|equal\s+to\s+)?(?=["`\d-])(.*)$/s.exec(verb)
  const values = readValues(match?.[2] ?? "")
  if (match === null || values === undefined) return undefined
  return { test: match[1] === undefined ? "isOneOf" : "isNoneOf", values }
}

/** `` starts with "`a`" or "`b`" ``, `does not contain "c"`. */
function readTextTest(
  verb: string,
): { readonly test: TextTest; readonly values: readonly string[] } | undefined {
  const [, not, word, list = ""] =
    /^(does\s+not\s+)?(starts?\s+with|contains?)\s+(?=["`])(.*)$/s.exec(verb) ?? []
  if (word === undefined) return undefined
  const parts = list.split(listJoint)
  const values = parts.map((part) => /^(?:"?`([^`"]+)`"?|"([^"]+)")$/.exec(part))
  if (values.includes(null)) return undefined
  const test = word.startsWith("start") ? "startsWith" : "contains"
  return {
    test: not === undefined ? test : `${test}Not`,
    values: values.map((value) => value?.[1] ?? value?.[2] ?? ""),
  }
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
