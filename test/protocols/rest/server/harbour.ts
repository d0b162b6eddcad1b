/** A small API in the document's conventions, as data of a server. */
import type { ServerDefinition } from "../../../../generator/protocols/runtime/server/definition.ts"
import type {
  Operation,
  OperationParameter,
  OperationResponse,
  ServerSchema,
} from "../../../../generator/protocols/runtime/server/operation.ts"
import { restServer } from "../../../../generator/protocols/rest/runtime/server/rest-server.ts"

const json = ["application/json", "text/json", "application/xml", "text/xml"]

const schemas: Readonly<Record<string, ServerSchema>> = {
  Ship: {
    type: "object",
    properties: {
      Id: { type: "integer", format: "int32" },
      Name: { type: "string" },
      Captain: { $ref: "#/components/schemas/Person" },
      Tags: { type: "array", items: { type: "string" } },
      Crew: { type: "array", items: { $ref: "#/components/schemas/Person" } },
      Kind: { type: "string", enum: ["Tug", "Ferry"] },
      Extra: { type: "object", additionalProperties: { type: "string" } },
    },
  },
  Person: {
    type: "object",
    properties: {
      Id: { type: "integer" },
      FullName: { type: "string" },
      Ship: { $ref: "#/components/schemas/Ship" },
    },
  },
}

const ship = { $ref: "#/components/schemas/Ship" }

const shipSample = { Id: 7, Name: "Aurora", Captain: null, Tags: ["tug"], Crew: [{}], Extra: { Extra1: "a" } }

const id = parameter("id", "path", { type: "integer", format: "int32" })
const name = parameter("name", "path", { type: "string" })
const select = parameter("$select", "query", { type: "string" })

const operations: readonly Operation[] = [
  operation("listShips", "get", "/api/Ship", {
    parameters: [
      select,
      parameter("ids", "query", { type: "array", items: { type: "integer" } }),
      parameter("$top", "query", { type: "integer" }),
      { ...parameter("filter", "query", ship), style: "deepObject" },
      {
        ...parameter("loads", "query", { type: "object", additionalProperties: { type: "integer" } }),
        style: "deepObject",
      },
      parameter("berth", "query", {
        type: "object",
        properties: { Depth: { type: "integer" }, Wet: { type: "boolean" } },
      }),
    ],
    responses: [respond("200", { type: "array", items: ship }, [shipSample])],
  }),
  operation("getShip", "get", "/api/Ship/{id}", {
    parameters: [id, select],
    responses: [respond("200", ship, shipSample), { status: "404", description: "No such ship" }],
  }),
  operation("getShipByName", "get", "/api/Ship/{name}", {
    parameters: [name],
    responses: [respond("200", ship, { ...shipSample, Name: "by name" })],
  }),
  operation("getDefaultShip", "get", "/api/Ship/default", { responses: [respond("200", ship)] }),
  operation("putShip", "put", "/api/Ship/{id}", {
    parameters: [id],
    request: { mediaTypes: [...json, "application/x-www-form-urlencoded"], schema: ship, required: true },
    body: "members",
    responses: [respond("200", ship, shipSample)],
  }),
  operation("deleteShip", "delete", "/api/Ship/{id}", {
    parameters: [id],
    responses: [{ status: "204", description: "Deleted" }],
  }),
  operation("moor", "post", "/api/Harbour/Moor", {
    request: {
      mediaTypes: json,
      schema: { type: "object", properties: { ShipIds: { type: "array", items: { type: "integer" } } } },
    },
    body: "whole",
    responses: [respond("200", { type: "boolean" }, true)],
    security: [["basic"], ["ticket"], ["xsrf"]],
  }),
  operation("getPhoto", "get", "/api/Ship/{id}/Photo", {
    parameters: [id],
    responses: [respond("200", { type: "string", format: "binary" }, undefined, ["image/png", "image/gif"])],
  }),
  operation("putPhoto", "put", "/api/Ship/{id}/Photo", {
    parameters: [id],
    request: {
      mediaTypes: ["image/png", "multipart/form-data"],
      schema: { type: "string", format: "binary" },
    },
    body: "wrapped",
    responses: [{ status: "204", description: "Stored" }],
  }),
  operation("command", "post", "/api/Ship/Command", {
    responses: [{ status: "404", description: "No such command" }],
  }),
]

export function define(overrides: Partial<ServerDefinition> = {}): ServerDefinition {
  return {
    operations: operations.map(({ id: operationId, name: operationName, service, wire }) => ({
      id: operationId,
      name: operationName,
      service,
      wire,
    })),
    securitySchemes: {
      basic: { type: "http", scheme: "basic" },
      ticket: { type: "apiKey", in: "header", name: "Authorization" },
      xsrf: { type: "apiKey", in: "header", name: "X-XSRF-TOKEN" },
    },
    basePaths: ["/tenant"],
    protocols: [restServer],
    loadService: (service) =>
      Promise.resolve(
        Object.fromEntries(operations.filter((one) => one.service === service).map((one) => [one.id, one])),
      ),
    loadSchemas: () =>
      Promise.resolve({
        schemas,
        samples: { Ship: shipSample, Person: { Id: 3, FullName: "Ann Lee", Ship: null } },
      }),
    ...overrides,
  }
}

function operation(operationName: string, method: string, path: string, more: Partial<Operation>): Operation {
  return {
    id: `harbour_${operationName}`,
    name: operationName,
    service: "ship",
    wire: { protocol: "rest", method, path },
    parameters: [],
    body: "none",
    responses: [],
    security: [],
    ...more,
  }
}

function parameter(wireName: string, where: string, schema: ServerSchema): OperationParameter {
  const isPath = where === "path"
  return {
    wireName,
    name: wireName.replace("$", ""),
    in: where,
    required: isPath,
    style: isPath ? "simple" : "form",
    explode: !isPath,
    schema,
  }
}

function respond(
  status: string,
  schema: ServerSchema,
  example?: unknown,
  mediaTypes = json,
): OperationResponse {
  return {
    status,
    description: "OK",
    content: { mediaTypes, schema, ...(example === undefined ? {} : { example }) },
  }
}
