import type { SourceRef } from "../../../contract/index.ts"
import type { XmlName } from "../../../protocols/runtime/xml/read-xml.ts"
import { schemaNamespace } from "../../../protocols/soap/runtime/client/namespaces.ts"
import type { ScalarShape, Shape } from "../../facts.ts"

/** Of the serializer behind the services (.NET's DataContractSerializer), as its own documentation names them. */
const serializationNamespace = "http://schemas.microsoft.com/2003/10/Serialization/"

type ScalarWords = Pick<ScalarShape, "type" | "format" | "contentEncoding" | "nullable">

const text: ScalarWords = { type: "string", nullable: true }

const schemaScalars: Readonly<Record<string, ScalarWords>> = {
  string: text,
  normalizedString: text,
  token: text,
  anyURI: { type: "string", format: "uri-reference", nullable: true },
  QName: text,
  boolean: { type: "boolean" },
  byte: { type: "integer", format: "int8" },
  unsignedByte: { type: "integer", format: "uint8" },
  short: { type: "integer", format: "int16" },
  unsignedShort: { type: "integer", format: "uint16" },
  int: { type: "integer", format: "int32" },
  unsignedInt: { type: "integer", format: "uint32" },
  long: { type: "integer", format: "int64" },
  unsignedLong: { type: "integer", format: "uint64" },
  integer: { type: "integer" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  decimal: { type: "number", format: "decimal" },
  dateTime: { type: "string", format: "date-time" },
  date: { type: "string", format: "date" },
  time: { type: "string", format: "time" },
  duration: { type: "string", format: "duration" },
  base64Binary: { type: "string", contentEncoding: "base64", nullable: true },
}

const serializerScalars: Readonly<Record<string, ScalarWords>> = {
  duration: { type: "string", format: "duration" },
  guid: { type: "string", format: "uuid" },
  char: { type: "integer", format: "uint16" },
}

/**
 * Read a type name as a scalar. Strings and bytes are reference types over there and may be null; numbers, booleans,
 * dates and durations may not.
 *
 * @returns `undefined` for a name that is no scalar's, or one of XML Schema that is not known.
 */
export function toScalar(type: XmlName, source: SourceRef): Shape | undefined {
  if (type.namespace === schemaNamespace && type.name === "anyType") {
    return { kind: "unknown", word: "anyType", exact: true, source }
  }
  const words = scalarsOf(type.namespace)
  const found = words !== undefined && Object.hasOwn(words, type.name) ? words[type.name] : undefined
  return found === undefined ? undefined : { kind: "scalar", ...found, exact: true, source }
}

/** Whether a namespace holds scalars and nothing that pages would describe. */
export function isScalarNamespace(namespace: string): boolean {
  return scalarsOf(namespace) !== undefined
}

function scalarsOf(namespace: string): Readonly<Record<string, ScalarWords>> | undefined {
  if (namespace === schemaNamespace) return schemaScalars
  return namespace === serializationNamespace ? serializerScalars : undefined
}
