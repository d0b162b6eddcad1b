// Parse pages with remark and do nothing else: the floor that builds are measured against. Prints seconds.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import remarkFrontmatter from "remark-frontmatter"
import remarkGfm from "remark-gfm"
import remarkParse from "remark-parse"
import { globSync } from "tinyglobby"
import { unified } from "unified"

const folder = process.argv[2]
const texts = globSync("**/*.md", { cwd: folder }).map((name) => readFileSync(join(folder, name), "utf8"))
const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm)
const started = performance.now()
for (const text of texts) parser.parse(text)
process.stdout.write(String((performance.now() - started) / 1000))
