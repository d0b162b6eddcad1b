import type { InitOptions } from "../commands/init.ts"
import { addCommand } from "./command.ts"
import type { Parts } from "./command.ts"

export function addExplain({ program, io, done }: Parts): void {
  addCommand(program, "explain [code]", "the long text of a diagnostic; without a code, all of them", [
    "pagewright explain read/unknown-dialect",
    "pagewright explain",
  ]).action(async (code: string | undefined) => {
    const { runExplain } = await import("../commands/explain.ts")
    done(await runExplain(code, io))
  })
}

export function addInit({ program, io, done }: Parts): void {
  addCommand(
    program,
    "init [folders...]",
    "look at folders, recognise dialects and write pagewright.config.ts",
    [
      "pagewright init                                   looks below docs/, else below the current folder",
      "pagewright init vendor/pages --scope @acme",
    ],
  )
    .option("--scope <scope>", "npm scope of the packages, such as @acme")
    .option("--force", "overwrite a config that is there")
    .action(async (folders: readonly string[], options: InitOptions) => {
      const { runInit } = await import("../commands/init.ts")
      done(await runInit(folders, options, io))
    })
}
