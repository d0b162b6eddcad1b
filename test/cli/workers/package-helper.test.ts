import { expect, test } from "vitest"
import { startHelper } from "../../../generator/cli/workers/package-helper.ts"

// There is no such code, so that the thread dies at once.
const nothing = new URL("./package-worker.js", import.meta.url)

test.each([
  ["while it is waited for", 0],
  ["before it is asked for anything", 1000],
])("a thread that dies %s says so", async (_when, milliseconds) => {
  const helper = startHelper(nothing)
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  await expect(helper.run({ text: "{}", options: {} })).rejects.toThrow("package-worker.js")
  await helper.close()
})
