/** A WSDL in the style of WCF (document/literal wrapped, DataContract), made of one of our documents. */
import type {
  MediaTypeObject,
  OpenApiDocument,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
  Schema,
} from "../../../generator/contract/index.ts"

const arrays = "http://schemas.microsoft.com/2003/10/Serialization/Arrays"
const soapHttp = "http://schemas.xmlsoap.org/soap/http"

interface Wsdl {
  readonly document: OpenApiDocument
  readonly namespace: string
  /** Prefix by namespace. */
  readonly prefixes: ReadonlyMap<string, string>
  /** Named types by namespace, in XML Schema. */
  readonly types: Map<string, Map<string, string>>
  readonly seen: Set<string>
}

/** @param address - Where the port says that the service is. */
export function wsdlOfDocument(document: OpenApiDocument, service: string, address: string): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, { post }]) =>
    post?.tags?.[0] === service ? [{ name: path.split("#")[1] ?? "", post }] : [],
  )
  const bodies = operations.map(({ name, post }) => {
    const { content: request } = post.requestBody as RequestBodyObject
    const { content: response = {} } = (post.responses ?? {})["200"] as ResponseObject
    const [parameter] = post.parameters as readonly ParameterObject[]
    return {
      name,
      action: String(parameter?.schema?.const).slice(1, -1),
      request: messageOf(request),
      response: messageOf(response),
      header: headerOf(document, request),
    }
  })
  const namespace = bodies[0]?.request.schema.xml?.namespace ?? ""
  const wsdl: Wsdl = {
    document,
    namespace,
    prefixes: new Map([
      [namespace, "tns"],
      [arrays, "arr"],
    ]),
    types: new Map([
      [namespace, new Map()],
      [arrays, new Map()],
    ]),
    seen: new Set(),
  }
  const elements = new Map<string, string>()
  for (const { request, response, header } of bodies) {
    for (const { name, schema } of [request, response]) elements.set(name, element(name, schema, wsdl))
    for (const [name, schema] of Object.entries(header)) {
      const type = name === "Credentials" ? credentials(schema, wsdl) : "xs:string"
      elements.set(name, `<xs:element name="${name}" nillable="true" type="${type}"/>`)
    }
  }
  return print(service, address, namespace, bodies, elements, wsdl)
}

interface Message {
  readonly name: string
  readonly schema: Schema
}

interface Body {
  readonly name: string
  readonly action: string
  readonly request: Message
  readonly response: Message
  readonly header: Readonly<Record<string, Schema>>
}

function messageOf(content: Readonly<Record<string, MediaTypeObject>>): Message {
  const [entry] = Object.entries(content["text/xml"]?.schema?.properties?.["Body"]?.properties ?? {})
  if (entry === undefined) throw new Error("no message")
  return { name: entry[0], schema: entry[1] }
}

function headerOf(document: OpenApiDocument, content: Readonly<Record<string, MediaTypeObject>>) {
  const header = content["text/xml"]?.schema?.properties?.["Header"] ?? {}
  return resolve(document, header).properties ?? {}
}

function resolve(document: OpenApiDocument, schema: Schema): Schema {
  const key = schema.$ref?.replace("#/components/schemas/", "")
  return key === undefined ? schema : (document.components?.schemas?.[key] ?? {})
}

function element(name: string, schema: Schema, wsdl: Wsdl): string {
  const members = sequence(resolve(wsdl.document, schema), wsdl)
  return `<xs:element name="${name}"><xs:complexType><xs:sequence>${members}</xs:sequence></xs:complexType></xs:element>`
}

function credentials(schema: Schema, wsdl: Wsdl): string {
  wsdl.types
    .get(wsdl.namespace)
    ?.set(
      "SoCredentials",
      `<xs:complexType name="SoCredentials"><xs:sequence>${sequence(schema, wsdl)}</xs:sequence></xs:complexType>`,
    )
  return "tns:SoCredentials"
}

function sequence(schema: Schema, wsdl: Wsdl): string {
  return Object.entries(schema.properties ?? {})
    .map(([name, property]) => {
      const { type, isNillable } = typeOf(property, wsdl)
      return `<xs:element minOccurs="0" name="${name}"${isNillable ? ' nillable="true"' : ""} type="${type}"/>`
    })
    .join("")
}

interface TypeName {
  readonly type: string
  readonly isNillable: boolean
}

function typeOf(schema: Schema, wsdl: Wsdl): TypeName {
  const types = [schema.type ?? []].flat()
  const isNillable = types.includes("null")
  if (schema.$ref !== undefined) return referenceOf(schema, wsdl)
  if (types.includes("array")) return { type: arrayOf(schema, wsdl), isNillable: true }
  if (types.length === 0) return { type: "xs:anyType", isNillable: true }
  return { type: `xs:${scalarOf(schema)}`, isNillable }
}

function scalarOf({ type, format, contentEncoding }: Schema): string {
  if (contentEncoding === "base64") return "base64Binary"
  const byFormat: Readonly<Record<string, string>> = {
    "date-time": "dateTime",
    duration: "duration",
    int16: "short",
    int32: "int",
    int64: "long",
    uint32: "unsignedInt",
    double: "double",
  }
  const [name] = [type ?? []].flat()
  return byFormat[format ?? ""] ?? (name === "boolean" ? "boolean" : "string")
}

