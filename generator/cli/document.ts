import { existsSync, readFileSync, statSync } from "node:fs"
import { resolve } from "node:path"
import { hasErrors, mendDocument, outcome } from "../contract/index.ts"
import type { Diagnostic, OpenApiDocument, Outcome } from "../contract/index.ts"
import { report } from "./diagnostics.ts"

/**
 * Read an OpenAPI document, JSON or YAML.
 *
 * @remarks Diagnostics: `cli/missing-document`, `cli/unreadable-document`, `cli/not-openapi`, and those of
 *   `mendDocument`.
 * @param path - As the user wrote it, relative to `folder`.
 */
export async function loadDocument(
  path: string,
  folder: string,
): Promise<Outcome<OpenApiDocument | undefined>> {
  const file = resolve(folder, path)
  if (!existsSync(file))
    return outcome(undefined, [report("cli/missing-document", `there is no file \`${path}\``)])
  if (statSync(file).isDirectory()) {
    const hint = "name the document in it, such as `spec/superoffice.openapi.json`"
    return outcome(undefined, [report("cli/unreadable-document", `\`${path}\` is a folder`, { hint })])
  }
  try {
    const value = await parse(readFileSync(file, "utf8"), path)
    return isOpenApi(value) ? mend(value, path) : outcome(undefined, [reportStrange(value, path)])
  } catch (error) {
    const reason =
      error instanceof Error ? (error.message.split("\n")[0] ?? "").replace(/:$/, "") : String(error)
    const source = { path, ...placeOf(error) }
    return outcome(undefined, [
      report("cli/unreadable-document", `cannot read the document: ${reason}`, { source }),
    ])
  }
}

async function parse(text: string, path: string): Promise<unknown> {
  // Documents come from pipes too, which have no telling name.
  if (path.endsWith(".json") || text.startsWith("{")) {
    try {
      return JSON.parse(text)
    } catch {
      // YAML is a superset of JSON, and its parser says where a document breaks.
    }
  }
  const { parse: parseYaml } = await import("yaml")
  return parseYaml(text, { prettyErrors: true })
}

function mend(written: object, path: string): Outcome<OpenApiDocument | undefined> {
  const { value, diagnostics } = mendDocument(written)
  const placed = diagnostics.map((diagnostic) => ({ ...diagnostic, source: { path, line: 1, column: 1 } }))
  return outcome(hasErrors(placed) ? undefined : value, placed)
}

function isOpenApi(value: unknown): value is { readonly openapi: unknown } {
  return (
    typeof value === "object" &&
    value !== null &&
    "openapi" in value &&
    /^3\.[01]\b/.test(String(value.openapi))
  )
}

function reportStrange(value: unknown, path: string): Diagnostic {
  const members = new Map(typeof value === "object" && value !== null ? Object.entries(value) : [])
  const source = { path, line: 1, column: 1 }
  if (members.has("openrpc")) {
    const hint = "give the OpenAPI document that `pagewright spec` writes beside it"
    return report("cli/not-openapi", "this is an OpenRPC document", { source, hint })
  }
  const found = members.has("openapi")
    ? `it says \`openapi: ${String(members.get("openapi"))}\``
    : members.has("swagger")
      ? `it is a Swagger ${String(members.get("swagger"))} document`
      : "it has no member `openapi`"
  return report("cli/not-openapi", `this is not an OpenAPI 3.1 document: ${found}`, { source })
}

function placeOf(error: unknown): { readonly line: number; readonly column: number } {
  const linePos: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "linePos") : undefined
  const [start] = Array.isArray(linePos) ? (linePos as readonly { line: number; col: number }[]) : []
  return start === undefined ? { line: 1, column: 1 } : { line: start.line, column: start.col }
}
