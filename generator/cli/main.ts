#!/usr/bin/env node
import { compileLess } from "./compile-less.ts"
import type { Io, Stream } from "./io.ts"
import { run } from "./run.ts"

const stop = new AbortController()

const io: Io = {
  cwd: process.cwd(),
  stdout: toStream(process.stdout),
  stderr: toStream(process.stderr),
  environment: process.env,
  // Only a command that runs until it is told to end asks for this; any other ends at once, wherever it stands.
  get signal() {
    listenForTheEnd()
    return stop.signal
  },
}

compileLess()
process.exitCode = await run(process.argv.slice(2), io)
// What is under way need not come to its end: files are whole at any moment.
if (stop.signal.aborted) process.exit()

function listenForTheEnd(): void {
  if (process.listenerCount("SIGINT") > 0) return
  process.once("SIGINT", () => stop.abort())
  process.once("SIGTERM", () => stop.abort())
}

function toStream(target: NodeJS.WriteStream): Stream {
  // A reader that closes its end early (`pagewright explain ... | head`) is no reason to crash.
  target.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
  })
  return {
    isTerminal: target.isTTY === true,
    columns: target.columns ?? 80,
    write: (text) => void target.write(text),
  }
}
