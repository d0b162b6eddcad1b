import { expect, test } from "vitest"
import { startHelper } from "../../../generator/cli/workers/package-helper.ts"

// From source there is no JavaScript that the thread could load, so that it dies at once.
test.each([
  ["while it is waited for", 0],
  ["before it is asked for anything", 1000],
])("a thread that dies %s says so", async (_when, milliseconds) => {
  const helper = startHelper()
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  await expect(helper.run({ text: "{}", options: {} })).rejects.toThrow("package-worker.js")
  await helper.close()
})
