import type { ClientProtocol } from "../../../protocols/client.ts"
import type { CopiedModule } from "../../file.ts"
import { readRuntimeSources } from "../../write/runtime-sources.ts"

/** Runtime that all protocols share; below `generator/protocols`. */
const commonRuntime = "runtime/client"

/** The hand-written runtime of the protocols in use, moved to where it stands in the package. */
export function planRuntime(used: ReadonlyMap<string, ClientProtocol>): readonly CopiedModule[] {
  const common = readRuntimeSources(commonRuntime).map(({ name, text }) => copy(`runtime/${name}`, text))
  const own = [...used].flatMap(([protocol, { runtime }]) =>
    readRuntimeSources(runtime).map(({ name, text }) => copy(`runtime/${protocol}/${name}`, text)),
  )
  const folders = new Set([...used.values()].flatMap(({ shared = [] }) => shared))
  const shared = [...folders].flatMap((folder) =>
    readRuntimeSources(folder).map(({ name, text }) => copy(`${folder}/${name}`, text)),
  )
  return [...common, ...shared, ...own]
}

/** A protocol's runtime stands one folder below the common one here, and far from it in pagewright. */
function copy(module: string, text: string): CopiedModule {
  const near = text
    .replaceAll(`from "../../../${commonRuntime}/`, 'from "../')
    .replaceAll('from "../../../runtime/', 'from "../')
  return { kind: "copied", module, text: near }
}
