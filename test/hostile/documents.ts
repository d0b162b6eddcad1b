import type { OpenApiDocument, Schema } from "../../generator/contract/index.ts"

/** JSON pointers escape two signs, references escape the others as URLs do. */
function reference(key: string): string {
  const escaped = key
    .replaceAll("~", "~0")
    .replaceAll("/", "~1")
    .replace(/\p{Surrogate}/gu, "\ufffd")
  return `#/components/schemas/${encodeURI(escaped)}`
}

/** A small document of somebody else, with a payload wherever its author writes texts. */
export function documentWithTexts(payload: string, n: number): OpenApiDocument {
  return {
    ...skeleton(`Op${n}`, `Type${n}`, "berth", "Ship"),
    info: {
      title: payload,
      version: "1.0.0",
      summary: payload,
      description: payload,
      license: { name: payload, identifier: payload },
    },
    servers: [
      { url: `https://example.com/${payload}`, description: payload, variables: { a: { default: payload } } },
    ],
    tags: [{ name: "berth", description: payload, externalDocs: { url: payload } }],
    components: {
      schemas: {
        [`Type${n}`]: {
          type: "object",
          title: payload,
          description: payload,
          "x-pagewright-source": payload,
          properties: {
            kind: {
              type: "string",
              enum: [payload, "other"],
              "x-pagewright-enum-labels": { [payload]: payload },
            },
            word: { const: payload, description: payload },
            hint: {
              type: "string",
              default: payload,
              examples: [payload],
              pattern: payload,
              format: payload,
            },
            open: { type: "string", "x-pagewright-open-enum": [payload], "x-pagewright-list-name": payload },
            bytes: { type: "string", contentEncoding: payload, contentMediaType: payload },
          },
        },
      },
      securitySchemes: { key: { type: "apiKey", in: "header", name: payload, description: payload } },
    },
  }
}

/** The same with the payload wherever its author gives names. */
export function documentWithNames(payload: string): OpenApiDocument {
  return skeleton(payload, payload, payload, payload)
}

function skeleton(id: string, type: string, tag: string, member: string): OpenApiDocument {
  const schema: Schema = {
    type: "object",
    properties: { [member]: { $ref: reference(type) } },
    required: [member],
  }
  const example = { [member]: { [member]: {} } }
  return {
    openapi: "3.1.1",
    info: { title: "Harbour", version: "1.0.0" },
    tags: [{ name: tag }],
    paths: {
      [`/ships/{${member}}`]: {
        post: {
          operationId: id,
          tags: [tag],
          summary: id,
          description: tag,
          parameters: [
            { name: member, in: "path", required: true, schema: { type: "string" }, example: member },
            { name: member, in: "query", schema: { type: "array", items: { type: "string" } } },
            { name: member, in: "header", schema: { type: "string" } },
          ],
          requestBody: {
            content: { "application/json": { schema, examples: { [member]: { value: example } } } },
          },
          responses: {
            "200": {
              description: id,
              content: { "application/json": { schema, examples: { [member]: { value: example } } } },
            },
            default: { description: member },
          },
          security: [{ [member]: [] }],
        },
      },
    },
    components: {
      schemas: { [type]: { type: "object", properties: { [member]: { type: ["string", "null"] } } } },
      securitySchemes: { [member]: { type: "http", scheme: "bearer" } },
    },
  }
}

/** Operations, tags and types that all want the same names. */
export function documentWithCollisions(names: readonly string[]): OpenApiDocument {
  const documents = names.map((name) => skeleton(name, name, name, name))
  return {
    openapi: "3.1.1",
    info: { title: "Harbour", version: "1.0.0" },
    paths: Object.fromEntries(
      documents.flatMap(({ paths }, n) =>
        Object.entries(paths ?? {}).map(([path, item]) => [`/n${n}${path}`, item]),
      ),
    ),
    components: {
      schemas: Object.assign({}, ...documents.map(({ components }) => components?.schemas)),
      securitySchemes: Object.assign({}, ...documents.map(({ components }) => components?.securitySchemes)),
    },
  }
}
