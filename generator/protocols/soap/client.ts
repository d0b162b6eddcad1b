/** What SOAP brings to client packages: descriptors of operations, and one constant per carrier. */
import {
  joinCode,
  type ClientProtocol,
  type Code,
  type CodePrinter,
  type ExtraModule,
  type ImportedSymbol,
  type Literal,
  type OperationCode,
  type ApiView,
  type OperationView,
} from "../client.ts"
import type { SoapWire } from "../wire.ts"
import { xmlRuntime } from "../xml-runtime.ts"
import { soapNotes } from "./client-notes.ts"
import type { XmlCarrier, XmlMember, XmlShape } from "./runtime/client/shapes.ts"
import { type ShapeReader, type XmlSchema, createShapeReader } from "./runtime/server/shape-of-schema.ts"

/** Module of the carriers' constants; consumers have no use for it. */
const carriersModule = "runtime/soap-carriers"

export const soapClient: ClientProtocol = {
  runtime: "soap/runtime/client",
  shared: [xmlRuntime],
  call: runtime("call", "call"),
  operationType: runtime("call", "SoapOperation", true),
  errorName: "SoapFault",
  exports: [
    runtime("auth", "applicationToken"),
    runtime("auth", "soTicket"),
    runtime("auth", "soapHeader"),
    runtime("fault-error", "SoapFault"),
    runtime("fault-error", "isSoapFault"),
    runtime("options", "withSoapHeaders"),
    runtime("options", "withXmlLimits"),
    runtime("scalars", "fromBase64"),
    runtime("scalars", "toBase64"),
    runtime("fault", "Fault", true),
    { module: `${xmlRuntime}/xml-element`, name: "XmlElement", typeOnly: true },
    { module: `${xmlRuntime}/xml-error`, name: "XmlLimits", typeOnly: true },
    runtime("xml-node", "XmlNode", true),
  ],
  setup: {
    argument: '{ baseUrl: "https://crm.example.com", auth: [soTicket("7T:..."), applicationToken("...")] }',
    uses: ["soTicket", "applicationToken"],
  },
  notes: soapNotes,
  auth: ['soTicket("7T:...")', 'applicationToken("...")'],
  describe,
  modules,
}

function describe(operation: OperationView, printer: CodePrinter): OperationCode {
  const { shape, id } = operation
  const wire = shape.wire as SoapWire
  const reader = createReader(printer)
  const { input, output } = readMembers(operation, reader)
  const names = nameCarriers(reader, printer)
  return {
    descriptor: {
      id,
      path: wire.path,
      soapAction: wire.soapAction,
      namespace: wire.namespace,
      request: wire.operation,
      input: input.map((member) => literalOfMember(member, names)),
      response: wire.response,
      output: output.map((member) => literalOfMember(member, names)),
      blocks: readBlocks(wire, printer),
    },
    ...(shape.request === undefined ? {} : { input: printer.typeOf(shape.request.schema) }),
    result: shape.result === undefined ? joinCode("void") : printer.typeOf(shape.result.schema),
  }
}

/** Members of the element that is sent, and of the one that comes back. */
function readMembers(
  { shape }: OperationView,
  reader: ShapeReader,
): { readonly input: readonly XmlMember[]; readonly output: readonly XmlMember[] } {
  const { namespace, result } = shape.wire as SoapWire
  const input =
    shape.request === undefined ? [] : reader.membersOf(shape.request.schema as XmlSchema, namespace)
  const schema = shape.result?.schema as XmlSchema | undefined
  if (schema === undefined) return { input, output: [] }
  const output =
    result === undefined
      ? reader.membersOf(schema, namespace)
      : [[result, reader.shapeOf(schema, namespace)] as const]
  return { input, output }
}

function readBlocks({ header }: SoapWire, printer: CodePrinter): readonly string[] | undefined {
  const properties = header === undefined ? undefined : findComponent(header, printer)?.properties
  return properties === undefined ? undefined : Object.keys(properties)
}

function modules({ operations }: ApiView, printer: CodePrinter): readonly ExtraModule[] {
  const reader = createReader(printer)
  for (const operation of operations) readMembers(operation, reader)
  // Looking at a carrier's members is what meets the carriers inside it; the map grows while it is walked.
  const carriers = [...walkCarriers(reader)]
  if (carriers.length === 0) return []
  const names = nameCarriers(reader, printer)
  const code = carriers
    .map(({ carrier, key }) => ({ name: names.get(carrier)?.name ?? key, carrier }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, carrier }) => printCarrier(name, carrier, names, printer))
  const text = code.map((one) => one.text).join("\n\n")
  const uses = [runtime("shapes", "XmlCarrier", true), ...code.flatMap(({ imports }) => imports)]
  return [{ module: carriersModule, text, uses, exported: false }]
}

function* walkCarriers(
  reader: ShapeReader,
): Generator<{ readonly key: string; readonly carrier: XmlCarrier }> {
  for (const [key, carrier] of reader.carriers) {
    if (typeof carrier.members === "function") carrier.members()
    yield { key, carrier }
  }
}

function printCarrier(
  name: string,
  carrier: XmlCarrier,
  names: ReadonlyMap<XmlCarrier, ImportedSymbol>,
  printer: CodePrinter,
): Code {
  const members = (typeof carrier.members === "function" ? carrier.members() : carrier.members).map(
    (member) => literalOfMember(member, names),
  )
  return joinCode(
    `export const ${name}: XmlCarrier = { kind: "carrier", namespace: `,
    printer.literalOf(carrier.namespace),
    ", members: () => ",
    printer.literalOf(members),
    " }",
  )
}

function literalOfMember(
  [name, shape, namespace]: XmlMember,
  names: ReadonlyMap<XmlCarrier, ImportedSymbol>,
): Literal {
  const literal = literalOfShape(shape, names)
  return namespace === undefined ? [name, literal] : [name, literal, namespace]
}

function literalOfShape(shape: XmlShape, names: ReadonlyMap<XmlCarrier, ImportedSymbol>): Literal {
  if (typeof shape === "string") return shape
  switch (shape.kind) {
    case "carrier": {
      const symbol = names.get(shape)
      if (symbol !== undefined) return { symbol }
      const members = typeof shape.members === "function" ? shape.members() : shape.members
      return { ...shape, members: members.map((member) => literalOfMember(member, names)) }
    }
    case "list":
      return { ...shape, of: literalOfShape(shape.of, names) }
    case "dictionary":
      return { ...shape, key: literalOfShape(shape.key, names), value: literalOfShape(shape.value, names) }
  }
}

function createReader(printer: CodePrinter): ShapeReader {
  return createShapeReader((key) => findComponent(key, printer))
}

function findComponent(key: string, printer: CodePrinter): XmlSchema | undefined {
  return printer.componentOf(`#/components/schemas/${key}`)?.schema as XmlSchema | undefined
}

/** `userGroupXml` for the type `UserGroup`; names of types differ in more than the case of their letters. */
function nameCarriers(reader: ShapeReader, printer: CodePrinter): ReadonlyMap<XmlCarrier, ImportedSymbol> {
  return new Map(
    [...reader.carriers].map(([key, carrier]) => {
      const type = printer.nameOf(key)?.name ?? printer.identifierOf(key, "pascal")
      const name = printer.identifierOf(`${type}Xml`, "camel")
      return [carrier, { module: carriersModule, name, typeOnly: false }]
    }),
  )
}

function runtime(module: string, name: string, typeOnly = false): ImportedSymbol {
  return { module: `runtime/soap/${module}`, name, typeOnly }
}
