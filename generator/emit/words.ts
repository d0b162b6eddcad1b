/** Two documents that differ in nothing but words and samples that are printed where they stand, and in places in pages. */
import { isDeepStrictEqual } from "node:util"
import type { Json, OpenApiDocument } from "../contract/index.ts"
import { httpMethods } from "../contract/index.ts"
import { untagged } from "./services/describe-api.ts"
import { splitSamples } from "./split-samples.ts"

/** Where the words have changed. */
export interface WordChange {
  /** Tags of the services whose operations have changed. */
  readonly tags: ReadonlySet<string>
  /** Keys of the component schemas that have. */
  readonly schemas: ReadonlySet<string>
  /** Places of operations that show other samples, see `printPlace`. */
  readonly shown: ReadonlySet<string>
  /** Pages that these come from, before or now. */
  readonly pages: ReadonlySet<string>
}

/**
 * Compare two documents.
 *
 * @returns Nothing when they differ in more than summaries, descriptions and examples of operations, descriptions of their
 *   path and query parameters and of component schemas and their parts, and `x-pagewright-source` of all these.
 */
export function findWords(before: OpenApiDocument, after: OpenApiDocument): WordChange | undefined {
  const { paths: oldPaths = {}, components: oldComponents, ...oldRest } = before
  const { paths = {}, components, ...rest } = after
  const { schemas: oldSchemas = {}, ...oldOthers } = oldComponents ?? {}
  const { schemas = {}, ...others } = components ?? {}
  if (!isDeepStrictEqual([oldRest, oldOthers], [rest, others])) return undefined
  const found: Found = { tags: new Set(), schemas: new Set(), shown: new Set(), pages: new Set() }
  const isAlike =
    areMembersAlike(oldPaths, paths, (path, a, b) => comparePaths(path, a, b, found)) &&
    areMembersAlike(oldSchemas, schemas, (key, a, b) => {
      found.schemas.add(key)
      return compareSchemas(toJson(a), toJson(b), found)
    })
  return isAlike ? found : undefined
}

export function printPlace({ path, method }: { readonly path: string; readonly method: string }): string {
  return `${method} ${path}`
}

interface Found {
  readonly tags: Set<string>
  readonly schemas: Set<string>
  readonly shown: Set<string>
  readonly pages: Set<string>
}

type PathItem = NonNullable<OpenApiDocument["paths"]>[string]

function comparePaths(path: string, before: PathItem, after: PathItem, found: Found): boolean {
  return areMembersAlike(before, after, (key) => {
    const method = httpMethods.find((name) => name === key)
    const [a, b] = method === undefined ? [] : [before[method], after[method]]
    if (method === undefined || a === undefined || b === undefined) return false
    found.tags.add(b.tags?.[0] ?? untagged)
    const { summary: _oldSummary, description: _old, parameters: oldParameters = [], ...oldRest } = a
    const { summary: _newSummary, description: _new, parameters = [], ...rest } = b
    const [oldSamples, samples] = [splitSamples(oldRest), splitSamples(rest)]
    if (!isDeepStrictEqual(oldSamples.examples, samples.examples))
      found.shown.add(printPlace({ path, method }))
    return (
      Object.keys(a).join() === Object.keys(b).join() &&
      compare(toJson(oldSamples.rest), toJson(samples.rest), found, () => false) &&
      parameters.length === oldParameters.length &&
      parameters.every((parameter, index) => {
        const isFree = !("in" in parameter) || parameter.in !== "header"
        return compare(toJson(oldParameters[index] ?? {}), toJson(parameter), found, (name, depth) => {
          return isFree && name === "description" && depth === 0
        })
      })
    )
  })
}

function compareSchemas(before: Json, after: Json, found: Found): boolean {
  return compare(before, after, found, (name) => name === "description")
}

/** Whether both have the same members in the same order, and those that are not the same are alike. */
function areMembersAlike<T extends object>(
  before: T,
  after: T,
  isAlike: (key: string, before: T[keyof T], after: T[keyof T]) => boolean,
): boolean {
  if (before === after) return true
  const keys = Object.keys(before)
  return (
    keys.join("\n") === Object.keys(after).join("\n") &&
    keys.every((key) => {
      const [a, b] = [before[key as keyof T], after[key as keyof T]]
      return a === b || isDeepStrictEqual(a, b) || isAlike(key, a, b)
    })
  )
}

/** Members that hold values of the API. */
const dataKeywords: ReadonlySet<string> = new Set(
  "example examples default const enum required xml x-pagewright-wire".split(" "),
)
/** Members whose own members are named by pages. */
const nameKeywords: ReadonlySet<string> = new Set(
  "properties patternProperties $defs dependentSchemas".split(" "),
)

type IsWord = (name: string, depth: number) => boolean

function compare(
  before: Json,
  after: Json,
  found: Found,
  isWord: IsWord,
  depth = 0,
  areNames = false,
): boolean {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return before === after
  if (Array.isArray(before) !== Array.isArray(after)) return false
  const [old, now] = [before as Readonly<Record<string, Json>>, after as Readonly<Record<string, Json>>]
  return areMembersAlike(old, now, (name, a, b) => {
    if (areNames || Array.isArray(before)) return compare(a, b, found, isWord, depth + 1)
    if (name === sourceMember) return notePages([a, b], found)
    if (typeof a === "string" && typeof b === "string") return isWord(name, depth)
    return !dataKeywords.has(name) && compare(a, b, found, isWord, depth + 1, nameKeywords.has(name))
  })
}

const wordless = new WeakMap<object, object>()

/** A schema without the words and places that `findWords` finds changes of. */
export function withoutWords<T extends object>(schema: T): T {
  const known = wordless.get(schema)
  if (known !== undefined) return known as T
  const dropped = dropWords(toJson(schema)) as unknown as T
  wordless.set(schema, dropped)
  return dropped
}

function dropWords(value: Json, areNames = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => dropWords(item))
  if (typeof value !== "object" || value === null) return value
  const members = Object.entries(value).flatMap(([name, member]: [string, Json]) => {
    if (areNames) return [[name, dropWords(member)] as const]
    if (typeof member === "string" && (name === "description" || name === sourceMember)) return []
    const isData = dataKeywords.has(name)
    return [[name, isData ? member : dropWords(member, nameKeywords.has(name))] as const]
  })
  return Object.fromEntries(members)
}

const sourceMember = "x-pagewright-source"

function notePages(places: readonly Json[], { pages }: Found): boolean {
  for (const place of places) pages.add(String(place).replace(/:\d+$/, ""))
  return true
}

function toJson(value: object): Json {
  return value as unknown as Json
}
