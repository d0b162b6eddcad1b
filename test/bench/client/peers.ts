/** Other generators, each at the newest release that runs on Node 20, with one call as their users write it. */

export interface Peer {
  readonly name: string
  /** Packages to install beside the document. */
  readonly packages: readonly string[]
  /** Files that its command reads, by name. */
  readonly files?: Readonly<Record<string, string>>
  /** Command below `node_modules/.bin`; it reads `document.json`. */
  readonly command?: readonly string[]
  /** A module that exports `run`, which makes one call. */
  readonly consumer: string
}

const baseUrl = "https://crm.example.com"
const path = "/api/v1/Agents/User/CreateUserGroup"
const authorization = `"Basic " + btoa("tje:...")`

/** What everybody is compared with. */
export const raw: Peer = {
  name: "raw fetch",
  packages: [],
  consumer: `export async function run(): Promise<unknown> {
  const headers = { accept: "application/json", authorization: ${authorization} }
  const response = await fetch("${baseUrl}${path}?$select=Id,Value", { method: "POST", headers })
  return JSON.parse(await response.text())
}`,
}

export const pagewright: Peer = {
  name: "pagewright",
  packages: [],
  consumer: `import { basicAuth, createTransport } from "@bench/api"
import { createUserGroup } from "@bench/api/user-agent"
const transport = createTransport({ baseUrl: "${baseUrl}", auth: basicAuth("tje", "...") })
export const run = (): Promise<unknown> => createUserGroup(transport, { select: ["Id", "Value"] })`,
}

export const peers: readonly Peer[] = [
  {
    name: "openapi-fetch",
    packages: ["openapi-typescript@7.13.0", "openapi-fetch@0.17.0", "typescript@5.9"],
    command: ["openapi-typescript", "document.json", "-o", "schema.ts"],
    consumer: `import createClient from "openapi-fetch"
import type { paths } from "./schema.ts"
const client = createClient<paths>({ baseUrl: "${baseUrl}", headers: { authorization: ${authorization} } })
export const run = async (): Promise<unknown> =>
  (await client.POST("${path}", { params: { query: { $select: "Id,Value" } } })).data`,
  },
  {
    name: "oazapfts",
    packages: ["oazapfts@7.5.0", "typescript@5.9"],
    command: ["oazapfts", "document.json", "oazapfts.ts"],
    consumer: `import { defaults, v1UserAgentCreateUserGroup } from "./oazapfts.ts"
defaults.baseUrl = "${baseUrl}"
defaults.headers = { authorization: ${authorization} }
export const run = async (): Promise<unknown> => (await v1UserAgentCreateUserGroup({ $select: "Id,Value" })).data`,
  },
  {
    name: "@hey-api/openapi-ts",
    packages: ["@hey-api/openapi-ts@0.95.0", "typescript@5.9"],
    command: ["openapi-ts", "-i", "document.json", "-o", "heyapi", "-c", "@hey-api/client-fetch", "--silent"],
    consumer: `import { client } from "./heyapi/client.gen.ts"
import { v1UserAgentCreateUserGroup } from "./heyapi/sdk.gen.ts"
client.setConfig({ baseUrl: "${baseUrl}", headers: { authorization: ${authorization} } })
export const run = async (): Promise<unknown> => (await v1UserAgentCreateUserGroup({ query: { $select: "Id,Value" } })).data`,
  },
  {
    name: "orval",
    packages: ["orval@7.13.0", "typescript@5.9"],
    files: {
      "orval.config.cjs": `module.exports = { api: { input: { target: "./document.json" }, output: { target: "./orval/api.ts", client: "fetch", mode: "tags-split", baseUrl: "${baseUrl}" } } }`,
    },
    command: ["orval", "--config", "orval.config.cjs"],
    consumer: `import { v1UserAgentCreateUserGroup } from "./orval/user-agent/user-agent.ts"
export const run = async (): Promise<unknown> =>
  (await v1UserAgentCreateUserGroup({ $select: "Id,Value" }, { headers: { authorization: ${authorization} } })).data`,
  },
  {
    name: "@kubb/cli",
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
    consumer: `import { v1UserAgentCreateUserGroup } from "./kubb/clients/v1UserAgentCreateUserGroup.ts"
export const run = (): Promise<unknown> =>
  v1UserAgentCreateUserGroup({ $select: "Id,Value" }, { headers: { authorization: ${authorization} } })`,
  },
  {
    name: "@superoffice/webapi",
    packages: ["@superoffice/webapi@12.4.1514"],
    consumer: `import { Configuration, UserAgent, WebApi } from "@superoffice/webapi"
const api = new WebApi("${baseUrl}/")
api.authenticateWithBasic?.("tje", "...")
export const run = (): Promise<unknown> => api.getUserAgent().createUserGroupAsync()
void Configuration, UserAgent`,
  },
]
