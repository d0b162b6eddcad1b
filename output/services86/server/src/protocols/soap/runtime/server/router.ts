import type { HttpRequest, HttpResponse } from "../../../runtime/server/http.js"
import type { Operation, OperationEntry } from "../../../runtime/server/operation.js"
import { problem, ProblemError, unfit } from "../../../runtime/server/problem.js"
import type { ProtocolRouter, ProtocolServer, ServerHost } from "../../../runtime/server/protocol-server.js"
import { decodeXml } from "../../../runtime/xml/decode-xml.js"
import {
  EnvelopeVersionError,
  type OpenEnvelope,
  mustUnderstand,
  openEnvelope,
  soapMediaType,
  writeEnvelope,
} from "../client/envelope.js"
import { readValue } from "../client/read-value.js"
import type { XmlCarrier } from "../client/shapes.js"
import type { XmlElement } from "../../../runtime/xml/xml-element.js"
import { XmlError, defaultXmlLimits } from "../../../runtime/xml/xml-error.js"
import { type SoapService, createAddressBook, elementKey } from "./addresses.js"
import { FaultError, answerFault, answerProblem } from "./answer-fault.js"
import { type ShapeReader, type XmlSchema, createShapeReader } from "./shape-of-schema.js"

/** SOAP 1.1: one address per service, messages told apart by SOAPAction, then by the element in `Body`. */
export const soapServer: ProtocolServer = { protocol: "soap", createRouter }

/** Whoever asks sends less than whoever answers. */
const requestLimits = { ...defaultXmlLimits, elements: 250_000 }

function createRouter(entries: readonly OperationEntry[], host: ServerHost): ProtocolRouter {
  const findService = createAddressBook(entries)
  let reader: ShapeReader | undefined
  // Components are there once the first operation is loaded.
  const shapes = () => (reader ??= createShapeReader((key) => findComponent(host, key)))
  return {
    claims: (path) => findService(path) !== undefined,
    handle: async (request) => {
      const service = findService(request.path)
      if (service === undefined) throw new ProblemError(unknownAddress)
      try {
        return await answer(request, service, host, shapes)
      } catch (error) {
        return answerError(error)
      }
    },
    writeProblem: (_request, thrown) => answerProblem(thrown),
  }
}

function findComponent(host: ServerHost, key: string): XmlSchema | undefined {
  const { schemas } = host.library()
  return Object.hasOwn(schemas, key) ? (schemas[key] as XmlSchema) : undefined
}

function answerError(error: unknown): HttpResponse {
  if (error instanceof FaultError) return answerFault(error.code, error.message)
  if (error instanceof EnvelopeVersionError) return answerFault("VersionMismatch", error.message)
  if (!(error instanceof XmlError)) throw error
  if (error.problem !== "value") return answerFault("Client", `the message is refused: ${error.message}`)
  const { pointer, reason, line, column } = error
  const message = `${reason.replace(/^`[^`]*` /, "")} (line ${line}, column ${column})`
  return answerProblem(unfit([{ in: "body", pointer, message }]))
}

const unknownAddress = problem("unknown-operation", "there is no service at this address")

async function answer(
  request: HttpRequest,
  service: SoapService,
  host: ServerHost,
  shapes: () => ShapeReader,
): Promise<HttpResponse> {
  const refusal = checkHttp(request)
  if (refusal !== undefined) return refusal
  const envelope = openEnvelope(decodeXml(await request.body.read(), charsetOf(request)), requestLimits)
  const entry = findOperation(request, envelope, service)
  const operation = await host.load(entry)
  checkHeaders(envelope.headers, operation, host)
  const body = readBody(envelope, operation, shapes())
  envelope.finish()
  const credentials = readCredentials(envelope.headers, operation)
  const result = await host.dispatch({
    operation,
    request,
    parameters: {},
    body,
    mediaType: "text/xml",
    credentials,
  })
  if (result.kind === "failure") return answerProblem(result.problem)
  return {
    status: 200,
    headers: { ...result.headers, "content-type": soapMediaType },
    body: writeResult(result.value, operation, shapes()),
  }
}

function checkHttp({ method, headers }: HttpRequest): HttpResponse | undefined {
  if (method === "OPTIONS") return { status: 204, headers: { allow: "POST" } }
  if (method !== "POST") {
    return answerProblem(
      problem("method-not-allowed", "SOAP messages are posted", { headers: { allow: "POST" } }),
    )
  }
  const type = headers["content-type"] ?? ""
  if (/^\s*text\/xml\s*(?:;|$)/i.test(type)) return undefined
  const title = `the content type must be text/xml, SOAP 1.1's, not ${type === "" ? "absent" : type.slice(0, 100)}`
  return answerProblem(problem("unsupported-media-type", title))
}

