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
