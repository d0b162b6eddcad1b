import { Command } from "commander"
import type { Parts } from "./arguments/command.ts"
import { addDiff, addMock, addPackages } from "./arguments/document-commands.ts"
import { addExplain, addInit } from "./arguments/help-commands.ts"
import { addBuild, addCheck, addReport, addSpec, addWatch } from "./arguments/page-commands.ts"
import type { Io } from "./io.ts"
import { toolVersion } from "./version.ts"

/**
 * Describe the command line to commander.
 *
 * @remarks Each command's module is imported when it runs, so that `--help`, a wrong flag and a build with nothing
 *   to do do not pay for parsers and printers.
 * @param done - Receives the exit code of the command that ran.
 */
export function createProgram(io: Io, done: Parts["done"]): Command {
  const program = new Command("pagewright")
    .description("Build OpenAPI documents and typed npm packages from Markdown API reference pages.")
    .version(toolVersion(), "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .showHelpAfterError("run `pagewright --help` for the commands and flags")
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(io.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 100),
    })
    .exitOverride()
  program.addHelpText("after", programExamples)
  const parts: Parts = { program, io, done }
  addBuild(parts)
  addSpec(parts)
  addPackages(parts)
  addCheck(parts)
  addDiff(parts)
  addWatch(parts)
  addMock(parts)
  addReport(parts)
  addExplain(parts)
  addInit(parts)
  return program
}

const programExamples = `
Examples:
  pagewright init                                   write a config for the pages below docs/
  pagewright build                                  build everything the config names
  pagewright build docs/superoffice -o out          build one folder without a config
  pagewright check                                  fail when spec/ or output/ is stale

Exit codes: 0 fine, 1 errors in the input or stale files, 2 wrong use.
`