function referenceOf(schema: Schema, wsdl: Wsdl): TypeName {
  const key = schema.$ref?.replace("#/components/schemas/", "") ?? ""
  const target = resolve(wsdl.document, schema)
  const name = key.split(".").at(-1) ?? key
  const namespace = Object.values(target.properties ?? {})[0]?.xml?.namespace ?? wsdl.namespace
  const prefix = prefixOf(namespace, wsdl)
  if (!wsdl.seen.has(key)) {
    wsdl.seen.add(key)
    wsdl.types.get(namespace)?.set(name, declare(name, target, wsdl))
  }
  return { type: `${prefix}:${name}`, isNillable: [target.type ?? []].flat().includes("null") }
}

function prefixOf(namespace: string, wsdl: Wsdl): string {
  const known = wsdl.prefixes.get(namespace)
  if (known !== undefined) return known
  const prefix = `n${wsdl.prefixes.size}`
  ;(wsdl.prefixes as Map<string, string>).set(namespace, prefix)
  wsdl.types.set(namespace, new Map())
  return prefix
}

function declare(name: string, schema: Schema, wsdl: Wsdl): string {
  if (schema.properties !== undefined) {
    return `<xs:complexType name="${name}"><xs:sequence>${sequence(schema, wsdl)}</xs:sequence></xs:complexType>`
  }
  const { items } = schema
  if (items === undefined)
    return `<xs:simpleType name="${name}"><xs:restriction base="xs:string"/></xs:simpleType>`
  const entry = `<xs:complexType><xs:sequence>${sequence(items, wsdl)}</xs:sequence></xs:complexType>`
  return `<xs:complexType name="${name}"><xs:sequence><xs:element maxOccurs="unbounded" minOccurs="0" name="${items.xml?.name}">${entry}</xs:element></xs:sequence></xs:complexType>`
}

function arrayOf(schema: Schema, wsdl: Wsdl): string {
  const { items = {} } = schema
  const item = items.xml?.name ?? ""
  const namespace = items.xml?.namespace ?? wsdl.namespace
  const name = `ArrayOf${item}`
  const key = `${namespace} ${name}`
  if (!wsdl.seen.has(key)) {
    wsdl.seen.add(key)
    const { type, isNillable } = typeOf(items, wsdl)
    const nillable = isNillable ? ' nillable="true"' : ""
    wsdl.types
      .get(namespace)
      ?.set(
        name,
        `<xs:complexType name="${name}"><xs:sequence><xs:element maxOccurs="unbounded" minOccurs="0" name="${item}"${nillable} type="${type}"/></xs:sequence></xs:complexType>`,
      )
  }
  return `${prefixOf(namespace, wsdl)}:${name}`
}

function print(
  service: string,
  address: string,
  namespace: string,
  bodies: readonly Body[],
  elements: ReadonlyMap<string, string>,
  wsdl: Wsdl,
): string {
  const declarations = [...wsdl.prefixes].map(([uri, prefix]) => `xmlns:${prefix}="${uri}"`).join(" ")
  const schemas = [...wsdl.types].map(([uri, types]) => {
    const imports = [...wsdl.types.keys()]
      .filter((other) => other !== uri)
      .map((other) => `<xs:import namespace="${other}"/>`)
    const own = uri === namespace ? [...elements.values()] : []
    return `<xs:schema elementFormDefault="qualified" targetNamespace="${uri}">${[...imports, ...types.values(), ...own].join("")}</xs:schema>`
  })
  const messages = bodies.flatMap(({ name, request, response, header }) => [
    `<wsdl:message name="${name}_In"><wsdl:part name="parameters" element="tns:${request.name}"/></wsdl:message>`,
    `<wsdl:message name="${name}_Out"><wsdl:part name="parameters" element="tns:${response.name}"/></wsdl:message>`,
    `<wsdl:message name="${name}_Headers">${Object.keys(header)
      .map((part) => `<wsdl:part name="${part}" element="tns:${part}"/>`)
      .join("")}</wsdl:message>`,
  ])
  const port = bodies.map(
    ({ name }) =>
      `<wsdl:operation name="${name}"><wsdl:input message="tns:${name}_In"/><wsdl:output message="tns:${name}_Out"/></wsdl:operation>`,
  )
  const binding = bodies.map(({ name, action, header }) => {
    const parts = Object.keys(header).map(
      (part) => `<soap:header message="tns:${name}_Headers" part="${part}" use="literal"/>`,
    )
    return `<wsdl:operation name="${name}"><soap:operation soapAction="${action}" style="document"/><wsdl:input>${parts.join("")}<soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>`
  })
  return (
    `<?xml version="1.0" encoding="utf-8"?>` +
    `<wsdl:definitions name="${service}" targetNamespace="${namespace}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" ${declarations}>` +
    `<wsdl:types>${schemas.join("")}</wsdl:types>${messages.join("")}` +
    `<wsdl:portType name="${service}Port">${port.join("")}</wsdl:portType>` +
    `<wsdl:binding name="${service}Binding" type="tns:${service}Port"><soap:binding transport="${soapHttp}"/>${binding.join("")}</wsdl:binding>` +
    `<wsdl:service name="${service}"><wsdl:port name="${service}" binding="tns:${service}Binding"><soap:address location="${address}"/></wsdl:port></wsdl:service>` +
    `</wsdl:definitions>`
  )
}
