/**
 * Requests per second of the server stub, validation on, against a hand-written Fastify route that returns the same
 * JSON and against Prism on the same document. `npm run bench:server`; `--no-prism` does without the download.
 *
 * Rounds are interleaved and medians compared, so that a busy machine slows all of them alike.
 */
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import autocannon from "autocannon"
import { buildPackages } from "../../../generator/build.ts"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { buildDocumentOf, projectRoot } from "../../documents.ts"
import { startPrism, startScript, type Running } from "./peers.ts"

const rounds = 3
const secondsPerRound = 3
const path = "/api/v1/Agents/User/SaveUserGroup"
const payload = JSON.stringify({
  UserGroup: { Value: "Pilots", Tooltip: "On board", Id: 7, Rank: 3, Deleted: false },
})
const headers = {
  "content-type": "application/json",
  accept: "application/json",
  authorization: "Basic dGplOnRqZQ==",
}

const folder = await mkdtemp(join(tmpdir(), "pagewright-bench-"))
try {
  await run()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const document = await buildDocumentOf(pagesFolder())
  const file = join(folder, "api.openapi.json")
  await writeFile(file, JSON.stringify(document))
  const stub = await startScript("stub", "run-stub.mjs", [await installServer(document)])
  // What loads in this process when it first calls anybody is not the stub's.
  await (await fetch(stub.url)).text()
  const first = performance.now()
  const answer = await (await fetch(stub.url + path, { method: "POST", headers, body: payload })).text()
  const firstCall = performance.now() - first
  const peers = [stub, await startScript("Fastify route", "run-route.mjs", [answer, path])]
  if (!process.argv.includes("--no-prism")) peers.push(...(await tryPrism(file)))
  try {
    const results = await measure(peers)
    print(peers, results, Object.keys(document.paths ?? {}).length, firstCall)
  } finally {
    for (const { stop } of peers) stop()
  }
}

/** The real pages where they lie beside the project, else those of docs/. */
function pagesFolder(): string {
  const corpus = join(projectRoot, "../shared/corpus/superoffice/restful")
  return existsSync(corpus) ? corpus : join(projectRoot, "docs/superoffice")
}

async function installServer(document: OpenApiDocument): Promise<string> {
  const { value: files } = await buildPackages(document, { name: "bench", only: ["server"] })
  for (const { path: name, text } of files) {
    const place = join(folder, name)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, text)
  }
  await mkdir(join(folder, "server/node_modules"), { recursive: true })
  for (const name of ["ajv", "ajv-formats", "fastify"]) {
    await symlink(join(projectRoot, "node_modules", name), join(folder, "server/node_modules", name))
  }
  return pathToFileURL(join(folder, "server/dist/index.js")).href
}

async function tryPrism(file: string): Promise<readonly Running[]> {
  try {
    return [await startPrism(folder, file)]
  } catch (error) {
    console.warn(`Prism is left out: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

interface Result {
  readonly perSecond: number
  readonly errors: number
}

async function measure(peers: readonly Running[]): Promise<ReadonlyMap<string, Result>> {
  const samples = new Map<string, Result[]>()
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, url } of peers) {
      const cannon = await autocannon({
        url: url + path,
        method: "POST",
        headers,
        body: payload,
        connections: 10,
        duration: secondsPerRound,
      })
      const sample = { perSecond: cannon["2xx"] / cannon.duration, errors: cannon.non2xx + cannon.errors }
      // The round before the first one only warms up.
      if (round >= 0) samples.set(name, [...(samples.get(name) ?? []), sample])
    }
  }
  return new Map([...samples].map(([name, list]) => [name, median(list)]))
}

function median(list: readonly Result[]): Result {
  const sorted = [...list].sort((a, b) => a.perSecond - b.perSecond)
  const middle = sorted[Math.floor(sorted.length / 2)]
  return { perSecond: middle?.perSecond ?? 0, errors: list.reduce((sum, { errors }) => sum + errors, 0) }
}

function print(
  peers: readonly Running[],
  results: ReadonlyMap<string, Result>,
  paths: number,
  firstCall: number,
): void {
  const rate = (name: string) => results.get(name)?.perSecond ?? 0
  console.log(`${paths} paths; first call of the stub ${firstCall.toFixed(0)} ms`)
  for (const { name, milliseconds, megabytes } of peers) {
    const errors = results.get(name)?.errors ?? 0
    console.log(
      `${name.padEnd(14)} ${rate(name).toFixed(0).padStart(7)}/s  start ${milliseconds.toFixed(0)} ms  ${megabytes.toFixed(0)} MB` +
        (errors === 0 ? "" : `  ${errors} not answered with success`),
    )
  }
  const [stub, route, prism] = peers.map(({ name }) => name)
  console.log(`stub / route ${(rate(stub ?? "") / rate(route ?? "")).toFixed(2)} (wanted: 0.60)`)
  if (prism !== undefined)
    console.log(`stub / Prism ${(rate(stub ?? "") / rate(prism)).toFixed(0)} (wanted: 50)`)
}
