/** Envelopes as schemas: every element's name and namespace written out, because `xml` objects do not inherit. */
import type { ComponentsObject, Schema, XmlObject } from "../../contract/index.ts"
import { componentReference } from "../references.ts"
import { envelopeMediaType, envelopePrefix, faultKey } from "./names.ts"
import { envelopeNamespace } from "./runtime/client/namespaces.ts"

/** The schema of an envelope with one element in its `Body`. */
export function writeEnvelopeSchema(name: string, message: Schema, header: Schema): Schema {
  return {
    type: "object",
    properties: {
      Header: { ...header, xml: soapElement() },
      Body: { type: "object", properties: { [name]: message }, required: [name], xml: soapElement() },
    },
    required: ["Body"],
    xml: soapElement("Envelope"),
  }
}

/** The element inside `Body` and its name. */
export function readEnvelopeSchema(envelope: Schema | undefined):
  | {
      readonly name: string
      readonly message: Schema
      readonly header: Schema | undefined
    }
  | undefined {
  const [entry] = Object.entries(envelope?.properties?.Body?.properties ?? {})
  if (entry === undefined) return undefined
  const [key, message] = entry
  return { name: message.xml?.name ?? key, message, header: envelope?.properties?.Header }
}

/** Responses may carry header blocks that no page knows. */
export const openHeader: Schema = {
  type: "object",
  description: "Header blocks, as the service sends them",
  additionalProperties: true,
}

function soapElement(name?: string): XmlObject {
  const prefixed = { prefix: envelopePrefix, namespace: envelopeNamespace }
  return name === undefined ? prefixed : { name, ...prefixed }
}

const fault: Schema = {
  type: "object",
  description: "A SOAP 1.1 fault; its parts belong to no namespace",
  properties: {
    faultcode: {
      type: "string",
      description:
        "Qualified name: `Client`, `Server`, `MustUnderstand` or `VersionMismatch` of the envelope's namespace, or a code of the service's own",
    },
    faultstring: { type: "string", description: "What went wrong, for people" },
    faultactor: { type: "string", format: "uri-reference" },
    detail: {
      type: "object",
      description: "What the service adds, in elements of its own",
      additionalProperties: true,
    },
  },
  required: ["faultcode", "faultstring"],
}

const faultSchema: Schema = {
  ...writeEnvelopeSchema(
    "Fault",
    { ...componentReference("schemas", faultKey), xml: soapElement() },
    openHeader,
  ),
}

/** What every operation may answer. */
export const soapComponents: ComponentsObject = {
  schemas: { [faultKey]: fault },
  responses: {
    [faultKey]: {
      description: "The operation failed; the fault says why",
      content: { [envelopeMediaType]: { schema: faultSchema } },
    },
  },
}
