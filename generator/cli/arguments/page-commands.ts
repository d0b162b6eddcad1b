import type { BuildOptions } from "../options.ts"
import { addCommand } from "./command.ts"
import type { Parts } from "./command.ts"
import { addPageOptions } from "./flags.ts"

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
