import { rmSync } from "node:fs"
import { build } from "esbuild"

// Few files: hundreds of modules take longer to find and load than a build takes that has nothing to do.
rmSync("dist", { recursive: true, force: true })
await build({
  entryPoints: [
    "generator/index.ts",
    "generator/read/markdown/index.ts",
    "generator/cli/main.ts",
    // Threads begin here; see `workerCode`.
    "generator/cli/workers/fact-worker.ts",
    "generator/cli/workers/package-worker.ts",
    "generator/emit/packages/client/schema-worker.ts",
  ],
  outbase: "generator",
  outdir: "dist",
  chunkNames: "shared/[name]-[hash]",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.19",
  sourcemap: true,
  logLevel: "warning",
})
