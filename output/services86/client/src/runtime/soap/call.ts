import { ApiError } from "../errors.js"
import {
  buildRequest,
  explainFailure,
  type OperationInfo,
  type RequestOptions,
  type Transport,
} from "../transport.js"
import { decodeXml } from "../xml/decode-xml.js"
import {
  type OpenEnvelope,
  EnvelopeVersionError,
  openEnvelope,
  soapMediaType,
  writeEnvelope,
} from "./envelope.js"
import { SoapFault } from "./fault-error.js"
import { isFault, readFault } from "./fault.js"
import { readBytes } from "./read-bytes.js"
import { readValue } from "./read-value.js"
import type { XmlCarrier, XmlMember } from "./shapes.js"
import type { XmlElement } from "../xml/xml-element.js"
import { type XmlLimits, XmlError, defaultXmlLimits } from "../xml/xml-error.js"

/** What is to be known of an operation to call it. */
export interface SoapOperation extends OperationInfo {
  readonly path: string
  /** Without quotes. */
  readonly soapAction: string
  /** Of the elements in `Body` and of their members. */
  readonly namespace: string
  /** Name of the element that is sent, and its members: the input. */
  readonly request: string
  readonly input: readonly XmlMember[]
  /** Name of the element that comes back. One member is the result itself, several are an object, none is void. */
  readonly response: string
  readonly output: readonly XmlMember[]
  /** Names of the header blocks that the operation takes; any when absent. */
  readonly blocks?: readonly string[]
}

/** What a transport may carry for SOAP beside the usual; see `withSoapHeaders` and `withXmlLimits`. */
export interface SoapTransport extends Transport {
  readonly onSoapHeaders?: (headers: readonly XmlElement[]) => void
  readonly xmlLimits?: XmlLimits
}

/**
 * Make a call.
 *
 * @throws `SoapFault` when the service answers with a fault; `ApiError` for an answer that is no envelope or not the
 *   one expected; `NetworkError` when there is no answer; `TypeError` for input that does not fit its shape.
 */
export async function call<Result>(
  transport: SoapTransport,
  operation: SoapOperation,
  input: unknown,
  options?: RequestOptions,
): Promise<Result> {
  const { namespace, request: name, soapAction, path } = operation
  const shape: XmlCarrier = { kind: "carrier", namespace, members: operation.input }
  const request = buildRequest(
    transport,
    {
      operation,
      method: "POST",
      // The ticket is in the body, which would follow a redirect to any host.
      redirect: "manual",
      url: path,
      headers: { accept: "text/xml", "content-type": soapMediaType, soapaction: `"${soapAction}"` },
      body: writeEnvelope({ name, namespace, shape }, input),
    },
    options,
  )
  try {
    const response = await transport.send(request)
    return (await readAnswer(response, operation, transport)) as Result
  } catch (error) {
    throw explainFailure(error, operation)
  }
}

async function readAnswer(
  response: Response,
  operation: SoapOperation,
  { xmlLimits = defaultXmlLimits, onSoapHeaders }: SoapTransport,
): Promise<unknown> {
  const type = response.headers.get("content-type") ?? ""
  const bytes = await readBytes(response, xmlLimits.size)
  const refuse = (problem: string) => new ApiError(operation.id, response, toExcerpt(bytes), problem)
  if (bytes === undefined) throw refuse(`more than ${xmlLimits.size} bytes`)
  if (!/^(?:text|application)\/xml\b/i.test(type))
    throw refuse(type === "" ? "no content type" : `${type}, not XML`)
  try {
    const charset = /;\s*charset\s*=\s*("?)([^";\s]+)\1/i.exec(type)?.[2]
    const envelope = openEnvelope(decodeXml(bytes, charset, xmlLimits), xmlLimits)
    const result = readBody(envelope, operation, response)
    if (result instanceof ApiError) throw result
    envelope.finish()
    if (!response.ok) throw refuse("a result, but with a status of failure")
    onSoapHeaders?.(envelope.headers)
    return result.value
  } catch (error) {
    throw error instanceof XmlError || error instanceof EnvelopeVersionError ? refuse(error.message) : error
  }
}

function readBody(
  envelope: OpenEnvelope,
  operation: SoapOperation,
  response: Response,
): SoapFault | { readonly value: unknown } {
  const { reader, hasMessage, headers } = envelope
  const { namespace, output } = operation
  if (!hasMessage) throw reader.fail("value", "`Body` is empty")
  if (isFault(reader)) return new SoapFault(operation.id, response, readFault(reader), headers)
  if (reader.element.name !== operation.response || reader.element.namespace !== namespace) {
    throw reader.fail("value", `\`${reader.element.name}\` where \`${operation.response}\` is expected`)
  }
  const value = readValue(reader, { kind: "carrier", namespace, members: output }) as Record<
    string,
    unknown
  > | null
  const [only] = output
  if (only === undefined) return { value: undefined }
  return { value: output.length > 1 ? (value ?? {}) : (value?.[only[0]] ?? null) }
}

/** The first part of what came, for people to look at. */
function toExcerpt(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes?.subarray(0, 4000))
}
