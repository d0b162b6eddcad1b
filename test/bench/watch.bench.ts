import { execFileSync, spawn } from "node:child_process"
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { corpus, hasCorpus, makeFolder, root } from "./process.ts"
import type { Row } from "./row.ts"

const pages = "superoffice/restful"
const page = "pages/rest/User/v1User_GetAll.md"

/** From a page that is saved to packages that are written, while `watch` runs. */
export async function* measure(): AsyncIterable<Row> {
  if (hasCorpus(pages)) yield* measureWatch(makeFolder())
}

async function* measureWatch(folder: string): AsyncIterable<Row> {
  cpSync(join(corpus, pages), join(folder, "pages"), { recursive: true })
  execFileSync("chmod", ["-R", "u+w", join(folder, "pages")])
  writeFileSync(join(folder, "package.json"), "{}")
  const watch = spawn(process.execPath, [join(root, "dist/cli/main.js"), "watch", "pages"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  })
  let printed = ""
  watch.stderr.on("data", (data: Buffer) => (printed += data.toString()))
  try {
    await until(() => printed.includes("watching for changes"))
    // The watcher tells of nothing before it has looked around.
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const original = readFileSync(join(folder, page), "utf8")
    let best = Infinity
    for (const mark of ["first", "second", "third", "fourth"]) {
      printed = ""
      const started = performance.now()
      writeFileSync(join(folder, page), original.replace(/^[A-Z][^|\n]*\.$/m, `$& A sentence, the ${mark}.`))
      await until(() => /wrote[^]*rebuilt in/.test(printed))
      best = Math.min(best, (performance.now() - started) / 1000)
      // A change that comes as two leads to a second, idle build.
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    yield { name: `${pages}: from saved to rebuilt`, value: best, unit: "s", aim: "at most 1.5" }
  } finally {
    watch.kill("SIGINT")
  }
}

async function until(isDone: () => boolean): Promise<void> {
  const end = performance.now() + 60_000
  while (!isDone()) {
    if (performance.now() > end) throw new Error("nothing happened for a minute")
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
