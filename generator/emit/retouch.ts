/** Packages after changes of words, without another look at all of the document. */
import type { OpenApiDocument, Outcome } from "../contract/index.ts"
import type { GeneratedFile } from "./file.ts"
import { createPlanTools } from "./packages/plan-tools.ts"
import { packages, type PlanOptions } from "./packages/registry.ts"
import { printParts } from "./print-packages.ts"
import type { RememberPart } from "./remember.ts"
import { recallServices, type ApiNames } from "./services/api-names.ts"
import type { WordChange } from "./words.ts"

/** What is known of the packages that were made of the document before. */
export interface MadeBefore {
  readonly names: ApiNames
  /** Whether a part has read what one of these component schemas says: `client service user-agent`. */
  readonly hasRead: (part: string, schemas: ReadonlySet<string>) => boolean
}

/**
 * Make the parts again that print the words; all others stay as they were made.
 *
 * @param name - File stem of the document.
 * @param remember - Is told of what is made.
 * @returns Their files, see `printPackages`.
 */
export async function retouchPackages(
  document: OpenApiDocument,
  { tags, schemas }: WordChange,
  { names, hasRead }: MadeBefore,
  { only }: PlanOptions,
  name: string,
  remember: RememberPart,
): Promise<Outcome<readonly GeneratedFile[]>> {
  const api = recallServices(document, names, name)
  const tools = createPlanTools(api)
  const kinds = Object.entries(packages).filter(([kind]) => only?.includes(kind) ?? true)
  const lists = kinds.map(([kind, { planWords }]) =>
    planWords(
      api,
      (part, tag, own) =>
        (tag !== undefined && tags.has(tag)) ||
        own.some(({ key }) => schemas.has(key)) ||
        hasRead(`${kind} ${part}`, schemas),
      tools,
    ),
  )
  return printParts(lists, remember)
}
