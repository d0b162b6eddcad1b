import { availableParallelism } from "node:os"
import type { PartMemory } from "../../cache/package-parts.ts"
import { buildPackages } from "../../build.ts"
import { outcome } from "../../contract/index.ts"
import { workerCode } from "../../contract/own-files.ts"
import type { Diagnostic, OpenApiDocument, Outcome } from "../../contract/index.ts"
import type { GeneratedFile } from "../../emit/file.ts"
import type { PlanOptions } from "../../emit/packages/options.ts"
import { packageKinds } from "../config/config.ts"
import { startHelper, type Helper } from "./package-helper.ts"

/** Packages to be made. */
export interface PackageOrder {
  readonly document: OpenApiDocument
  /** The document as JSON, which crosses threads faster than its objects. */
  readonly text: string
  readonly options: PlanOptions
  readonly name?: string
  readonly memory: Pick<PartMemory, "isEmpty" | "remember" | "learn" | "adopt">
}

/** Makes packages with as many threads as it was given. */
export interface PackageMaker {
  /**
   * See `buildPackages`: the same files and diagnostics, in the same order, with any number of threads. Only this
   * thread takes anything from an earlier build.
   */
  make(order: PackageOrder): Promise<Outcome<readonly GeneratedFile[]>>
  /** Start the thread that a large document will be worth, if it is up to us: it has much to load. */
  prepare(): void
  close(): Promise<void>
}

/** Characters of a document whose packages take longer to make than another thread to start and read it again. */
const largeText = 4_000_000

/**
 * Start the threads that make packages.
 *
 * @param workers - Threads in all, this one included; more than the kinds of packages have nothing to do. When absent,
 *   one more where there is a processor for it and nothing of a large document can be taken from an earlier build.
 */
export function startPackageMaker(workers?: number): PackageMaker {
  const helpers: Helper[] = []
  const start = (count: number) => {
    const code = workerCode("cli/workers/package-worker")
    if (code === undefined) return
    const most = Math.min(count, packageKinds.length) - 1
    while (helpers.length < most) helpers.push(startHelper(code))
  }
  start(workers ?? 1)
  const prepare = () => {
    if (workers === undefined && availableParallelism() > 1) start(2)
  }
  return {
    prepare,
    make(order) {
      if (isWorthSharing(order)) prepare()
      return makeShared(order, helpers)
    },
    close: async () => void (await Promise.all(helpers.map((helper) => helper.close()))),
  }
}

function isWorthSharing({ text, memory }: PackageOrder): boolean {
  return memory.isEmpty && text.length >= largeText
}

/** Each helper makes one kind of package, from the last one on; this thread makes the others. */
async function makeShared(
  { document, text, options, name, memory }: PackageOrder,
  helpers: readonly Helper[],
): Promise<Outcome<readonly GeneratedFile[]>> {
  const kinds = options.only ?? packageKinds
  const own = kinds.slice(0, Math.max(1, kinds.length - helpers.length))
  const shared = kinds.slice(own.length).map(async (kind, index) => {
    const order = { text, options: { ...options, only: [kind] }, ...(name === undefined ? {} : { name }) }
    const { made, parts } = await helpers[index]!.run(order)
    memory.adopt(parts)
    return made
  })
  const made = buildPackages(document, { ...options, only: own }, name, memory.remember, memory.learn)
  return merge(await Promise.all([made, ...shared]))
}

/** Each thread reads the whole document and says what it thinks of it, which is worth hearing once. */
function merge(made: readonly Outcome<readonly GeneratedFile[]>[]): Outcome<readonly GeneratedFile[]> {
  const [only, ...others] = made
  if (only !== undefined && others.length === 0) return only
  const files = made.flatMap(({ value }) => value)
  const diagnostics = new Map<string, Diagnostic>()
  for (const diagnostic of made.flatMap((each) => each.diagnostics)) {
    diagnostics.set(JSON.stringify(diagnostic), diagnostic)
  }
  return outcome(
    files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    [...diagnostics.values()],
  )
}
