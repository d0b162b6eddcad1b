import type {
  ComponentsObject,
  OpenApiDocument,
  ParameterObject,
  ResponseObject,
  Schema,
} from "../../../contract/index.ts"
import { isPlainDocument } from "./plain-document.ts"
import { printBlock, type Member } from "./plain-member.ts"
import { planOperations, planPath, printParameter, printResponse } from "./plain-operations.ts"
import { listNotes, printPlainSchema } from "./plain-schema.ts"

/**
 * Print a document's types to the letter as openapi-typescript would.
 *
 * openapi-typescript builds a syntax tree of a compiler and has the compiler print it, which for a large document takes
 * longer than making all packages. A test holds the two to each other.
 *
 * @returns `undefined` when there is something in it that only openapi-typescript knows how to print.
 */
export function printPlainTypes(document: OpenApiDocument): string | undefined {
  if (!isPlainDocument(document)) return undefined
  const paths = Object.entries(document.paths ?? {}).map(([url, item]) => planPath(url, item, document))
  return [
    declare("paths", paths),
    declare("webhooks", []),
    declare("components", document.components === undefined ? [] : planComponents(document.components)),
    declare("$defs", []),
    declare("operations", planOperations(document)),
  ].join("")
}

function declare(name: string, members: readonly Member[]): string {
  return members.length === 0
    ? `export type ${name} = Record<string, never>;\n`
    : `export interface ${name} ${printBlock(members, 0)}\n`
}

function planComponents({ schemas, responses, parameters }: ComponentsObject): readonly Member[] {
  return [
    planSection("schemas", schemas, (schema, depth) => printPlainSchema(schema, depth).text),
    planSection("responses", responses, printResponse),
    planSection("parameters", parameters, printParameter),
    ...["requestBodies", "headers", "pathItems"].map((name) => planSection(name, {}, () => "")),
  ]
}

function planSection<T extends Schema | ParameterObject | ResponseObject>(
  name: string,
  section: Readonly<Record<string, T>> = {},
  print: (value: T, depth: number) => string,
): Member {
  const members = Object.entries(section).map(([key, value]) => ({
    name: key,
    type: print(value, 2),
    notes: listNotes(value as Schema),
  }))
  return { name, type: members.length === 0 ? "never" : printBlock(members, 1) }
}
