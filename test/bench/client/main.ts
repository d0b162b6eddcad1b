/**
 * The client package beside what other generators make of the same document, in one run of a few minutes:
 * `npm run bench:client -- [document.json] [--peers=orval,oazapfts]`; `--peers=` alone does without any.
 *
 * Everybody gets the operations of a few services with all that they lead to: some peers need minutes, or more memory
 * than there is, for the whole document. Each is measured as a package that its users install: JavaScript and
 * declarations in `node_modules`. Peers are installed into a temporary folder; rounds are interleaved and medians
 * compared, so that a busy machine slows all of them alike.
 */
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { buildDocumentOf, projectRoot } from "../../documents.ts"
import { generate, installPeers, makeOwn } from "./generate.ts"
import { measureCalls, measureSizes, measureTypes } from "./measure.ts"
import { allFeatures, bodyAndSelect, pagewright, peers, raw } from "./peers.ts"
import { countOperations, sliceDocument } from "./slice.ts"

const services = ["User_Agent", "Person_Agent", "Contact_Agent", "User", "Person"]

const folder = await mkdtemp(join(tmpdir(), "pagewright-bench-"))
try {
  await run()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function run(): Promise<void> {
  const whole = await readDocument()
  const document = sliceDocument(whole, services)
  const count = countOperations(document)
  console.log(
    `${count} of ${countOperations(whole)} operations (${services.join(", ")}) and what they lead to`,
  )
  await writeFile(join(folder, "document.json"), JSON.stringify(document))
  const wanted = peers.filter(({ name }) => listWanted()?.includes(name) ?? true)
  await installPeers(wanted, folder)
  const ready = []
  for (const peer of wanted) if (await generate(peer, folder)) ready.push(peer)
  makeOwn(folder)
  const all = [raw, pagewright, bodyAndSelect, allFeatures, ...ready]
  for (const { file, consumer } of all) await writeFile(join(folder, file), consumer)
  const sizes = await measureSizes(all, folder)
  const older = measureTypes(all, folder, "typescript")
  const newer = measureTypes(all, folder, "typescript-7")
  const calls = await measureCalls(
    all.filter(({ name }) => sizes.has(name)),
    folder,
  )
  for (const { name } of all) {
    console.log(
      [
        name.padEnd(34),
        `${sizes.get(name) ?? "-"} bytes gzip`.padStart(18),
        `tsc 5.9 x${ratio(older, name)}`.padStart(16),
        `tsc 7 x${ratio(newer, name)}`.padStart(14),
        `calls x${ratio(calls, name)}`.padStart(14),
      ].join(""),
    )
  }
}

/** Multiple of raw fetch's. */
function ratio(measured: ReadonlyMap<string, number>, name: string): string {
  const [own, base] = [measured.get(name), measured.get(raw.name)]
  return own === undefined || base === undefined ? "-" : (own / base).toFixed(2)
}

function listWanted(): readonly string[] | undefined {
  const flag = process.argv.find((argument) => argument.startsWith("--peers="))
  return flag?.slice("--peers=".length).split(",")
}

/** The one given, else of the real pages, else of the project's own. */
async function readDocument(): Promise<OpenApiDocument> {
  const given = process.argv.slice(2).find((argument) => argument.endsWith(".json"))
  if (given !== undefined) return JSON.parse(await readFile(given, "utf8")) as OpenApiDocument
  const corpus = join(projectRoot, "../shared/corpus/superoffice/restful")
  if (existsSync(corpus)) return buildDocumentOf(corpus)
  console.log("the real pages are not here: the pages of docs/ stand in for them")
  return buildDocumentOf(join(projectRoot, "docs/superoffice"))
}
