import { join } from "node:path"
import { expect, test } from "vitest"
import { finish } from "../../../generator/cli/finish.ts"
import { createMemoryIo } from "../memory-io.ts"

/** Where an annotation of a page in `cwd` points to, as a runner is told. */
async function annotate(workspace: string | undefined): Promise<string> {
  const environment = workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace }
  const printed = createMemoryIo({ cwd: join("/work", "apis", "crm"), environment })
  const source = { path: "docs/berth.md", line: 3, column: 1 }
  const diagnostics = [{ code: "read/no-pages", severity: "warning", message: "none", source }] as const
  await finish({ command: "build", diagnostics }, { format: "github" }, printed.io)
  return /file=([^,]*)/.exec(printed.stdout())?.[1] ?? ""
}

test.each([
  [undefined, "docs/berth.md"],
  [join("/work"), "apis/crm/docs/berth.md"],
  [join("/work", "apis", "crm"), "docs/berth.md"],
  [join("/elsewhere"), "docs/berth.md"],
])("a runner whose repository stands in %s is told of %s", async (workspace, file) => {
  expect(await annotate(workspace)).toBe(file)
})
