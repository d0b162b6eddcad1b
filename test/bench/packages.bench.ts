import { execFileSync } from "node:child_process"
import { existsSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { best, corpus, hasCorpus, inFolder, measureNode, pagewright } from "./process.ts"
import type { Row } from "./row.ts"

const peer = "@hey-api/openapi-ts"

/** Three compiled packages of a document against the sources that a peer makes of the same one. */
export async function* measure(): AsyncIterable<Row> {
  if (!hasCorpus("superoffice/restful-2022")) return
  yield* inFolder(measureIn)
}

async function* measureIn(folder: string): AsyncIterable<Row> {
  writeFileSync(join(folder, "package.json"), "{}")
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", peer, "typescript@5"], {
    cwd: folder,
    stdio: "ignore",
  })
  const pages = join(corpus, "superoffice/restful-2022")
  await pagewright(["spec", pages, "-o", "api.json", "--no-cache"], folder)
  const ours = await best(2, () => {
    rmSync(join(folder, "ours"), { recursive: true, force: true })
    return pagewright(["packages", "api.json", "-o", "ours"], folder)
  })
  const binary = join(folder, "node_modules/@hey-api/openapi-ts/bin/run.js")
  if (!existsSync(binary)) {
    console.log(`  SKIPPED: ${peer} could not be installed`)
    return
  }
  const theirs = await best(2, () => {
    rmSync(join(folder, "theirs"), { recursive: true, force: true })
    return measureNode([binary, "-i", "api.json", "-o", "theirs"], folder)
  })
  yield { name: `${peer}, sources`, value: theirs.seconds, unit: "s" }
  const ratio = { value: ours.seconds / theirs.seconds, of: peer }
  yield { name: "packages, three and compiled", value: ours.seconds, unit: "s", ratio, aim: "at most 0.8" }
}
