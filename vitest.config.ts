import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // For tests that hang, not for slow ones: machines are shared.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // No test file or no test in a file is a failure, never a pass.
    passWithNoTests: false,
  },
})
