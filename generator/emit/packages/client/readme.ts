import Handlebars from "handlebars"
import type { Schema, SecurityScheme } from "../../../contract/index.ts"
import type { ClientProtocol } from "../../../protocols/client.ts"
import { toIdentifier, toPropertyName, toStringLiteral } from "../../print/escape.ts"
import { componentKey } from "../../services/schemas.ts"
import type { Api, Service, ServiceOperation } from "../../services/service.ts"
import type { NamedPlanOptions } from "../options.ts"
import { oneLine } from "../texts.ts"
import { describesFailure, failureName } from "./failure.ts"
import { findPage } from "./page.ts"
import { findSelection } from "./selection.ts"

const template = Handlebars.compile(
  `# {{name}}

Typed client for {{title}}: {{operations}} operations, one function each. No dependencies; Node, browsers, Deno and Bun.

\`\`\`sh
npm install {{name}}
\`\`\`

## First call

\`\`\`ts
import { createTransport{{#each uses}}, {{this}}{{/each}} } from "{{name}}"
import { {{call.function}} } from "{{name}}/{{call.module}}"

const transport = createTransport({{transport}})
const result = await {{call.function}}(transport{{call.input}})
console.log(result)
\`\`\`

A transport knows the server and how to get in; a function makes one call. What you do not import is not in your bundle.
Each service is a module of its own:

| Module | Operations | What it holds |
|---|---|---|
{{#each services}}
| \`{{../name}}/{{module}}\` | {{count}} | {{about}} |
{{/each}}

{{#if select}}
\`select\` narrows the result: only what is selected can be read.

\`\`\`ts
import { createTransport } from "{{name}}"
import { {{select.function}} } from "{{name}}/{{select.module}}"

const transport = createTransport({ baseUrl: "{{baseUrl}}" })
const narrow = await {{select.function}}(transport, {{select.input}})
console.log(narrow.{{select.property}})
\`\`\`

{{/if}}
{{#each notes}}
## {{heading}}

{{text}}

{{/each}}
## Authorization

{{#each auth}}
- {{this}}
{{/each}}

A credential may be a function; it is asked again once when the server answers 401. Credentials are added below all
middleware, so nothing that logs ever sees them. Any other key that travels in a header is \`headerAuth(name, key)\`, which
keeps it at its origin when the server redirects.

{{#if page}}
## Paging

\`\`\`ts
import { createTransport, paginate } from "{{name}}"
import { {{page.function}} } from "{{name}}/{{page.module}}"

const transport = createTransport({ baseUrl: "{{baseUrl}}" })
for await (const row of paginate({{page.function}}, transport, {{page.input}})) console.log(row)
\`\`\`

{{/if}}
## Errors

\`\`\`ts
import { createTransport, isApiError, isNetworkError, isTimeoutError } from "{{name}}"
import { {{call.function}} } from "{{name}}/{{call.module}}"

const transport = createTransport({ baseUrl: "{{baseUrl}}" })
try {
  await {{call.function}}(transport{{call.input}})
} catch (error) {
  if (isApiError(error)) console.error(error.status, error.code, error.body, error.requestId)
  else if (isTimeoutError(error)) console.error("too slow:", error.operation)
  else if (isNetworkError(error)) console.error("no answer:", error.operation, error.cause)
  else throw error
}
\`\`\`

{{#if failure}}
Where the API documents the bodies of its errors, a type says so: \`isApiError<{{failure.type}}>(error)\` beside
\`{{failure.function}}\` narrows \`error.body\` by \`error.status\`.

{{/if}}
## Retries, time limits, logging

\`\`\`ts
import { createTransport, hooks, responseLimit, retries, timeout } from "{{name}}"

export const transport = createTransport({
  baseUrl: "{{baseUrl}}",
  middleware: [
    retries({ retries: 3 }),
    timeout(10_000),
    responseLimit(50_000_000),
    hooks({
      start: ({ operation }) => ({ operation, begun: Date.now() }),
      end: (span, { status }) => console.log(span, status),
    }),
    (request, next) => next({ ...request, headers: { ...request.headers, "x-trace": "1" } }),
  ],
})
\`\`\`

Middleware stands outermost first. \`retries\` repeats what may be repeated: GET, HEAD, PUT and DELETE when no answer comes,
any call after 429 and 503; it waits as \`Retry-After\` says. A single call takes \`{ signal, headers }\` as its last argument;
\`AbortSignal.timeout(5_000)\` limits it. \`withResponse(fn)\` gives status and headers beside the data, \`reviveDates\` makes
\`Date\`s of ISO texts.

{{#if type}}
## Validation

\`\`\`ts
import { schemaOf, validated } from "{{name}}/validate"
import { {{call.function}} } from "{{name}}/{{call.module}}"

export const checked = validated({{call.function}}, { output: schemaOf("{{type}}") })
\`\`\`

\`schemaOf\` gives the [Standard Schema](https://standardschema.dev) of a type; \`validated\` takes those of any library.
Nothing of it is loaded unless it is imported.

{{/if}}
## Types

\`{{name}}/types\` holds all types. \`{{name}}/schema\` holds the same API as openapi-typescript writes it, for openapi-fetch and
its family.
`,
  { noEscape: true, strict: true },
)

