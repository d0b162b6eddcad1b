import type { Diagnostic, Outcome, SourceRef } from "../../../contract/index.ts"
import { outcome } from "../../../contract/index.ts"
import type { BodyFact, OperationFact, PropertyFact, SecurityFact, Shape } from "../../facts.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import type { Section } from "../../markdown/sections.ts"
import { paragraphsOf, readSections, sectionsUnder } from "./blocks.ts"
import { toMarkdown, toPlainText } from "./cell.ts"
import { report } from "./diagnostics.ts"
import { type MethodContext, readParameters } from "./parameters.ts"
import { readResult } from "./results.ts"
import { readTypeWord } from "./rows.ts"
import { readSamples } from "./samples.ts"

const path = "/api_jsonrpc.php"

/**
 * Read a page that describes one method.
 *
 * @remarks
 * Diagnostics: `zabbix/no-method`, and those of its sections.
 */
export function readMethodPage(page: MarkdownPage): Outcome<readonly OperationFact[]> {
  const sections = readSections(page)
  const title = sections.find((section) => section.heading?.depth === 1)
  const method = toPlainText(title?.heading?.text ?? "")
  const source = page.place(title?.heading ?? { line: 1, column: 1, endLine: 1, endColumn: 1 })
  const [folder, action] = method.split(".")
  if (folder === undefined || action === undefined) {
    return outcome([], [report("zabbix/no-method", "the first heading names no method", { source })])
  }
  return readMethod({ page, sections, method, folder: folder.toLowerCase(), action, source })
}

interface MethodPage {
  readonly page: MarkdownPage
  readonly sections: readonly Section[]
  readonly method: string
  readonly folder: string
  readonly action: string
  readonly source: SourceRef
}

function readMethod({
  page,
  sections,
  method,
  folder,
  action,
  source,
}: MethodPage): Outcome<readonly OperationFact[]> {
  const description = readDescription(findSection(sections, /^Description$/i))
  const context: MethodContext = {
    page,
    folder,
    action,
    ...(description.argument === undefined ? {} : { argument: description.argument }),
  }
  const request = readSide(sections, /^Parameters?$/i, context, source, (blocks, place) =>
    readParameters(blocks, place, context),
  )
  const added = addedProperties(request.value)
  const result = readSide(sections, /^Return values?$/i, context, source, (blocks, place, parts) =>
    readResult(blocks, place, { word: description.result, added, parts }, context),
  )
  const samples = readSamples(sectionsUnder(sections, /^Examples?$/i), page)
  const operation: OperationFact = {
    id: method,
    service: folder,
    wire: {
      protocol: "json-rpc",
      path,
      method,
      ...readResultOptions(request.value, result.value.body?.shape),
    },
    ...(description.summary === undefined ? {} : { summary: description.summary }),
    ...(description.text === "" ? {} : { description: description.text }),
    parameters: [],
    security: readSecurity(description.all, request.value, source),
    request: request.value,
    responses: [result.value],
    mentions: [],
    samples: samples.value,
    source,
  }
  return outcome([operation], [...request.diagnostics, ...result.diagnostics, ...samples.diagnostics])
}

function findSection(sections: readonly Section[], heading: RegExp): Section | undefined {
  return sections.find((section) => heading.test(section.heading?.text ?? ""))
}

function readSide<T>(
  sections: readonly Section[],
  heading: RegExp,
  { page }: MethodContext,
  fallback: SourceRef,
  read: (blocks: Section["blocks"], source: SourceRef, sections: readonly Section[]) => Outcome<T>,
): Outcome<T> & { readonly diagnostics: readonly Diagnostic[] } {
  const found = sectionsUnder(sections, heading)
  const blocks = found.flatMap((section) => section.blocks)
  const first = blocks[0]
  return read(blocks, first === undefined ? fallback : page.place(first), found)
}

interface Description {
  readonly summary?: string
  readonly text: string
  readonly all: string
  readonly result?: string
  readonly argument?: string
}

/** The first code span is the signature: `` `object berth.create(object/array berths)` ``. */
function readDescription(section: Section | undefined): Description {
  const texts = paragraphsOf(section?.blocks ?? []).map(({ text }) => text.trim())
  const signature = /^`([\w/]+(?: [\w/]+)?)\s{1,9}[\w.]+(?:\(([\w/]+)(?:\s{1,9}\w+)?\))?`$/.exec(
    texts[0] ?? "",
  )
  const rest = (signature === null ? texts : texts.slice(1)).map(toMarkdown)
  const [summary, ...others] = rest
  return {
    ...(summary === undefined ? {} : { summary: summary.replace(/\s{0,9}\n\s*/g, " ") }),
    text: others.join("\n\n"),
    all: texts.join("\n"),
    ...(signature?.[1] === undefined ? {} : { result: readTypeWord(signature[1]) }),
    ...(signature?.[2] === undefined ? {} : { argument: readTypeWord(signature[2]) }),
  }
}

/**
 * Every method wants a bearer token, but for those that only callers without a session may call, and for the one that
 * takes the token among its parameters.
 */
function readSecurity(text: string, request: BodyFact, source: SourceRef): readonly SecurityFact[] {
  const isPublic = /\bunauthenticated\b/i.test(text) || /\bwithout authentication\b/i.test(text)
  const names = new Set(objectOf(request.shape)?.properties.map(({ name }) => name))
  const takesToken = names.has("sessionid") && names.has("token")
  return isPublic || takesToken ? [] : [{ kind: "http", scheme: "bearer", source }]
}

function addedProperties(request: BodyFact): readonly PropertyFact[] {
  return (objectOf(request.shape)?.properties ?? []).flatMap(({ adds }) => adds ?? [])
}

function objectOf(shape: Shape): Extract<Shape, { kind: "object" }> | undefined {
  if (shape.kind === "array") return objectOf(shape.items)
  return shape.kind === "object" ? shape : undefined
}

/** The parameters that change the form of the result, where the method has them. */
function readResultOptions(request: BodyFact, result: Shape | undefined) {
  const names = new Set(objectOf(request.shape)?.properties.map(({ name }) => name))
  const isList = result?.kind === "union" || result?.kind === "array"
  return {
    ...(names.has("output") ? { selectBy: "output" } : {}),
    ...(isList && names.has("countOutput") ? { countBy: "countOutput" } : {}),
    ...(isList && names.has("preservekeys") ? { keyBy: "preservekeys" } : {}),
  }
}
