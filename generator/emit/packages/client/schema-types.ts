import { Worker } from "node:worker_threads"

/**
 * Make the types that openapi-fetch and its family use.
 *
 * Nothing else depends on them, so they are made beside all the rest in a worker; where that needs openapi-typescript, it
 * takes longer than all the rest together, and a quarter of a second to load.
 *
 * @param text - The document as JSON; see `slimDocument`.
 */
export async function makeSchemaTypes(text: string): Promise<string> {
  // From source, as tests run it, there is no JavaScript that a worker could load.
  if (import.meta.url.endsWith(".ts")) return (await import("./schema-printer.ts")).printSchemaTypes(text)
  const worker = new Worker(new URL("./schema-worker.js", import.meta.url), { workerData: text })
  return new Promise((resolve, reject) => {
    worker.once("message", resolve)
    worker.once("error", reject)
  })
}
