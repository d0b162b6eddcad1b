import { readFileSync, statSync } from "node:fs"

import { type Diagnostic, type Outcome, outcome } from "../../contract/index.ts"
import { report } from "./diagnostics.ts"

/** Bytes that a page, with everything that it includes, may have. */
export const maximumPageSize = 16 * 1024 * 1024

/**
 * Read a file as UTF-8 text.
 *
 * @param file - Path that the file system understands.
 * @param path - Path to print in diagnostics.
 * @returns The text without byte order mark, or `undefined` with a diagnostic.
 */
export function readTextFile(file: string, path: string): Outcome<string | undefined> {
  let bytes: Buffer
  try {
    const status = statSync(file)
    // A device or a pipe may never end.
    if (!status.isFile()) {
      const message = `cannot read the page: it is ${status.isDirectory() ? "a folder" : "no regular file"}`
      return outcome(undefined, [report("read/unreadable-page", message, startOf(path))])
    }
    if (status.size > maximumPageSize) return tooLarge(status.size, path)
    bytes = readFileSync(file)
  } catch (error) {
    return outcome(undefined, [
      report("read/unreadable-page", `cannot read the page: ${reasonOf(error)}`, startOf(path)),
    ])
  }
  return decode(bytes, path)
}

/** Turn a page's bytes into text; see {@link readTextFile}. */
export function decode(bytes: Uint8Array, path: string): Outcome<string | undefined> {
  if (bytes.length > maximumPageSize) return tooLarge(bytes.length, path)
  if (bytes.subarray(0, 8192).includes(0)) {
    return outcome(undefined, [report("read/binary-page", "the page is a binary file", startOf(path))])
  }
  try {
    return outcome(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    return outcome(undefined, [reportInvalidText(bytes, path)])
  }
}

function tooLarge(size: number, path: string): Outcome<undefined> {
  const message = `the page has ${size} bytes, more than ${maximumPageSize}`
  return outcome(undefined, [report("read/page-too-large", message, startOf(path))])
}

function reportInvalidText(bytes: Uint8Array, path: string): Diagnostic {
  const before = new TextDecoder().decode(bytes).split("�")[0] ?? ""
  const lines = before.split(/\r\n|\r|\n/)
  const source = { path, line: lines.length, column: (lines.at(-1) ?? "").length + 1 }
  return report("read/not-utf-8", "the page is not valid UTF-8 from here on", { source })
}

function startOf(path: string) {
  return { source: { path, line: 1, column: 1 } }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error"
  if (code === "EACCES" || code === "EPERM") return "permission denied"
  if (code === "ENOENT") return "it is gone"
  return code
}
