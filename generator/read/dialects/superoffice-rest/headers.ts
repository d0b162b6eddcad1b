import type { ParameterFact, SecurityFact } from "../../facts.ts"
import { type Block, type Cell, cellAt, cleanMarkdown, findColumn, tablesOf } from "../../markdown/parts.ts"
import { checkRows, type Context } from "./context.ts"

/** What the table under `Request Headers` states. */
export interface HeaderFacts {
  /** Media types of the `Content-Type` row; `undefined` without such a row, empty when it lists none. */
  readonly requestTypes: readonly string[] | undefined
  /** Media types of the `Accept` row, likewise. */
  readonly responseTypes: readonly string[] | undefined
  readonly security: readonly SecurityFact[]
  /** Rows that are neither media types nor security: languages, time zone. */
  readonly parameters: readonly ParameterFact[]
}

/** Read the table of request headers: two columns, no types; every header is an optional string. */
export function readHeaders(context: Context, blocks: readonly Block[]): HeaderFacts {
  let requestTypes: readonly string[] | undefined
  let responseTypes: readonly string[] | undefined
  const security: SecurityFact[] = []
  const parameters: ParameterFact[] = []
  for (const { name, description } of readRows(context, blocks)) {
    const text = description?.text ?? ""
    const key = name.text.toLowerCase()
    if (key === "content-type") requestTypes = mediaTypes(text)
    else if (key === "accept") responseTypes = mediaTypes(text)
    else if (isSecurity(key)) security.push(...readSecurity(context, name, text))
    else parameters.push(readParameter(context, name, text))
  }
  return { requestTypes, responseTypes, security, parameters }
}

function readRows(context: Context, blocks: readonly Block[]) {
  return tablesOf(blocks).flatMap((table) => {
    checkRows(context, table)
    const description = findColumn(table, "description")
    return table.rows.flatMap((row) => {
      const name = row.cells[0]
      return name === undefined || name.text === "" ? [] : [{ name, description: cellAt(row, description) }]
    })
  })
}

/** Media types stand in backticks, separated by commas. */
function mediaTypes(text: string): readonly string[] {
  const found = [...text.matchAll(/`([^`\s]{1,200})`/g)].map((match) => match[1] ?? "")
  return [...new Set(found.filter((type) => type.includes("/")))]
}

function isSecurity(key: string): boolean {
  return key === "authorization" || key === "x-xsrf-token" || key === "so-apptoken"
}

function readSecurity(context: Context, name: Cell, text: string): readonly SecurityFact[] {
  const source = context.page.place(name)
  const description = cleanMarkdown(text)
  switch (name.text.toLowerCase()) {
    case "x-xsrf-token":
      return [
        {
          kind: "apiKey",
          name: "XsrfToken",
          in: "header",
          header: name.text,
          description,
          use: "alternative",
          source,
        },
      ]
    case "so-apptoken":
      return [
        {
          kind: "apiKey",
          name: "AppToken",
          in: "header",
          header: name.text,
          description,
          use: "additional",
          source,
        },
      ]
    default:
      return [...text.matchAll(/['"‘’“”]([A-Za-z]{1,40})['"‘’“”]/g)].map((match) =>
        readScheme(match[1] ?? "", name.text, description, source),
      )
  }
}

/** The Authorization row quotes its schemes; those that HTTP does not know travel as the header's value. */
function readScheme(
  scheme: string,
  header: string,
  description: string,
  source: SecurityFact["source"],
): SecurityFact {
  const known = scheme.toLowerCase()
  if (known === "basic" || known === "bearer") return { kind: "http", scheme: known, source }
  return { kind: "apiKey", name: scheme, in: "header", header, description, use: "alternative", source }
}

function readParameter(context: Context, name: Cell, text: string): ParameterFact {
  const source = context.page.place(name)
  const description = cleanMarkdown(text)
  return {
    name: name.text,
    in: "header",
    required: false,
    shape: { kind: "scalar", type: "string", source },
    ...(description === "" ? {} : { description }),
    source,
  }
}
