import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test, vi } from "vitest"
import * as pipeline from "../../generator/build.ts"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

vi.mock("../../generator/build.ts", async (load) => {
  const original = await load<typeof pipeline>()
  return { ...original, buildPackages: vi.fn<typeof original.buildPackages>(original.buildPackages) }
})

test("the first build after a first one takes its packages up where only words have changed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pagewright-retouch-"))
  try {
    cpSync(fileURLToPath(new URL("../../docs/superoffice", import.meta.url)), join(folder, "pages"), {
      recursive: true,
    })
    writeFileSync(join(folder, "package.json"), "{}")
    const build = async () => {
      const { io, stderr } = createMemoryIo({ cwd: folder })
      expect(await run(["build", "pages"], io), stderr()).toBe(0)
    }
    await build()
    expect(pipeline.buildPackages).toHaveBeenCalledTimes(1)
    const page = join(folder, "pages/rest/User/v1User_GetUser.md")
    writeFileSync(page, readFileSync(page, "utf8").replace("Reads one User", "Gives one User"))
    await build()
    expect(pipeline.buildPackages).toHaveBeenCalledTimes(1)
    expect(readFileSync(join(folder, "output/superoffice/client/src/user.ts"), "utf8")).toContain(
      "Gives one User",
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
