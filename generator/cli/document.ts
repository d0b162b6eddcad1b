import { existsSync, readFileSync } from "node:fs"
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
  try {
    const value = await parse(readFileSync(file, "utf8"), path)
    return isOpenApi(value) ? mend(value, path) : outcome(undefined, [reportStrange(value, path)])
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)
    const source = { path, ...placeOf(error) }
    return outcome(undefined, [
      report("cli/unreadable-document", `cannot read the document: ${reason}`, { source }),
    ])
  }
}

async function parse(text: string, path: string): Promise<unknown> {
  if (path.endsWith(".json")) {
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
  const found =
    typeof value === "object" && value !== null && "openapi" in value
      ? `it says \`openapi: ${String(value.openapi)}\``
      : typeof value === "object" && value !== null && "swagger" in value
        ? `it is a Swagger ${String(value.swagger)} document`
        : "it has no member `openapi`"
  const source = { path, line: 1, column: 1 }
  return report("cli/not-openapi", `this is not an OpenAPI 3.1 document: ${found}`, { source })
}

function placeOf(error: unknown): { readonly line: number; readonly column: number } {
  const linePos: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "linePos") : undefined
  const [start] = Array.isArray(linePos) ? (linePos as readonly { line: number; col: number }[]) : []
  return start === undefined ? { line: 1, column: 1 } : { line: start.line, column: start.col }
}
