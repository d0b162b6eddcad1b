import Handlebars from "handlebars"
import { serverProtocols } from "../../server-data/definition.ts"
import { handlersKey } from "../../server-data/operation-data.ts"
import type { Api } from "../../services/service.ts"
import { oneLine } from "../texts.ts"
import { isBytes } from "./handler.ts"
import { packageName, type NamedPlanOptions } from "../options.ts"

const template = Handlebars.compile(
  `# {{name}}

A server for {{title}}, to run in place of the real one: every operation answers with the samples of its reference
page until you implement it.

\`\`\`sh
npm install {{name}}
\`\`\`

\`\`\`ts
import { createServer } from "{{name}}"

const { app } = createServer()
console.log(await app.listen({ port: 8080 }))
\`\`\`

## Handlers

Implement what you need; the rest stays a mock. Input and result are typed per operation.

\`\`\`ts
import { ApiError, createServer } from "{{name}}"
import type { {{service}}Handlers } from "{{name}}/{{module}}"

const {{key}}: {{service}}Handlers = {
  {{operation}}(input, context) {
    throw new ApiError(404, { message: "not here" })
  },
}

const server = createServer({ handlers: { {{key}} } })
await server.app.listen({ port: 8080 })
\`\`\`

The input has the layout of the client's: parameters, and the members of the body beside them or the body itself.
\`context\` has the request's headers, a signal that is aborted when the caller hangs up, what \`auth\` returned, and
headers to send along.{{#if files}} A file that is sent reaches the handler as a stream of any size; files are returned as
bytes or as a stream.{{/if}}

## In an application of your own

\`server.plugin\` is a Fastify 5 plugin; everything below its prefix belongs to the API.

\`\`\`ts
import fastify from "fastify"
import { createServer } from "{{name}}"

const app = fastify()
await app.register(createServer().plugin, { prefix: "/stub" })
await app.listen({ port: 8080 })
\`\`\`

## In tests

A stateful mock remembers what is created, changed and deleted, and assigns ids. Results of handlers can be validated, too.

\`\`\`ts
import { createServer } from "{{name}}"

const server = createServer({ mock: "stateful", validate: { responses: true } })
const baseUrl = await server.app.listen({ port: 0 })
console.log(baseUrl)
server.reset() // between two tests
await server.app.close()
\`\`\`
{{#if schemes}}

## Who may call

Without \`auth\` every call is let in. With it, operations that ask for authorization need credentials that it accepts:
anything but \`undefined\`, \`null\` and \`false\`, which handlers find as \`context.principal\`. Schemes of this API:
{{schemes}}.

\`\`\`ts
import { createServer } from "{{name}}"

const tickets = new Map([["7T:abc", { name: "tje" }]])
const server = createServer({ auth: ({ value }) => tickets.get(value) })
await server.app.listen({ port: 8080 })
\`\`\`
{{/if}}

## What callers get

{{#if rest}}- Errors as problem documents (RFC 9457): 400 names each place in the request that does not fit as a JSON pointer, 404
  and 405 what is not there, 406 and 415 media types that no page documents, 413 and 408 bodies too large or too slow.
- JSON or XML, as \`Accept\` and \`Content-Type\` say. \`Prefer: code=404\` asks the mock for any documented status.
{{/if}}{{#if soap}}- Errors of SOAP calls as faults of SOAP 1.1; the fault's text names what does not fit.
{{/if}}{{#if rpc}}- Errors of JSON-RPC calls as error objects with the codes of the specification; \`data\` names what does not fit.
{{/if}}- Status 500 without particulars when a handler throws anything but an \`ApiError\`; \`onError\` is told.

## Options

| Option | Meaning |
|---|---|
| \`handlers\` | Implementations by service and operation. |
| \`mock\` | \`true\` (default): samples; \`"stateful"\`: remembers what is created, changed and deleted; \`false\`: 501. |
| \`validate\` | Requests are validated (default); \`{ responses: true }\` validates handlers' results, too. |
| \`auth\` | Checks credentials; without it every call is let in. |
| \`bodyLimit\`, \`bodyTimeout\` | Bytes (32 MiB) and milliseconds (30,000) that a request body may take in memory. |
| \`onError\` | Told of every throw that is not an \`ApiError\`. |
| \`onCall\` | Told of every answer: method, URL, status, milliseconds. |
`,
  { noEscape: true, strict: true },
)

/** README of the server package. */
export function printReadme(api: Api, options: NamedPlanOptions): string {
  const service = api.services[0]
  const used = new Set(serverProtocols(api))
  return template({
    name: packageName("server", options),
    title: oneLine(api.title),
    service: service?.name ?? "General",
    module: service?.module ?? "general",
    key: service === undefined ? "general" : handlersKey(service),
    operation: service?.operations[0]?.name ?? "operation",
    schemes: listSchemes(api),
    files: takesFiles(api),
    rest: used.has("rest"),
    soap: used.has("soap"),
    rpc: used.has("json-rpc"),
  })
}

/** Names of schemes are text of the document: shown as code, they cannot be anything else. */
function listSchemes({ securitySchemes }: Api): string {
  return [...securitySchemes.keys()].map((name) => `\`${oneLine(name).replaceAll("`", "")}\``).join(", ")
}

function takesFiles(api: Api): boolean {
  return api.services.some(({ operations }) =>
    operations.some(({ shape: { request } }) => request !== undefined && isBytes(request, api)),
  )
}
