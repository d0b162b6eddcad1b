import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url))

test("V8 knows the flags that a build sets", () => {
  const { status, stderr } = spawnSync(process.execPath, [main, "--version"], { encoding: "utf8" })
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
})
