import type { Command } from "commander"
import type { ExitCode, Io } from "../io.ts"

/** What a command's description needs to become a command. */
export interface Parts {
  readonly program: Command
  readonly io: Io
  /** Receives the exit code of the command that ran. */
  readonly done: (code: ExitCode) => void
}

/** Add a command with its examples; the rest is the caller's. */
export function addCommand(
  program: Command,
  name: string,
  description: string,
  examples: readonly string[],
): Command {
  const command = program.command(name).description(description).helpOption("-h, --help", "print this help")
  command.showHelpAfterError(`run \`pagewright ${command.name()} --help\` for its arguments and flags`)
  command.addHelpText("after", `\nExamples:\n${examples.map((example) => `  ${example}\n`).join("")}`)
  return command
}
