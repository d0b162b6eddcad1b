import type { Diagnostic } from "../../contract/index.ts"
import type { PlacedOperation } from "../../protocols/protocol.ts"
import { isReservedWord, splitWords, toIdentifier } from "../print/escape.ts"
import { claimNames } from "./claim-names.ts"
import { report } from "./diagnostics.ts"
import { quoteList } from "./schemas.ts"

/** An operation of the document with its final id and the tag of its service. */
export interface TaggedOperation {
  readonly id: string
  readonly tag: string
  /** What the operation is called on the wire, where that says more than the id. */
  readonly wireName?: string
  readonly placed: PlacedOperation
}

export interface OperationNames {
  readonly name: string
  readonly typeName: string
  readonly alias?: string
}

/** Names that a service's module uses itself. */
const takenNames = ["call", "transport", "input", "options"]

/**
 * Name the functions of one service. A name depends on the operation's id and its service's tag only.
 *
 * `v1UserAgent_CreateUserGroup` in `User_Agent` is `createUserGroup`; `usergroup.delete` in `usergroup` is
 * `deleteUsergroup` with the alias `delete`.
 *
 * @param takenTypes - Type names of the package, which `<TypeName>Input` and `<TypeName>Error` must not meet.
 */
export function nameOperations(
  operations: readonly TaggedOperation[],
  takenTypes: ReadonlySet<string>,
): { readonly names: ReadonlyMap<string, OperationNames>; readonly diagnostics: readonly Diagnostic[] } {
  const stems = new Map(operations.map(({ id, tag, wireName }) => [id, wireName ?? withoutTag(id, tag)]))
  const claims = operations.map(({ id, tag }) => ({
    key: id,
    candidates: nameCandidates(stems.get(id) ?? id, id, tag),
  }))
  const { names, collisions } = claimNames(claims, takenNames)
  const diagnostics = collisions.map(({ name, keys }) =>
    report("emit/name-collision", `the operations ${quoteList(keys)} all want the function name \`${name}\``),
  )
  const aliases = operations.map(({ id }) => aliasOf(stems.get(id) ?? id))
  const wanted = countAll(aliases)
  const named = operations.map(({ id, tag }, index) => {
    const name = names.get(id) ?? toIdentifier(id, "camel")
    const alias = aliases[index]
    return [
      id,
      {
        name,
        typeName: typeNameOf(name, tag, takenTypes),
        // An alias that several operations want is nobody's.
        ...(alias === undefined || wanted.get(alias) !== 1 ? {} : { alias }),
      },
    ] as const
  })
  return { names: new Map(named), diagnostics }
}

function countAll<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** What remains of the id without the service's own name before it; a version word goes as well. */
function withoutTag(id: string, tag: string): string {
  const [, head, rest] = /^([^_./#:]+)[_./#:]+(.+)$/s.exec(id) ?? []
  if (head === undefined || rest === undefined) return id
  const headWords = wordsOf(head)
  const tagWords = wordsOf(tag)
  const isTag =
    headWords.join("").startsWith(tagWords.join("")) || tagWords.every((word) => headWords.includes(word))
  return isTag || headWords.every((word) => tagWords.includes(word)) ? rest : id
}

function wordsOf(text: string): readonly string[] {
  return splitWords(text)
    .map((word) => word.toLowerCase())
    .filter((word) => !/^v\d+$/.test(word))
}

function nameCandidates(stem: string, id: string, tag: string): readonly string[] {
  const full = toIdentifier(id, "camel")
  if (isReservedWord(plainName(stem))) return [toIdentifier(`${stem} ${tag}`, "camel"), full]
  return [toIdentifier(stem, "camel"), full]
}

/** The identifier as it would be if no word were reserved. */
function plainName(stem: string): string {
  return toIdentifier(stem, "camel").replace(/_$/, "")
}

function aliasOf(stem: string): string | undefined {
  const plain = plainName(stem)
  return isReservedWord(plain) ? plain : undefined
}

function typeNameOf(name: string, tag: string, taken: ReadonlySet<string>): string {
  const typeName = toIdentifier(name, "pascal")
  return taken.has(`${typeName}Input`) || taken.has(`${typeName}Error`)
    ? toIdentifier(`${tag} ${name}`, "pascal")
    : typeName
}
