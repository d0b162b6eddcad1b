import { explainFailure } from "./failure.ts"
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
