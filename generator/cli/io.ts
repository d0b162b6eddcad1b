/** The world as the command line sees it; tests give one of their own. */
export interface Io {
  /** Absolute path; relative arguments start here. */
  readonly cwd: string
  readonly stdout: Stream
  readonly stderr: Stream
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Aborted when the user asks a long-running command to end. */
  readonly signal: AbortSignal
}

export interface Stream {
  readonly isTerminal: boolean
  /** Characters per line; 80 where nobody knows. */
  readonly columns: number
  write(text: string): void
}

/** How a command ends: 0 fine, 1 errors in the input or drift, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** A call that cannot be carried out as given: exit code 2. The message says what to do next. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}
