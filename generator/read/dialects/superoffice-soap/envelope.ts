import { type Diagnostic, type Outcome, type SourceRef, outcome } from "../../../contract/index.ts"
import { createXmlReader } from "../../../protocols/runtime/xml/read-xml.ts"
import { type XmlElement, readElement } from "../../../protocols/runtime/xml/xml-element.ts"
import { XmlError } from "../../../protocols/runtime/xml/xml-error.ts"
import type { Fence } from "../../markdown/blocks.ts"
import type { Span } from "../../pages/page.ts"
import { report } from "./diagnostics.ts"

/** An envelope as a page prints it. */
export interface PageEnvelope {
  /** Children of the envelope besides `Header` and `Body`, and those of `Header`. */
  readonly blocks: readonly XmlElement[]
  /** The one element in `Body`. */
  readonly message: XmlElement
  readonly place: PlaceInEnvelope
}

/** Turn an element into the place of its start tag in the page. */
export type PlaceInEnvelope = (element: { readonly offset: number }) => SourceRef

const soap11 = "http://schemas.xmlsoap.org/soap/envelope/"
const soap12 = "http://www.w3.org/2003/05/soap-envelope"

/**
 * Read a fence as a SOAP envelope of either version.
 *
 * @remarks
 * Diagnostics: `soap/unreadable-envelope`, `soap/authentication-outside-header`, `soap/other-envelope-version`.
 * The reader of the runtime reads pages too: it is as fast as saxes, knows each element's place, and so pages,
 * requests and answers are read by the same rules.
 */
export function readEnvelope(
  fence: Fence,
  locate: (span: Span) => SourceRef,
): Outcome<PageEnvelope | undefined> {
  const place = createPlace(fence, locate)
  const root = readRoot(fence, locate)
  if ("problem" in root) return outcome(undefined, [root.problem])
  const { namespace, name, children } = root.element
  const body = children.find((child) => child.namespace === namespace && child.name === "Body")
  const message = body?.children[0]
  if (name !== "Envelope" || (namespace !== soap11 && namespace !== soap12)) {
    return unreadable("the root element is no SOAP `Envelope`", place(root.element))
  }
  if (body === undefined || message === undefined || body.children.length > 1) {
    return unreadable("the envelope needs one `Body` with one element in it", place(body ?? root.element))
  }
  const beside = children.filter((child) => child.namespace !== namespace)
  const header = children.find((child) => child.namespace === namespace && child.name === "Header")
  const diagnostics = [...reportBlocks(beside, place), ...reportVersion(root.element, place)]
  return outcome({ blocks: [...(header?.children ?? []), ...beside], message, place }, diagnostics)
}

function readRoot(
  fence: Fence,
  locate: (span: Span) => SourceRef,
): { readonly element: XmlElement } | { readonly problem: Diagnostic } {
  try {
    const reader = createXmlReader(blankDeclaration(fence.text))
    reader.next()
    const element = readElement(reader)
    reader.next()
    return { element }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const line = fence.textLine + Math.max(error.line, 1) - 1
    const column = Math.max(error.column, 1)
    const source = locate({ line, column, endLine: line, endColumn: column + 1 })
    const problem = report("soap/unreadable-envelope", `the envelope is not read: ${error.reason}`, {
      source,
    })
    return { problem }
  }
}

/** A page is decoded already, and blank lines before the declaration are the page's layout. Places stay. */
function blankDeclaration(text: string): string {
  const start = text.length - text.trimStart().length
  const end = text.startsWith("<?xml ", start) ? text.indexOf("?>", start) : -1
  return end === -1 ? text : text.slice(0, end + 2).replaceAll(/[^\n]/g, " ") + text.slice(end + 2)
}

function unreadable(message: string, source: SourceRef): Outcome<undefined> {
  return outcome(undefined, [report("soap/unreadable-envelope", message, { source })])
}

function reportBlocks(beside: readonly XmlElement[], place: PlaceInEnvelope): readonly Diagnostic[] {
  const [first] = beside
  if (first === undefined) return []
  const names = beside.map((block) => `\`${block.name}\``).join(" and ")
  const message = `${names} ${beside.length === 1 ? "stands" : "stand"} beside \`Body\`, not in \`Header\``
  return [report("soap/authentication-outside-header", message, { source: place(first) })]
}

function reportVersion(root: XmlElement, place: PlaceInEnvelope): readonly Diagnostic[] {
  if (root.namespace === soap11) return []
  const message = "the envelope is printed as SOAP 1.2, the service speaks SOAP 1.1"
  return [report("soap/other-envelope-version", message, { source: place(root) })]
}

function createPlace(fence: Fence, locate: (span: Span) => SourceRef): PlaceInEnvelope {
  const starts = lineStarts(fence.text)
  // Elements are asked for in the order of the text but for a few, so the last line found is the best guess.
  let index = 0
  return ({ offset }) => {
    if ((starts[index] ?? 0) > offset) index = 0
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= offset) index += 1
    const line = fence.textLine + index
    const column = offset - (starts[index] ?? 0) + 1
    const { path, ...found } = locate({ line, column, endLine: line, endColumn: column + 1 })
    return { path, line: found.line, column: found.column }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return starts
}
