import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { best, corpus, hasCorpus, makeFolder, measureNode, pagewright, setAside } from "./process.ts"
import type { Row } from "./row.ts"

const peer = "@hey-api/openapi-ts"

/** Hundreds of operations: the peer takes 130 s and 1.7 GB for the 3,116 of the larger pages, where we take 7 s. */
const pages = "superoffice/restful-2022"

/** Three compiled packages of a document against the sources that a peer makes of the same one. */
export async function* measure(): AsyncIterable<Row> {
  if (hasCorpus(pages)) yield* measureIn(makeFolder())
}

async function* measureIn(folder: string): AsyncIterable<Row> {
  writeFileSync(join(folder, "package.json"), "{}")
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", peer, "typescript@5"], {
    cwd: folder,
    stdio: "ignore",
    timeout: 60_000,
  })
  const binary = join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js")
  if (!existsSync(binary)) {
    console.log(`  SKIPPED: ${peer} could not be installed`)
    return
  }
  await pagewright(["spec", join(corpus, pages), "-o", "api.json", "--no-cache"], folder)
  const name = `${pages}, ${countOperations(join(folder, "api.json"))} operations`
  const ours = await best(2, () => {
    setAside(folder, ["ours"])
    return pagewright(["packages", "api.json", "-o", "ours"], folder)
  })
  const theirs = await best(2, () => {
    setAside(folder, ["theirs"])
    return measureNode([binary, "-i", "api.json", "-o", "theirs"], folder)
  })
  yield { name: `${name}: ${peer}`, value: theirs.seconds, unit: "s" }
  const ratio = { value: ours.seconds / theirs.seconds, of: peer }
  yield { name: "packages, three and compiled", value: ours.seconds, unit: "s", ratio, aim: "at most 0.8" }
  yield { name: "packages, memory", value: ours.megabytes, unit: "MB", aim: "at most 1000" }
}

function countOperations(file: string): number {
  const { paths } = JSON.parse(readFileSync(file, "utf8")) as { paths: Record<string, object> }
  return Object.values(paths).flatMap((item) =>
    Object.keys(item).filter((key) => /^(get|put|post|delete|patch)$/.test(key)),
  ).length
}
