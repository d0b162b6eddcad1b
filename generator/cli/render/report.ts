import type { Diagnostic } from "../../contract/index.ts"
import type { ReportFormat } from "../options.ts"

/** What a command has to say when it ends. */
export interface Report {
  readonly command: string
  readonly exitCode: number
  readonly diagnostics: readonly Diagnostic[]
  /** Files that were written, removed or found stale, relative to the working folder, forward slashes. */
  readonly files: readonly ReportedFile[]
  /** Last line on screen, such as `wrote 12 files`. */
  readonly closing?: string
}

export interface ReportedFile {
  readonly path: string
  /**
   * `added`, `written` and `removed` have been done; the others are drift: `stale` and `missing` would be written,
   * `unexpected` would be removed, `edited` was changed by hand since it was written.
   */
  readonly state: "added" | "written" | "removed" | "stale" | "missing" | "unexpected" | "edited"
}

/** Whether a file is not as a build would leave it. */
export function isDrift({ state }: ReportedFile): boolean {
  return state === "stale" || state === "missing" || state === "unexpected" || state === "edited"
}

export interface RenderOptions {
  readonly color: boolean
  /** Every diagnostic with its frame, instead of a few of each kind. */
  readonly all: boolean
  readonly version: string
  /** Where places and files are from the root of the repository, with forward slashes; empty for the root itself. */
  readonly folders: { readonly pages: string; readonly files: string }
  /** Text of a page, for excerpts; nothing when it cannot be read. */
  readonly readText: (path: string) => string | undefined
}

/** Print a report; `pretty` gives an empty text when there is nothing to say. Each format is loaded when it is used. */
export async function renderReport(
  report: Report,
  format: ReportFormat,
  options: RenderOptions,
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("./json.ts")).renderJson(report, options)
    case "sarif":
      return (await import("./sarif.ts")).renderSarif(report, options)
    case "github":
      return (await import("./github.ts")).renderGithub(report, options)
    case "pretty":
      return (await import("./pretty.ts")).renderPretty(report, options)
  }
}
