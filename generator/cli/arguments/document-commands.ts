import { Option } from "commander"
import type { DiffOptions } from "../commands/diff.ts"
import { addCommand } from "./command.ts"
import type { Parts } from "./command.ts"
import { parseChangeClass } from "./values.ts"

export function addDiff({ program, io, done }: Parts): void {
  const command = addCommand(
    program,
    "diff <old> <new>",
    "what changed for consumers, and the version bump it asks for",
    [
      "pagewright diff main.openapi.json spec/superoffice.openapi.json",
      "pagewright diff old.json new.json --format markdown > CHANGES.md",
    ],
  )
  command
    .addOption(
      new Option("--format <format>", "how to print the changes")
        .choices(["pretty", "json", "markdown"])
        .default("pretty"),
    )
    .option(
      "--fail-on <class>",
      "exit with 1 when a change is at least this: breaking, additive or patch",
      parseChangeClass,
    )
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { runDiff } = await import("../commands/diff.ts")
      done(await runDiff(before, after, options, io))
    })
}
