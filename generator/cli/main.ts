#!/usr/bin/env node
import { compileLess } from "./compile-less.ts"
import type { Io, Stream } from "./io.ts"
import { run } from "./run.ts"

const stop = new AbortController()
process.once("SIGINT", () => stop.abort())
process.once("SIGTERM", () => stop.abort())

const io: Io = {
  cwd: process.cwd(),
  stdout: toStream(process.stdout),
  stderr: toStream(process.stderr),
  environment: process.env,
  signal: stop.signal,
}

compileLess()
process.exitCode = await run(process.argv.slice(2), io)

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
