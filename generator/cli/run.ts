import { CommanderError } from "commander"
import { UsageError } from "./io.ts"
import type { ExitCode, Io } from "./io.ts"
import { createProgram } from "./program.ts"

/**
 * Run one command line.
 *
 * @param argv - Arguments behind the program's name.
 * @returns The exit code; nothing is thrown, and a defect of ours is printed with its stack.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync(argv, { from: "user" })
    return code
  } catch (error) {
    return explainFailure(error, io)
  }
}

function explainFailure(error: unknown, io: Io): ExitCode {
  // Commander has printed its own message, help and version included.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    io.stderr.write(`error: ${error.message}\n`)
    return 2
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.stderr.write(`pagewright has a defect, please report it with the command that you ran\n${text}\n`)
  return 1
}
