import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const built = fileURLToPath(new URL("../../dist/cli/compile-less.js", import.meta.url))

test("V8 knows the flags that a build sets", () => {
  const code = `import { compileLess } from ${JSON.stringify(built)}; compileLess()`
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" })
})
