/** Other generators, each at the newest release that runs on Node 20, with one call as their users write it. */

/** A program of one call, and what it is called in the printout. */
export interface Consumer {
  readonly name: string
  /** Name of its module, which exports `run`. */
  readonly file: string
  readonly consumer: string
}

export interface Peer extends Consumer {
  /** Packages to install beside the document. */
  readonly packages: readonly string[]
  /** Files that its command reads, by name. */
  readonly files?: Readonly<Record<string, string>>
  /** Command below `node_modules/.bin`; it reads `document.json`. */
  readonly command?: readonly string[]
  /** What the command makes that the consumer imports, and the package that it is compiled to. */
  readonly made?: readonly string[]
  readonly package?: string
}

const baseUrl = "https://crm.example.com"
const path = "/api/v1/Agents/User/CreateUserGroup"
const authorization = `"Basic " + btoa("tje:...")`

/** What everybody is compared with. */
export const raw: Consumer = {
  name: "raw fetch",
  file: "raw.ts",
  consumer: `export async function run(): Promise<unknown> {
  const headers = { accept: "application/json", authorization: ${authorization} }
  const response = await fetch("${baseUrl}${path}?$select=Id,Value", { method: "POST", headers })
  return JSON.parse(await response.text())
}`,
}

const imports = `import { basicAuth, createTransport } from "@bench/api"`
const transport = `const transport = createTransport({ baseUrl: "${baseUrl}", auth: basicAuth("tje", "...") })`

export const pagewright: Consumer = {
  name: "pagewright",
  file: "own.ts",
  consumer: `${imports}
import { createUserGroup } from "@bench/api/user-agent"
${transport}
export const run = (): Promise<unknown> => createUserGroup(transport, { select: ["Id", "Value"] })`,
}

export const bodyAndSelect: Consumer = {
  name: "pagewright, body and select",
  file: "own-body.ts",
  consumer: `${imports}
import { saveUserGroup } from "@bench/api/user-agent"
${transport}
export const run = (): Promise<unknown> => saveUserGroup(transport, { UserGroup: { Id: 7 }, select: ["Id", "Value"] })`,
}

export const allFeatures: Consumer = {
  name: "pagewright, all features in use",
  file: "own-all.ts",
  consumer: `import { basicAuth, createTransport, hooks, isApiError, isNetworkError, retries, timeout } from "@bench/api"
import { createUserGroup } from "@bench/api/user-agent"
const transport = createTransport({
  baseUrl: "${baseUrl}",
  auth: basicAuth("tje", "..."),
  middleware: [
    retries({ retries: 3 }),
    timeout(10_000),
    hooks({ end: (_, { status }) => (status > 999 ? console.log(status) : undefined) }),
    (request, next) => next({ ...request, headers: { ...request.headers, "x-trace": "1" } }),
  ],
})
export async function run(): Promise<unknown> {
  try {
    return await createUserGroup(transport, { select: ["Id", "Value"] })
  } catch (error) {
    if (isApiError(error)) return [error.status, error.code, error.body, error.requestId]
    return isNetworkError(error) ? error.operation : undefined
  }
}`,
}

