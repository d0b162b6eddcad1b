import { Option } from "commander"
import type { Command } from "commander"
import { reportFormats } from "../options.ts"
import type { CommonOptions } from "../options.ts"
import { parseApiName, parseKinds, parsePackageName, parseWorkers } from "./values.ts"

/** Flags of every command that prints diagnostics. */
export function addCommonOptions(command: Command): void {
  command
    .addOption(
      new Option("--format <format>", "how to print diagnostics")
        .choices(reportFormats)
        .default("pretty" satisfies CommonOptions["format"]),
    )
    .option("--all", "print every diagnostic, not a few of each kind")
    .option("--no-color", "print without colour")
    .option("--cache <dir>", "folder for what earlier builds worked out")
    .option("--no-cache", "work everything out anew")
}

/** Flags of every command that reads pages. */
export function addPageOptions(command: Command): void {
  addCommonOptions(command)
  command
    .option("--config <file>", "config file; otherwise pagewright.config.{ts,mts,js,mjs,json}")
    .option("--dialect <name>", "read all pages in this dialect instead of recognising it")
    .option("--api <name>", "name of the document; otherwise the dialect's or the pages' own", parseApiName)
    .option("--no-sources", "leave page and line out of the document")
}

/** Flags of every command that makes packages. */
export function addPackageOptions(command: Command): void {
  command
    .option("--name <package>", "npm name of the client package, such as @acme/superoffice", parsePackageName)
    .option(
      "--workers <number>",
      "threads that make packages; the output is the same with any number",
      parseWorkers,
    )
    .option("--only <kinds>", "packages to make: client,server,fixtures", parseKinds)
}
