import { protocols } from "../../../protocols/registry.ts"
import type { CopiedModule } from "../../file.ts"
import { readRuntimeFile, readRuntimeSources } from "../../write/runtime-sources.ts"

const common = "runtime/server"

/** The hand-written runtime of the protocols in use; folders stay as they are in pagewright, so imports do too. */
export function planRuntime(used: readonly string[]): readonly CopiedModule[] {
  const shared = readRuntimeSources(common).map(({ name, text }) => copy(`${common}/${name}`, text))
  const own = used.flatMap((name) => protocols[name]?.server?.files ?? [])
  return [
    ...shared,
    ...[...new Set(own)].sort().map((path) => copy(path.replace(/\.ts$/, ""), readRuntimeFile(path))),
  ]
}

function copy(path: string, text: string): CopiedModule {
  return { kind: "copied", module: `protocols/${path}`, text }
}