export const peers: readonly Peer[] = [
  {
    name: "openapi-fetch 0.17",
    file: "openapi-fetch.ts",
    packages: ["openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9"],
    command: ["openapi-typescript", "document.json", "-o", "schema.ts"],
    made: ["schema.ts"],
    package: "@peer/openapi-typescript",
    consumer: `import createClient from "openapi-fetch"
import type { paths } from "@peer/openapi-typescript/schema"
const client = createClient<paths>({ baseUrl: "${baseUrl}", headers: { authorization: ${authorization} } })
export const run = async (): Promise<unknown> =>
  (await client.POST("${path}", { params: { query: { $select: "Id,Value" } } })).data`,
  },
  {
    name: "oazapfts 7.5",
    file: "oazapfts-call.ts",
    packages: ["oazapfts@7.5.0", "@oazapfts/runtime@1.2.0"],
    command: ["oazapfts", "document.json", "oazapfts.ts"],
    made: ["oazapfts.ts"],
    package: "@peer/oazapfts",
    consumer: `import { defaults, v1UserAgentCreateUserGroup } from "@peer/oazapfts/oazapfts"
defaults.baseUrl = "${baseUrl}"
defaults.headers = { authorization: ${authorization} }
export const run = async (): Promise<unknown> => (await v1UserAgentCreateUserGroup({ select: "Id,Value" })).data`,
  },
  {
    name: "@hey-api/openapi-ts 0.95",
    file: "hey-api-call.ts",
    packages: ["@hey-api/openapi-ts@0.95.0"],
    command: ["openapi-ts", "-i", "document.json", "-o", "heyapi", "-c", "@hey-api/client-fetch", "--silent"],
    made: ["heyapi/client.gen.ts", "heyapi/sdk.gen.ts"],
    package: "@peer/hey-api",
    consumer: `import { client } from "@peer/hey-api/heyapi/client.gen"
import { v1UserAgentCreateUserGroup } from "@peer/hey-api/heyapi/sdk.gen"
client.setConfig({ baseUrl: "${baseUrl}", headers: { authorization: ${authorization} } })
export const run = async (): Promise<unknown> => (await v1UserAgentCreateUserGroup({ query: { $select: "Id,Value" } })).data`,
  },
  {
    name: "orval 7.13",
    file: "orval-call.ts",
    packages: ["orval@7.13.0"],
    files: {
      "orval.config.cjs": `module.exports = { api: { input: { target: "./document.json" }, output: { target: "./orval/api.ts", client: "fetch", mode: "tags-split", baseUrl: "${baseUrl}" } } }`,
    },
    command: ["orval", "--config", "orval.config.cjs"],
    made: ["orval/user-agent/user-agent.ts"],
    package: "@peer/orval",
    consumer: `import { v1UserAgentCreateUserGroup } from "@peer/orval/orval/user-agent/user-agent"
export const run = async (): Promise<unknown> =>
  (await v1UserAgentCreateUserGroup({ $select: "Id,Value" }, { headers: { authorization: ${authorization} } })).data`,
  },
  {
    name: "@kubb/cli 3.7",
    file: "kubb-call.ts",
    packages: ["@kubb/cli", "@kubb/core", "@kubb/plugin-oas", "@kubb/plugin-ts", "@kubb/plugin-client"].map(
      (name) => `${name}@3.7.0`,
    ),
    files: {
      "kubb.config.mjs": `import { defineConfig } from "@kubb/core"
import { pluginClient } from "@kubb/plugin-client"
import { pluginOas } from "@kubb/plugin-oas"
import { pluginTs } from "@kubb/plugin-ts"
export default defineConfig({
  root: ".",
  input: { path: "./document.json" },
  output: { path: "./kubb", format: false, lint: false },
  plugins: [
    pluginOas({ validate: false, generators: [] }),
    pluginTs({ output: { path: "models" } }),
    pluginClient({ output: { path: "clients" }, client: "fetch", importPath: "@kubb/plugin-client/clients/fetch", baseURL: "${baseUrl}" }),
  ],
})`,
    },
    command: ["kubb", "generate", "--config", "kubb.config.mjs"],
    made: ["kubb/clients/v1UserAgentCreateUserGroup.ts"],
    package: "@peer/kubb",
    consumer: `import { v1UserAgentCreateUserGroup } from "@peer/kubb/kubb/clients/v1UserAgentCreateUserGroup"
const headers: { "Accept-Language"?: string; authorization: string } = { authorization: ${authorization} }
export const run = (): Promise<unknown> => v1UserAgentCreateUserGroup({ $select: "Id,Value" }, headers)`,
  },
  {
    name: "@superoffice/webapi 12.4",
    file: "vendor-call.ts",
    packages: ["@superoffice/webapi@12.4.1514"],
    consumer: `import { UserAgent } from "@superoffice/webapi"
const agent = new UserAgent("${baseUrl}/", { adapter: "fetch", auth: { username: "tje", password: "..." } })
export const run = (): Promise<unknown> => agent.createUserGroupAsync()`,
  },
]
