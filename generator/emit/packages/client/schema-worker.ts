import { parentPort, workerData } from "node:worker_threads"
import { printLibraryTypes } from "./schema-printer.ts"

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
parentPort?.postMessage(printLibraryTypes(workerData))