function charsetOf({ headers }: HttpRequest): string | undefined {
  return /;\s*charset\s*=\s*("?)([^";\s]+)\1/i.exec(headers["content-type"] ?? "")?.[2]
}

function findOperation(
  request: HttpRequest,
  { reader, hasMessage }: OpenEnvelope,
  service: SoapService,
): OperationEntry {
  if (!hasMessage) throw new FaultError("Client", "`Body` is empty")
  const action = (request.headers["soapaction"] ?? "").trim().replace(/^"(.*)"$/s, "$1")
  const { name, namespace } = reader.element
  const named = service.byElement.get(elementKey(namespace, name))
  const entry = service.byAction.get(action) ?? named
  if (entry === undefined) {
    throw new FaultError(
      "Client",
      `this service has no operation \`${name.slice(0, 100)}\` in namespace \`${namespace.slice(0, 200)}\``,
    )
  }
  if (entry !== named) {
    throw new FaultError(
      "Client",
      `SOAPAction asks for \`${entry.wire["operation"] ?? ""}\`, the message is another one`,
    )
  }
  return entry
}

/** Blocks that the service knows are understood; of the others, none may insist. */
function checkHeaders(blocks: readonly XmlElement[], { wire }: Operation, host: ServerHost): void {
  const known = findComponent(host, wire["header"] ?? "")?.properties ?? {}
  for (const block of blocks) {
    const isKnown = block.namespace === wire["namespace"] && Object.hasOwn(known, block.name)
    if (!isKnown && mustUnderstand(block)) {
      throw new FaultError("MustUnderstand", `header block \`${block.name.slice(0, 100)}\` is not understood`)
    }
  }
}

/** Names of the security schemes that dialects give to the two blocks. */
function readCredentials(
  blocks: readonly XmlElement[],
  { wire }: Operation,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { name, namespace, text, children } of blocks) {
    if (namespace !== wire["namespace"]) continue
    if (name === "ApplicationToken" && text.trim() !== "") found["ApplicationToken"] = text.trim()
    const ticket = children
      .find((child) => child.name === "Ticket" && child.namespace === namespace)
      ?.text.trim()
    if (name === "Credentials" && ticket) found["SoTicket"] = ticket
  }
  return found
}

function readBody({ reader }: OpenEnvelope, operation: Operation, shapes: ShapeReader): unknown {
  const { request, wire } = operation
  const namespace = wire["namespace"] ?? ""
  const members = request === undefined ? [] : shapes.membersOf(request.schema as XmlSchema, namespace)
  const value = readValue(reader, { kind: "carrier", namespace, members })
  return request === undefined ? undefined : (value ?? {})
}

function writeResult(value: unknown, { wire, responses }: Operation, shapes: ShapeReader): string {
  const namespace = wire["namespace"] ?? ""
  const schema = responses.find(({ status }) => status.startsWith("2"))?.content?.schema as
    | XmlSchema
    | undefined
  const only = wire["result"]
  const name = wire["response"] ?? ""
  if (schema === undefined)
    return writeEnvelope({ name, namespace, shape: { kind: "carrier", namespace, members: [] } }, {})
  const shape: XmlCarrier =
    only === undefined
      ? { kind: "carrier", namespace, members: shapes.membersOf(schema, namespace) }
      : { kind: "carrier", namespace, members: [[only, shapes.shapeOf(schema, namespace)]] }
  return writeEnvelope(
    { name, namespace, shape },
    only === undefined ? (value ?? {}) : { [only]: value ?? undefined },
  )
}
