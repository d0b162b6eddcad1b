/** Overlay files: OpenAPI Overlay Specification 1.0, JSON or YAML. */
import type { LineCounter, Node } from "yaml"
import { outcome, type Json, type Outcome, type SourceRef } from "../../contract/index.ts"
import { loadYaml } from "../../read/markdown/load-yaml.ts"
import { report } from "./diagnostics.ts"

/** A file as the caller read it. */
export interface OverlayText {
  /** Forward slashes, relative to the build's root. */
  readonly path: string
  readonly text: string
}

export interface Overlay {
  /** File name of the document that it is for; any document when absent. */
  readonly extends?: string
  readonly actions: readonly OverlayAction[]
}

export interface OverlayAction {
  /** JSONPath, RFC 9535. */
  readonly target: string
  readonly update?: Json
  readonly remove: boolean
  readonly source: SourceRef
}

/**
 * Read an overlay.
 *
 * @remarks
 * Diagnostics: `overlay/unreadable`, `overlay/not-an-overlay`.
 *
 * @returns No actions when the file is no overlay.
 */
export function readOverlay({ path, text }: OverlayText): Outcome<Overlay> {
  const yaml = loadYaml()
  const lines = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { lineCounter: lines, logLevel: "silent" })
  const place = (node: unknown) => placeOf(node as Node | null, path, lines)
  const [error] = document.errors
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0])
    const message = `cannot read the overlay: ${error.message.split("\n")[0] ?? ""}`
    return outcome({ actions: [] }, [
      report("overlay/unreadable", message, { source: { path, line, column: col } }),
    ])
  }
  const actions = document.get("actions")
  if (!String(document.get("overlay") ?? "").startsWith("1.") || !yaml.isSeq(actions))
    return refuse("not an overlay", document.contents)
  const read: OverlayAction[] = []
  for (const item of actions.items) {
    if (!yaml.isMap(item) || typeof item.get("target") !== "string")
      return refuse("an action has no target", item)
    const update = item.has("update") ? (item.toJSON() as { update: Json }).update : undefined
    read.push({
      target: String(item.get("target")),
      ...(update === undefined ? {} : { update }),
      remove: item.get("remove") === true,
      source: place(item.get("target", true)),
    })
  }
  const of = document.get("extends")
  return outcome({ ...(typeof of === "string" ? { extends: of } : {}), actions: read })

  function refuse(message: string, node: unknown): Outcome<Overlay> {
    return outcome({ actions: [] }, [report("overlay/not-an-overlay", message, { source: place(node) })])
  }
}

function placeOf(node: Node | null, path: string, lines: LineCounter): SourceRef {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0)
  return { path, line: Math.max(line, 1), column: Math.max(col, 1) }
}