/** README of the client, with calls of this API that compile. */
export function printReadme(
  api: Api,
  options: NamedPlanOptions,
  used: ReadonlyMap<string, ClientProtocol>,
): string {
  const operations = api.services.flatMap((service) => service.operations)
  const call = pickCall(operations)
  if (call === undefined)
    return `# ${options.name}\n\nTyped client for ${oneLine(api.title)}, which has no operations.\n`
  const baseUrl = api.serverUrls.find((url) => /^https:\/\/[\w./:-]+$/.test(url)) ?? "https://api.example.com"
  const setup = [...used.values()].find((protocol) => protocol.setup !== undefined)?.setup
  const auth = pickAuth(api)
  return template({
    name: options.name,
    title: oneLine(api.title),
    operations: operations.length,
    baseUrl,
    uses: setup?.uses ?? auth.slice(0, 1).map(({ name }) => name),
    transport:
      setup?.argument ?? `{ baseUrl: "${baseUrl}"${auth[0] === undefined ? "" : `, auth: ${auth[0].call}`} }`,
    type: pickType(call, api),
    call: { function: call.name, module: call.module, input: writeInput(call) },
    services: api.services.map(describeService),
    notes: [...used.values()].flatMap(({ notes }) => notes ?? []),
    auth: describeAuthorization(auth, used),
    select: pickSelection(operations, api),
    page: pickPage(operations, api),
    failure: pickFailure(operations, used),
  })
}

function describeAuthorization(
  auth: readonly { readonly call: string }[],
  used: ReadonlyMap<string, ClientProtocol>,
): readonly string[] {
  const own = [...used.values()].find((protocol) => protocol.auth !== undefined)?.auth
  const calls = own ?? auth.map(({ call }) => call)
  return calls.length === 0 ? ["The API needs none."] : calls.map((call) => `\`${call}\``)
}

/** Name of the call's result, or of any type where that has none. */
function pickType(call: ServiceOperation, api: Api): string {
  const key = componentKey(call.shape.result?.schema.$ref ?? "")
  const [first] = api.schemas.values()
  return (key === undefined ? undefined : api.schemas.get(key)?.name) ?? first?.name ?? ""
}

/** Functions that are named where a service has no text of its own. */
const namedFunctions = 3

function describeService({ module, operations, description = "" }: Service) {
  const text = oneLine(description.split("\n")[0] ?? "").replaceAll("|", "\\|")
  const names = operations.slice(0, namedFunctions).map(({ name }) => `\`${name}\``)
  const more = operations.length > namedFunctions ? " ..." : ""
  return { module, count: operations.length, about: text === "" ? `${names.join(", ")}${more}` : text }
}

/** The easiest call: one that reads something and needs nothing, else one that needs little, else any. */
function pickCall(operations: readonly ServiceOperation[]): ServiceOperation | undefined {
  const live = operations.filter(({ deprecated, shape }) => !deprecated && shape.result !== undefined)
  const readers = live.filter(({ name }) => /^(get|list|find|search|create(?!.*(And|From)))/.test(name))
  return (
    readers.find(({ input }) => input.optional) ??
    readers.find(({ input }) => input.body === "none") ??
    live.find(({ input }) => input.optional) ??
    live.find(({ input }) => input.body === "none") ??
    operations.find(({ input }) => input.body === "none") ??
    operations[0]
  )
}

