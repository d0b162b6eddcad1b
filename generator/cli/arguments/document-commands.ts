import { Option } from "commander"
import type { MockOptions } from "../commands/mock.ts"
import type { DiffOptions } from "../commands/diff.ts"
import type { BuildOptions } from "../options.ts"
import { addCommand } from "./command.ts"
import type { Parts } from "./command.ts"
import { addCommonOptions, addPackageOptions } from "./flags.ts"
import { parseChangeClass, parsePort } from "./values.ts"

export function addPackages({ program, io, done }: Parts): void {
  const command = addCommand(program, "packages <document>", "OpenAPI document -> npm packages", [
    "pagewright packages spec/superoffice.openapi.json -o output/superoffice",
    "pagewright packages petstore.json -o out --name @acme/petstore --only client",
  ])
  addCommonOptions(command)
  addPackageOptions(command)
  command
    .requiredOption("-o, --output <dir>", "folder that receives client/, server/ and fixtures/")
    .action(async (document: string, options: BuildOptions) => {
      const { runPackages } = await import("../commands/packages.ts")
      done(await runPackages(document, options, io))
    })
}

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

export function addMock({ program, io, done }: Parts): void {
  addCommand(program, "mock <document>", "serve a document's stub on loopback", [
    "pagewright mock spec/superoffice.openapi.json --port 4010",
  ])
    .option("--port <number>", "port on 127.0.0.1; 0 picks a free one", parsePort, 4010)
    .option("--stateful", "remember what calls create, change and delete")
    .action(async (document: string, options: MockOptions) => {
      const { runMock } = await import("../commands/mock.ts")
      done(await runMock(document, options, io))
    })
}
