import { createReporter, type DiagnosticCatalogue } from "../../contract/index.ts"

export const serviceDiagnostics = {
  "emit/unsupported-version": {
    severity: "error",
    title: "The document is no OpenAPI 3 document",
    explanation:
      "Packages are made from OpenAPI 3.1 documents; 3.0 is read as well. Swagger 2.0 has to be converted first.",
    hint: "convert the document to OpenAPI 3.1",
  },
  "emit/duplicate-operation-id": {
    severity: "warning",
    title: "Two operations have the same `operationId`",
    explanation:
      "An `operationId` must be unique. Both operations are kept; all but the first get a name made of method and path.",
    hint: "give each operation its own `operationId`",
  },
  "emit/missing-operation-id": {
    severity: "info",
    title: "An operation has no `operationId`",
    explanation: "Its function gets a name made of method and path, which changes when the path does.",
    hint: "give the operation an `operationId`",
  },
  "emit/dangling-reference": {
    severity: "warning",
    title: "A `$ref` leads nowhere",
    explanation:
      "The reference names something that the document does not hold, or lies outside of the document. What it stands for is typed `unknown`, or left out where no type can stand.",
    hint: "correct the reference, or bundle the document into one file first",
  },
  "emit/misplaced-reference": {
    severity: "warning",
    title: "A `$ref` leads to something that cannot stand there",
    explanation:
      "The reference names something that the document holds, but of another kind, such as a schema where a parameter belongs. The place is left out.",
    hint: "refer to a parameter, a request body or a response of the document",
  },
  "emit/circular-reference": {
    severity: "warning",
    title: "A schema is nothing but itself",
    explanation:
      "Following references (and the parts of `allOf`) leads back to the schema without ever meeting a type. It is typed `unknown`. Schemas that hold themselves in a property or an array are fine.",
    hint: "describe at least one of the schemas in the circle",
  },
  "emit/name-collision": {
    severity: "warning",
    title: "Two names in the document become one name in code",
    explanation:
      "Names are made of letters and digits, so `user-group` and `userGroup` become one. All names that collide get a longer or numbered one; nothing is left out.",
    hint: "rename one of them in the document, or with an overlay",
  },
  "emit/unknown-protocol": {
    severity: "error",
    title: "`x-pagewright-wire` names a protocol that is not known",
    explanation: "The operation travels by a protocol that this version of pagewright has no folder for.",
    hint: "correct `protocol` of the operation's `x-pagewright-wire`, or build with a newer pagewright",
  },
  "emit/cookie-parameter": {
    severity: "info",
    title: "A cookie parameter cannot be set by the client",
    explanation:
      "Browsers do not let scripts set cookies on a request, so the generated function does not take it. Elsewhere set the `cookie` header with the call's options.",
  },
  "emit/protocol-without-client": {
    severity: "error",
    title: "A protocol brings no client runtime",
    explanation: "The operation's protocol cannot be used in client packages.",
    hint: "leave out the client with `--only server,fixtures`",
  },
  "emit/protocol-without-server": {
    severity: "warning",
    title: "A protocol brings no server runtime",
    explanation:
      "The operations of this protocol are left out of the server package: nothing there could route their calls.",
    hint: "leave out the server with `--only client,fixtures`, or do without these operations there",
  },
} satisfies DiagnosticCatalogue

export type ServiceDiagnosticCode = keyof typeof serviceDiagnostics

export const report = createReporter<ServiceDiagnosticCode>(serviceDiagnostics)
