/** Packages after changes of words and samples, without another look at all that a document decides. */
import type { OpenApiDocument, Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "./file.ts"
import { createPlanTools } from "./packages/plan-tools.ts"
import { packages, type PlanOptions } from "./packages/registry.ts"
import type { Touches } from "./packages/touches.ts"
import { printParts } from "./print-packages.ts"
import type { RememberPart } from "./remember.ts"
import { recallServices, type ApiNames } from "./services/api-names.ts"
import { schemasOf } from "./services/read-services.ts"
import { reachableComponents, readGraph } from "./services/schemas.ts"
import type { Api, Service } from "./services/service.ts"
import { printPlace, type WordChange } from "./words.ts"

/** What is known of the packages that were made of the document before. */
export interface MadeBefore {
  readonly names: ApiNames
  /** Whether a part has read what one of these component schemas says, or the sample of one: `client service ship`. */
  readonly hasRead: (part: string, what: "schema" | "sample", keys: ReadonlySet<string>) => boolean
}

/**
 * Make the parts again that print the words and samples; all others stay as they were made.
 *
 * @param name - File stem of the document.
 * @param remember - Is told of what is made.
 * @returns Their files, see `printPackages`.
 */
export async function retouchPackages(
  document: OpenApiDocument,
  { tags, schemas, shown }: WordChange,
  { names, hasRead }: MadeBefore,
  { only }: PlanOptions,
  name: string,
  remember: RememberPart,
): Promise<Outcome<readonly GeneratedFile[]>> {
  const api = recallServices(document, names, name)
  const tools = createPlanTools(api)
  const samples = listShown(api, shown)
  const touchesOf = (kind: string): Touches => ({
    words: (part, tag, own) =>
      (tag !== undefined && tags.has(tag)) ||
      own.some(({ key }) => schemas.has(key)) ||
      hasRead(`${kind} ${part}`, "schema", schemas),
    samples: (part, service) =>
      isShown(service, shown) || (samples.size > 0 && hasRead(`${kind} ${part}`, "sample", samples)),
    hasSamples: shown.size > 0,
  })
  const kinds = Object.entries(packages).filter(([kind]) => only?.includes(kind) ?? true)
  const lists = kinds.map(([kind, { planWords }]) => planWords(api, touchesOf(kind), tools))
  return printParts(lists, remember)
}

function isShown({ operations }: Service, shown: ReadonlySet<string>): boolean {
  return shown.size > 0 && operations.some(({ place }) => shown.has(printPlace(place)))
}

/** Component schemas whose samples may be other ones now: all that operations with other samples speak of. */
function listShown({ services, document }: Api, shown: ReadonlySet<string>): ReadonlySet<string> {
  if (shown.size === 0) return new Set()
  const roots = services
    .flatMap(({ operations }) => operations)
    .flatMap(({ place, shape }) => (shown.has(printPlace(place)) ? schemasOf(shape) : []))
  return reachableComponents(roots, readGraph(document.components?.schemas ?? {}))
}
