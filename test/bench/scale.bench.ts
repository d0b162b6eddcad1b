import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { best, makeFolder, pagewright, root } from "./process.ts"
import type { Row } from "./row.ts"

const sizes = [3116, 10_000] as const
/** Pages of one service. */
const perService = 25

/** The cost of many pages: made-up ones, each an operation of its own. */
export async function* measure(): AsyncIterable<Row> {
  const [small, large] = [await measureSize(sizes[0]), await measureSize(sizes[1])]
  yield { name: `spec, ${sizes[0]} made-up pages`, value: small, unit: "s" }
  const ratio = { value: large / small, of: `${sizes[0]} pages` }
  yield {
    name: `spec, ${sizes[1]} made-up pages`,
    value: large,
    unit: "s",
    ratio,
    aim: "3.2, give or take 0.5",
  }
}

async function measureSize(count: number): Promise<number> {
  const folder = makeFolder()
  const page = readFileSync(join(root, "docs/superoffice/rest/User/v1User_GetUser.md"), "utf8")
  for (let index = 0; index < count; index += 1) {
    const service = `Service${Math.floor(index / perService)}`
    mkdirSync(join(folder, "pages/rest", service), { recursive: true })
    const text = page
      .replaceAll("User_GetUser", `${service}_Get${index}`)
      .replaceAll("/User/", `/${service}/thing${index}/`)
    writeFileSync(join(folder, "pages/rest", service, `v1${service}_Get${index}.md`), text)
  }
  const made = await best(2, () => pagewright(["spec", "pages", "-o", "x.json", "--no-cache"], folder))
  return made.seconds
}
