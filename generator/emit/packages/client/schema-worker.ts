import { parentPort, workerData } from "node:worker_threads"
import { printSchemaTypes } from "./schema-printer.ts"

parentPort?.postMessage(printSchemaTypes(workerData))
