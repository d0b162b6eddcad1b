import remarkFrontmatter from "remark-frontmatter"
import remarkGfm from "remark-gfm"
import remarkParse from "remark-parse"
import { unified } from "unified"

import { discoverPages } from "../../generator/read/pages/discover.ts"
import { loadPage } from "../../generator/read/pages/load.ts"

/** How long remark takes for pages that something of ours reads, on the same machine in the same run. */
export interface Floor {
  readonly pages: number
  readonly milliseconds: number
}

/**
 * Measure the floor: remark (with tables and front matter, which the pages have) parses each Markdown page of a
 * folder once, on one thread. Loading the files is not counted.
 *
 * @param folder - Path of the pages, relative to `root`.
 */
export async function measureRemarkFloor(folder: string, root: string): Promise<Floor> {
  const files = await discoverPages([folder], root)
  const texts = files.value
    .filter(({ path }) => !path.endsWith("toc.yml"))
    .flatMap((file) => loadPage(file).value.page?.text ?? [])
  const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze()
  const start = performance.now()
  for (const text of texts) parser.parse(text)
  return { pages: texts.length, milliseconds: performance.now() - start }
}
