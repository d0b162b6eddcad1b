import Handlebars from "handlebars"
import { handlersKey } from "../../server-data/operation-data.ts"
import type { Api } from "../../services/service.ts"
import { oneLine } from "../texts.ts"
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

\`server.plugin\` is a Fastify 5 plugin for an application of your own; everything below its prefix belongs to the API.

## Options

| Option | Meaning |
|---|---|
| \`handlers\` | Implementations by service and operation. |
| \`mock\` | \`true\` (default): samples; \`"stateful"\`: remembers what is created, changed and deleted; \`false\`: 501. |
| \`validate\` | Requests are validated (default); \`{ responses: true }\` validates handlers' results, too. |
| \`auth\` | Checks credentials; without it every call is let in. |
| \`bodyLimit\`, \`bodyTimeout\` | Bytes (32 MiB) and milliseconds (30,000) that a request body may take. |
| \`onError\` | Told of every throw that is not an \`ApiError\`. |
| \`onCall\` | Told of every answer: method, URL, status, milliseconds. |

A caller may ask for any documented status: \`Prefer: code=404\`.
`,
  { noEscape: true, strict: true },
)

/** README of the server package. */
export function printReadme(api: Api, options: NamedPlanOptions): string {
  const service = api.services[0]
  return template({
    name: packageName("server", options),
    title: oneLine(api.title),
    service: service?.name ?? "General",
    module: service?.module ?? "general",
    key: service === undefined ? "general" : handlersKey(service),
    operation: service?.operations[0]?.name ?? "operation",
  })
}
