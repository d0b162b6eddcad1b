import { createRequire } from "node:module"
import {
  outcome,
  type Diagnostic,
  type Json,
  type OpenApiDocument,
  type Outcome,
} from "../../contract/index.ts"
import { report } from "./diagnostics.ts"
import { readOverlay, type Overlay, type OverlayAction, type OverlayText } from "./overlay.ts"

const require = createRequire(import.meta.url)

type Path = readonly (string | number)[]

/**
 * Apply overlays to a document, in order, each action to what the ones before it left.
 *
 * @remarks
 * Diagnostics: `overlay/unreadable`, `overlay/not-an-overlay`, `overlay/bad-target`, `overlay/no-match`.
 *
 * @param file - The document's file name; overlays that extend another file are left out.
 */
export function applyOverlays(
  document: OpenApiDocument,
  overlays: readonly OverlayText[],
  file: string,
): Outcome<OpenApiDocument> {
  const diagnostics: Diagnostic[] = []
  let current = document as unknown as Json
  for (const text of overlays) {
    const overlay = readOverlay(text)
    diagnostics.push(...overlay.diagnostics)
    if (!isFor(overlay.value, file)) continue
    for (const action of overlay.value.actions) {
      const result = applyAction(current, action)
      current = result.value
      diagnostics.push(...result.diagnostics)
    }
  }
  return outcome(current as unknown as OpenApiDocument, diagnostics)
}

/** `extends` is a URL or path; its last part tells the document. */
function isFor(overlay: Overlay, file: string): boolean {
  return overlay.extends === undefined || overlay.extends.split("/").at(-1) === file
}

function applyAction(document: Json, action: OverlayAction): Outcome<Json> {
  const paths: Path[] = []
  // Loaded when there is an overlay, which few builds have.
  const { exec } = require("jsonpath-rfc9535") as typeof import("jsonpath-rfc9535")
  try {
    exec(document as never, action.target, (_, path) => paths.push([...path].slice(path[0] === "$" ? 1 : 0)))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return outcome(document, [
      report("overlay/bad-target", `\`${action.target}\` is no JSONPath: ${reason}`, {
        source: action.source,
      }),
    ])
  }
  if (paths.length === 0) {
    const message = `nothing in the document is at \`${action.target}\``
    return outcome(document, [report("overlay/no-match", message, { source: action.source })])
  }
  const { remove, update } = action
  if (remove) return outcome(sortForRemoval(paths).reduce(removeAt, document))
  if (update === undefined) return outcome(document)
  return outcome(
    paths.reduce((value, path) => changeAt(value, path, (found) => merge(found, update, true)), document),
  )
}

/** Later elements of an array first, so that the earlier ones keep their places. */
function sortForRemoval(paths: readonly Path[]): readonly Path[] {
  return paths.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || b.length - a.length)
}

function removeAt(document: Json, path: Path): Json {
  const key = path.at(-1)
  if (key === undefined) return document
  return changeAt(document, path.slice(0, -1), (parent) => {
    if (Array.isArray(parent)) return parent.filter((_, index) => index !== key)
    return isObject(parent)
      ? Object.fromEntries(Object.entries(parent).filter(([name]) => name !== key))
      : parent
  })
}

/** A copy of the document with one place changed; all other parts are shared with the original. */
function changeAt(value: Json, path: Path, change: (found: Json) => Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((item: Json, index) => (index === key ? changeAt(item, rest, change) : item))
  if (!isObject(value) || !Object.hasOwn(value, key)) return value
  return { ...value, [key]: changeAt(value[key]!, rest, change) }
}

/**
 * The specification's merge: objects member by member, arrays one behind the other, anything else replaced. An update
 * of an array that is the target itself is an entry to append.
 */
function merge(found: Json, update: Json, isTarget: boolean): Json {
  if (Array.isArray(found)) return [...found, ...(Array.isArray(update) && !isTarget ? update : [update])]
  if (!isObject(found) || !isObject(update)) return update
  const merged: Record<string, Json> = { ...found }
  for (const [key, value] of Object.entries(update)) {
    const known = Object.hasOwn(found, key) ? found[key] : undefined
    const value2 = known === undefined ? value : merge(known, value, false)
    Object.defineProperty(merged, key, {
      value: value2,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return merged
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
