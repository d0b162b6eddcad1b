import type { BuildOptions } from "../options.ts"
import { addCommand } from "./command.ts"
import type { Parts } from "./command.ts"
import { addPackageOptions, addPageOptions } from "./flags.ts"

export function addBuild({ program, io, done }: Parts): void {
  const command = addCommand(program, "build [pages...]", "pages -> documents -> packages: the build step", [
    "pagewright build                                  everything that pagewright.config.ts names",
    "pagewright build docs/superoffice -o out          one folder, without a config",
    "pagewright build --format github                  annotations for a workflow run",
  ])
  addPageOptions(command)
  addPackageOptions(command)
  command
    .option("-o, --output <dir>", "folder that receives spec/ and output/")
    .option("--bump", "raise the packages' versions by what changed, and tell it in their changelogs")
    .action(async (pages: readonly string[], options: BuildOptions) => {
      const { runBuild } = await import("../commands/build.ts")
      done(await runBuild(pages, options, io))
    })
}

export function addSpec({ program, io, done }: Parts): void {
  const command = addCommand(program, "spec [pages...]", "pages -> documents only", [
    "pagewright spec docs/superoffice -o superoffice.openapi.json",
    "pagewright spec docs/zabbix -o - | jq .info       print the document",
    "pagewright spec                                   all documents of the config, into spec/",
  ])
  addPageOptions(command)
  command
    .option(
      "-o, --output <file>",
      "file to write (one document), a folder ending in `/`, or `-` for standard output",
    )
    .action(async (pages: readonly string[], options: BuildOptions) => {
      const { runSpec } = await import("../commands/spec.ts")
      done(await runSpec(pages, options, io))
    })
}

export function addCheck({ program, io, done }: Parts): void {
  const command = addCommand(
    program,
    "check [pages...]",
    "build in memory and list every file on disk that is stale",
    [
      "pagewright check                                  exit code 1 and a list when anything is stale",
      "pagewright check docs/superoffice -o out",
    ],
  )
  addPageOptions(command)
  addPackageOptions(command)
  command
    .option("-o, --output <dir>", "folder that holds spec/ and output/")
    .action(async (pages: readonly string[], options: BuildOptions) => {
      const { runCheck } = await import("../commands/check.ts")
      done(await runCheck(pages, options, io))
    })
}

export function addWatch({ program, io, done }: Parts): void {
  const command = addCommand(program, "watch [pages...]", "rebuild what a changed page touches", [
    "pagewright watch",
    "pagewright watch docs/superoffice -o out",
  ])
  addPageOptions(command)
  addPackageOptions(command)
  command
    .option("-o, --output <dir>", "folder that receives spec/ and output/")
    .action(async (pages: readonly string[], options: BuildOptions) => {
      const { runWatch } = await import("../commands/watch.ts")
      done(await runWatch(pages, options, io))
    })
}

export function addReport({ program, io, done }: Parts): void {
  const command = addCommand(
    program,
    "report [pages...]",
    "one HTML page: coverage, contradictions, open types",
    [
      "pagewright report                                 pagewright-report.html beside the config",
      "pagewright report docs/zabbix -o zabbix.html",
    ],
  )
  addPageOptions(command)
  command
    .option("-o, --output <file>", "file to write, or `-` for standard output")
    .action(async (pages: readonly string[], options: BuildOptions) => {
      const { runReport } = await import("../commands/report.ts")
      done(await runReport(pages, options, io))
    })
}
