import { type Diagnostic, type Outcome, type SourceRef, outcome } from "../../../contract/index.ts"
import type { SoapWire } from "../../../protocols/wire.ts"
import type { BodyFact, NamedShape, OperationFact, SecurityFact, TypeFact } from "../../facts.ts"
import type { Fence, Heading } from "../../markdown/blocks.ts"
import type { MarkdownPage } from "../../markdown/markdown-page.ts"
import { splitLines } from "../../markdown/markdown-page.ts"
import { splitSections, fencesOf } from "../../markdown/sections.ts"
import type { PageAddress } from "./address.ts"
import { report } from "./diagnostics.ts"
import { type PageEnvelope, readEnvelope } from "./envelope.ts"
import { type OperationProse, readOperationProse } from "./prose.ts"
import { type TypeReader, createTypeReader } from "./types.ts"

export interface OperationPage {
  readonly operation?: OperationFact
  readonly types: readonly TypeFact[]
}

/**
 * Read a page that shows one operation's two envelopes.
 *
 * @remarks
 * Diagnostics: `soap/missing-envelope`, `soap/name-mismatch`, and those of envelopes and types.
 */
export function readOperationPage(page: MarkdownPage, address: PageAddress): Outcome<OperationPage> {
  const headings = page.blocks.filter((block) => block.kind === "heading")
  const heading = headings.find((candidate) => candidate.depth === 2) ?? headings[0]
  const fences = findEnvelopes(page)
  if (fences === undefined) return missing(page, heading)
  const request = readEnvelope(fences.request, page.place)
  const response = readEnvelope(fences.response, page.place)
  const diagnostics = onePerCode([...request.diagnostics, ...response.diagnostics])
  if (request.value === undefined || response.value === undefined) return outcome({ types: [] }, diagnostics)
  const parts = { page, address, heading, request: request.value, response: response.value }
  const made = makeOperation(parts)
  return outcome(made.value, [...diagnostics, ...made.diagnostics])
}

function findEnvelopes(page: MarkdownPage): { request: Fence; response: Fence } | undefined {
  const found = splitSections(page.blocks).flatMap((section) =>
    fencesOf(section.blocks)
      .filter((fence) => isEnvelope(fence))
      .map((fence) => ({ fence, heading: section.heading?.text ?? "" })),
  )
  const request = found.find(({ heading }) => /\srequest$/i.test(heading)) ?? found[0]
  const response = found.find(({ heading }) => /\sresponse$/i.test(heading)) ?? found[1]
  if (request === undefined || response === undefined || request === response) return undefined
  return { request: request.fence, response: response.fence }
}

function isEnvelope(fence: Fence): boolean {
  return /^xml\b/i.test(fence.info) || /<(?:[\w.-]+:)?Envelope[\s>]/.test(fence.text)
}

function missing(page: MarkdownPage, heading: Heading | undefined): Outcome<OperationPage> {
  const span = heading ?? { line: 1, column: 1, endLine: 1, endColumn: 1 }
  const message = "the page does not show a request and a response envelope"
  return outcome({ types: [] }, [report("soap/missing-envelope", message, { source: page.place(span) })])
}

/** Both envelopes of a page are printed alike; one report says it. */
function onePerCode(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ code, severity }, index) =>
      severity === "error" || diagnostics.findIndex((other) => other.code === code) === index,
  )
}

interface Parts {
  readonly page: MarkdownPage
  readonly address: PageAddress
  readonly heading: Heading | undefined
  readonly request: PageEnvelope
  readonly response: PageEnvelope
}

function makeOperation(parts: Parts): Outcome<OperationPage> {
  const { page, address, heading, request, response } = parts
  const { version, service } = address
  const types = createTypeReader(version, request.message.namespace)
  const source = place(page, heading)
  const prose = readOperationProse(proseLines(page, heading))
  const wire = makeWire(parts, types)
  const body = types.readMessage(request.message, `${version}.${service}.${wire.operation}`, request.place)
  const result = types.readMessage(response.message, `${version}.${service}.${wire.response}`, response.place)
  const operation: OperationFact = {
    id: `${version}-${service}-${wire.operation}`,
    api: version.toLowerCase(),
    service,
    wire,
    // Pages of later versions print no text at all; their heading is what is left to say.
    summary: prose.summary ?? heading?.text ?? wire.operation,
    ...(prose.description === undefined ? {} : { description: prose.description }),
    ...(prose.onlineRestricted === undefined ? {} : { onlineRestricted: prose.onlineRestricted }),
    parameters: [],
    security: readSecurity(request),
    request: makeBody(body, undefined),
    responses: [makeResponse(result, prose.returns)],
    mentions: [],
    samples: [],
    source,
  }
  const described = describeParameters(types.types(), body.name, prose)
  return outcome({ operation, types: described }, [...types.diagnostics, ...reportNames(parts, source)])
}