function writeInput(operation: ServiceOperation): string {
  return operation.input.optional ? "" : `, ${writeRequired(operation, [])}`
}

function writeRequired({ input, shape }: ServiceOperation, more: readonly string[]): string {
  const parameters = input.parameters.flatMap(({ name, parameter }) =>
    parameter.required === true ? [`${toPropertyName(name)}: ${sampleOf(parameter.schema ?? {})}`] : [],
  )
  const body = shape.request === undefined || shape.request.required !== true ? [] : ["body: {} as never"]
  if (input.body === "whole") return "{} as never"
  return `{ ${[...parameters, ...(input.body === "wrapped" ? body : []), ...more].join(", ")} }`
}

function sampleOf(schema: Schema): string {
  const [known] = schema.enum ?? []
  if (known !== undefined) return JSON.stringify(known)
  switch (schema.type) {
    case "integer":
    case "number":
      return "7"
    case "boolean":
      return "true"
    case "array":
      return `[${sampleOf(schema.items ?? {})}]`
    case "string":
      return '"..."'
    default:
      return "{} as never"
  }
}

function pickSelection(operations: readonly ServiceOperation[], api: Api) {
  for (const operation of operations) {
    const selection = operation.input.body === "none" ? findSelection(operation, api.shapes) : undefined
    const properties = Object.keys(api.schemas.get(selection?.key ?? "")?.schema.properties ?? {})
    const property = properties.find((name) => toPropertyName(name) === name)
    if (selection === undefined || selection.isList || property === undefined) continue
    const select = `select: [${toStringLiteral(property)}]`
    return {
      function: operation.name,
      module: operation.module,
      input: writeRequired(operation, [select]),
      property,
    }
  }
  return undefined
}

function pickFailure(operations: readonly ServiceOperation[], used: ReadonlyMap<string, ClientProtocol>) {
  const operation = operations.find((candidate) => {
    const protocol = used.get(candidate.wire.protocol)
    return protocol !== undefined && describesFailure(candidate, protocol)
  })
  return operation && { function: operation.name, type: failureName(operation) }
}

function pickPage(operations: readonly ServiceOperation[], api: Api) {
  const operation = operations.find(
    (candidate) => candidate.input.optional && findPage(candidate, api.shapes) !== undefined,
  )
  if (operation === undefined) return undefined
  const top = operation.input.parameters.find(({ wireName }) => /^\$?top$/i.test(wireName))
  return {
    function: operation.name,
    module: operation.module,
    input: top === undefined ? "{}" : `{ ${toPropertyName(top.name)}: 100 }`,
  }
}

/** How to authorize, the usual ways first. */
function pickAuth(api: Api): readonly { readonly name: string; readonly call: string }[] {
  const found = [...api.securitySchemes].map(([key, scheme]) => describeAuth(key, scheme))
  const named = found.flatMap((auth) => (auth === undefined ? [] : [auth]))
  const unique = [...new Map(named.map((auth) => [auth.call, auth])).values()]
  return unique.sort((a, b) => rankOf(a.name) - rankOf(b.name))
}

function rankOf(name: string): number {
  return name === "basicAuth" ? 0 : name === "bearerAuth" ? 1 : 2
}

function describeAuth(key: string, { type, scheme = "", in: place }: SecurityScheme) {
  if (type === "http" && /^basic$/i.test(scheme))
    return { name: "basicAuth", call: 'basicAuth("user", "password")' }
  if (type === "oauth2" || type === "openIdConnect" || (type === "http" && /^bearer$/i.test(scheme))) {
    return { name: "bearerAuth", call: 'bearerAuth("token")' }
  }
  if (type === "mutualTLS" || place === "cookie") return undefined
  const name = toIdentifier(`${key} auth`, "camel")
  return { name, call: `${name}("...")` }
}
