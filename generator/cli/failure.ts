import { CommanderError } from "commander"
import { ChangedPageError } from "../cache/changed-page.ts"
import { UsageError } from "./io.ts"
import type { ExitCode, Io } from "./io.ts"

/** Print why a command could not be carried out, a defect of ours with its stack, and give its exit code. */
export function explainFailure(error: unknown, io: Io): ExitCode {
  // Commander has printed its own message, help and version included.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    io.stderr.write(`error: ${error.message}\n`)
    return 2
  }
  if (error instanceof ChangedPageError) {
    io.stderr.write(`error: ${error.message}\n`)
    return 1
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.stderr.write(`pagewright has a defect, please report it with the command that you ran\n${text}\n`)
  return 1
}
