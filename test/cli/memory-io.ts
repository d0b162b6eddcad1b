import type { Io, Stream } from "../../generator/cli/io.ts"

/** What a command printed. */
export interface Printed {
  readonly io: Io
  readonly stdout: () => string
  readonly stderr: () => string
}

export interface MemoryIoOptions {
  readonly cwd?: string
  readonly isTerminal?: boolean
  readonly environment?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** A world for one command, kept in memory but for the disk. */
export function createMemoryIo(options: MemoryIoOptions = {}): Printed {
  const [stdout, stderr] = [createStream(options), createStream(options)]
  const io: Io = {
    cwd: options.cwd ?? process.cwd(),
    stdout: stdout.stream,
    stderr: stderr.stream,
    environment: options.environment ?? {},
    signal: options.signal ?? new AbortController().signal,
  }
  return { io, stdout: stdout.text, stderr: stderr.text }
}

function createStream({ isTerminal = false }: MemoryIoOptions) {
  const parts: string[] = []
  const stream: Stream = { isTerminal, columns: 80, write: (text) => void parts.push(text) }
  return { stream, text: () => parts.join("") }
}