function makeWire({ address, request, response }: Parts, types: TypeReader): SoapWire {
  const { namespace, name: operation } = request.message
  const { version, service, path } = address
  const header = readHeader(request, version, types)
  return {
    protocol: "soap",
    path,
    operation,
    response: response.message.name,
    namespace,
    soapAction: `${namespace}/${service}/${operation}`,
    ...(header === undefined ? {} : { header: header.name }),
  }
}

/** All pages of a version show the same blocks but for those of the service that hands out tickets. */
function readHeader(request: PageEnvelope, version: string, types: TypeReader): NamedShape | undefined {
  const [first] = request.blocks
  if (first === undefined) return undefined
  const hasTicket = request.blocks.some(isTicket)
  const name = `${version}.${hasTicket ? "RequestHeader" : "TicketlessRequestHeader"}`
  return types.readHeader(request.blocks, name, request.place)
}

function isTicket(block: { readonly name: string }): boolean {
  return block.name === "Credentials"
}

function readSecurity(request: PageEnvelope): readonly SecurityFact[] {
  return request.blocks.flatMap((block): readonly SecurityFact[] => {
    const source = request.place(block)
    if (isTicket(block)) {
      const description = "Ticket of a session, sent as the block `Credentials` in the SOAP header"
      const header = "Credentials"
      return [
        { kind: "apiKey", name: "SoTicket", in: "header", header, description, use: "alternative", source },
      ]
    }
    if (block.name !== "ApplicationToken") return []
    const description =
      "Token of the calling application, sent as the block `ApplicationToken` in the SOAP header"
    const header = "ApplicationToken"
    const name = "ApplicationToken"
    return [{ kind: "apiKey", name, in: "header", header, description, use: "additional", source }]
  })
}

function makeBody(shape: NamedShape, description: string | undefined): BodyFact {
  const { source } = shape
  const text = description === undefined ? {} : { description }
  return { mediaTypes: ["text/xml"], shape, required: true, source, ...text }
}

function makeResponse(shape: NamedShape, returns: string | undefined) {
  const description = returns ?? "The operation was carried out"
  return { status: "200", description, body: makeBody(shape, undefined), source: shape.source }
}

/** Bullets stand in the order of the request's members, under the names of another language's arguments. */
function describeParameters(
  types: readonly TypeFact[],
  request: string,
  prose: OperationProse,
): readonly TypeFact[] {
  if (prose.parameters.every((parameter) => parameter.text === "")) return types
  return types.map((type) => {
    if (type.name !== request || type.shape.kind !== "object") return type
    const { properties } = type.shape
    const pairByPlace = properties.length === prose.parameters.length
    const described = properties.map((property, index) => {
      const found = pairByPlace
        ? prose.parameters[index]
        : prose.parameters.find(({ name }) => name.toLowerCase() === property.name.toLowerCase())
      return found === undefined || found.text === "" ? property : { ...property, description: found.text }
    })
    return { ...type, shape: { ...type.shape, properties: described } }
  })
}

function reportNames({ address, heading, request }: Parts, source: SourceRef): readonly Diagnostic[] {
  const printed = heading?.text.trim()
  const { name } = request.message
  if (printed === name || printed === undefined || printed.includes(" ")) return []
  const message = `heading \`${printed}\` and element \`${name}\` of service \`${address.service}\` differ`
  return [report("soap/name-mismatch", message, { source })]
}

function place(page: MarkdownPage, heading: Heading | undefined): SourceRef {
  const { path, line, column } = page.place(heading ?? { line: 1, column: 1, endLine: 1, endColumn: 1 })
  return { path, line, column }
}

function proseLines(page: MarkdownPage, heading: Heading | undefined): readonly string[] {
  if (heading === undefined) return []
  const next = page.blocks.find((block) => block.kind === "heading" && block.line > heading.line)
  const lines = splitLines(page.page.text).slice(heading.endLine, (next?.line ?? 1) - 1)
  const end = lines.findIndex((line) => /^\s*(?:Download\s+)?\[WSDL\b/i.test(line))
  return end === -1 ? [] : lines.slice(0, end)
}
