/**
 * What stands where in an OpenAPI document: the types of `openapi.ts` and `extensions.ts` as data. Members that are not
 * listed may be anything, since nothing here reads them.
 */

/**
 * `types` is the name of a type or a list of those, `limit` a number or, as OpenAPI 3.0 has it, a flag; an `extension`
 * is left out without a word.
 */
export type Form = PlainForm | ListForm | MapForm | ObjectName

export type PlainForm =
  | "any"
  | "extension"
  | "text"
  | "reference"
  | "flag"
  | "number"
  | "types"
  | "limit"
  | "schema or flag"

export interface ListForm {
  readonly list: Form
}

export interface MapForm {
  readonly map: Form
  /** Members whose names begin with `x-` are extensions, not entries. */
  readonly extensible?: boolean
  /** The whole may be a reference instead. */
  readonly referable?: boolean
}

interface WrittenForm {
  /** Beside {@link commonMembers}. */
  readonly members: Readonly<Record<string, Form>>
  /** Members without which the object says nothing. */
  readonly needs?: readonly string[]
  /** A reference may stand in its place. */
  readonly referable?: boolean
}

export interface ObjectForm extends Omit<WrittenForm, "members"> {
  readonly members: ReadonlyMap<string, Form>
}

export type ObjectName =
  | "components"
  | "discriminator"
  | "document"
  | "encoding"
  | "entryXml"
  | "example"
  | "externalDocs"
  | "header"
  | "info"
  | "contact"
  | "license"
  | "link"
  | "mediaType"
  | "operation"
  | "parameter"
  | "pathItem"
  | "requestBody"
  | "response"
  | "schema"
  | "securityScheme"
  | "server"
  | "serverVariable"
  | "tag"
  | "wire"
  | "xml"

const texts: Form = { list: "text" }
const schemas: Form = { list: "schema" }
const callbacks: Form = { map: { map: "pathItem", extensible: true, referable: true } }
const security: Form = { list: { map: texts } }

/** What any object may have beside its own members. */
const commonMembers: Readonly<Record<string, Form>> = {
  $ref: "reference",
  summary: "text",
  description: "text",
  "x-pagewright-wire": "wire",
  "x-pagewright-source": "text",
  "x-pagewright-inferred": "text",
  "x-pagewright-open-enum": texts,
  "x-extensible-enum": texts,
  "x-pagewright-enum-labels": { map: "text" },
  "x-pagewright-online-restricted": "text",
  "x-pagewright-entry-xml": "entryXml",
  "x-pagewright-list-name": "text",
  "x-pagewright-open": "flag",
  "x-pagewright-slow-threshold": "number",
  "x-pagewright-keys-of": texts,
  "x-pagewright-adds": texts,
}

const valueMembers: Readonly<Record<string, Form>> = {
  required: "flag",
  deprecated: "flag",
  style: "text",
  explode: "flag",
  schema: "schema",
  content: { map: "mediaType" },
  examples: { map: "example" },
}

