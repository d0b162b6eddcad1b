import type { Io } from "./io.ts"
import type { CommonOptions } from "./options.ts"

/** Shows on a terminal how far a command is; silent everywhere else. */
export interface Progress {
  /** Say what is being done now. */
  step(words: string): void
  /** Take the line away, before something else is printed. */
  end(): void
}

const width = 20

/**
 * @param steps - How often `step` will be called, for the bar.
 */
export function createProgress(steps: number, options: Partial<CommonOptions>, { stderr }: Io): Progress {
  if (!stderr.isTerminal || (options.format ?? "pretty") !== "pretty")
    return { step: () => {}, end: () => {} }
  let done = 0
  return {
    step(words) {
      const filled = Math.round((Math.min(done, steps) / steps) * width)
      const line = `${"█".repeat(filled)}${"░".repeat(width - filled)} ${words}`
      stderr.write(`\r\u001b[2K${line.slice(0, stderr.columns - 1)}`)
      done += 1
    },
    end: () => stderr.write("\r\u001b[2K"),
  }
}
