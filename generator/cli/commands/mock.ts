import { hasErrors } from "../../contract/index.ts"
import { createMockServer } from "../../emit/packages/server/mock-server.ts"
import type { AnsweredCall } from "../../protocols/runtime/server/create-server.ts"
import { loadDocument } from "../document.ts"
import { finish } from "../finish.ts"
import { UsageError } from "../io.ts"
import type { ExitCode, Io } from "../io.ts"

export interface MockOptions {
  readonly port: number
  readonly stateful?: boolean
}

/** Serve a document's stub on loopback until the user ends it. */
export async function runMock(path: string, options: MockOptions, io: Io): Promise<ExitCode> {
  const loaded = await loadDocument(path, io.cwd)
  if (loaded.value === undefined) return finish({ command: "mock", diagnostics: loaded.diagnostics }, {}, io)
  const { value: server, diagnostics } = createMockServer(loaded.value, {
    mock: options.stateful === true ? "stateful" : true,
    onCall: (call) => io.stdout.write(`${printCall(call)}\n`),
    onError: (error) =>
      io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  })
  if (hasErrors(diagnostics)) return finish({ command: "mock", diagnostics }, {}, io)
  await finish({ command: "mock", diagnostics: loaded.diagnostics, outputTaken: true }, {}, io)
  const address = await listen(server.app, options.port)
  io.stdout.write(`${loaded.value.info.title}: ${address}\n`)
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve()
    io.signal.addEventListener("abort", () => resolve(), { once: true })
  })
  await server.app.close()
  return 0
}

/** One line whatever was asked for: control characters would break the line or the terminal. */
function printCall({ method, url, status, milliseconds }: AnsweredCall): string {
  return `${method} ${url.replaceAll(/\p{Cc}/gu, "?")} ${status} ${milliseconds.toFixed(1)} ms`
}

async function listen(
  app: { listen(options: { host: string; port: number }): Promise<string> },
  port: number,
): Promise<string> {
  try {
    return await app.listen({ host: "127.0.0.1", port })
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined
    if (code === "EADDRINUSE") throw new UsageError(`port ${port} is taken; \`--port 0\` picks a free one`)
    if (code === "EACCES") throw new UsageError(`port ${port} may not be used; \`--port 0\` picks a free one`)
    throw error
  }
}