const written: Readonly<Record<ObjectName, WrittenForm>> = {
  document: {
    members: {
      openapi: "text",
      info: "info",
      servers: { list: "server" },
      security,
      tags: { list: "tag" },
      externalDocs: "externalDocs",
      paths: { map: "pathItem", extensible: true },
      webhooks: { map: "pathItem" },
      components: "components",
    },
  },
  info: { members: { title: "text", version: "text", license: "license", contact: "contact" } },
  license: { members: { name: "text", identifier: "text", url: "text" } },
  contact: { members: { name: "text", url: "text", email: "text" } },
  server: { members: { url: "text", variables: { map: "serverVariable" } }, needs: ["url"] },
  serverVariable: { members: { default: "text", enum: texts }, needs: ["default"] },
  tag: { members: { name: "text", externalDocs: "externalDocs" }, needs: ["name"] },
  externalDocs: { members: { url: "text" }, needs: ["url"] },
  pathItem: {
    members: {
      get: "operation",
      put: "operation",
      post: "operation",
      delete: "operation",
      options: "operation",
      head: "operation",
      patch: "operation",
      trace: "operation",
      parameters: { list: "parameter" },
      servers: { list: "server" },
    },
  },
  operation: {
    members: {
      operationId: "text",
      tags: texts,
      externalDocs: "externalDocs",
      deprecated: "flag",
      parameters: { list: "parameter" },
      requestBody: "requestBody",
      responses: { map: "response", extensible: true },
      callbacks,
      security,
      servers: { list: "server" },
    },
  },
  parameter: {
    members: { ...valueMembers, name: "text", in: "text" },
    needs: ["name", "in"],
    referable: true,
  },
  header: { members: valueMembers },
  requestBody: {
    members: { required: "flag", content: { map: "mediaType" } },
    needs: ["content"],
    referable: true,
  },
  response: {
    members: { headers: { map: "header" }, content: { map: "mediaType" }, links: { map: "link" } },
  },
  link: { members: {} },
  mediaType: {
    members: { schema: "schema", examples: { map: "example" }, encoding: { map: "encoding" } },
  },
  encoding: {
    members: { contentType: "text", headers: { map: "header" }, style: "text", explode: "flag" },
  },
  example: { members: {} },
  components: {
    members: {
      schemas: { map: "schema" },
      parameters: { map: "parameter" },
      headers: { map: "header" },
      requestBodies: { map: "requestBody" },
      responses: { map: "response" },
      securitySchemes: { map: "securityScheme" },
      examples: { map: "example" },
      links: { map: "link" },
      callbacks,
      pathItems: { map: "pathItem" },
    },
  },
  securityScheme: {
    members: {
      type: "text",
      scheme: "text",
      bearerFormat: "text",
      in: "text",
      name: "text",
      openIdConnectUrl: "text",
    },
    needs: ["type"],
    referable: true,
  },
  schema: {
    members: {
      type: "types",
      format: "text",
      title: "text",
      enum: { list: "any" },
      examples: { list: "any" },
      deprecated: "flag",
      nullable: "flag",
      readOnly: "flag",
      writeOnly: "flag",
      minimum: "number",
      maximum: "number",
      exclusiveMinimum: "limit",
      exclusiveMaximum: "limit",
      multipleOf: "number",
      minLength: "number",
      maxLength: "number",
      pattern: "text",
      contentEncoding: "text",
      contentMediaType: "text",
      items: "schema",
      prefixItems: schemas,
      contains: "schema",
      minItems: "number",
      maxItems: "number",
      uniqueItems: "flag",
      properties: { map: "schema" },
      patternProperties: { map: "schema" },
      dependentSchemas: { map: "schema" },
      $defs: { map: "schema" },
      additionalProperties: "schema or flag",
      unevaluatedProperties: "schema or flag",
      unevaluatedItems: "schema or flag",
      propertyNames: "schema",
      minProperties: "number",
      maxProperties: "number",
      required: texts,
      allOf: schemas,
      anyOf: schemas,
      oneOf: schemas,
      not: "schema",
      if: "schema",
      // oxlint-disable-next-line unicorn/no-thenable -- the keyword's name; a word is no function
      then: "schema",
      else: "schema",
      xml: "xml",
      discriminator: "discriminator",
      externalDocs: "externalDocs",
    },
  },
  discriminator: { members: { propertyName: "text", mapping: { map: "text" } }, needs: ["propertyName"] },
  xml: {
    members: { name: "text", namespace: "text", prefix: "text", attribute: "flag", wrapped: "flag" },
  },
  wire: { members: { protocol: "text" }, needs: ["protocol"] },
  entryXml: { members: { name: "text", namespace: "text" }, needs: ["name"] },
}

export const objects: Readonly<Record<ObjectName, ObjectForm>> = Object.fromEntries(
  Object.entries(written).map(([name, { members, ...form }]) => [
    name,
    { ...form, members: new Map(Object.entries({ ...commonMembers, ...members })) },
  ]),
) as Readonly<Record<string, ObjectForm>> as Readonly<Record<ObjectName, ObjectForm>>
