/** The generated client calls the generated server in memory, for each protocol of docs/. */
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { publint } from "publint"
import { beforeAll, describe, expect, it } from "vitest"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import type { Server, ServerOptions } from "../../../generator/protocols/runtime/server/create-server.ts"
import { buildDocumentOf, projectRoot } from "../../documents.ts"
import { installPackages, type Installed } from "./packages.ts"

type Call = (transport: unknown, input?: unknown, options?: unknown) => Promise<unknown>
type Operations = Readonly<Record<string, Call>>

let installed: Installed
const documents: Record<string, OpenApiDocument> = {}

beforeAll(async () => {
  for (const name of ["superoffice", "services86", "zabbix"]) {
    documents[name] = await buildDocumentOf(join(projectRoot, "docs", name))
  }
  installed = await installPackages(documents)
})

interface ServerPackage {
  createServer(options?: ServerOptions): Server
}

interface ClientPackage {
  createTransport(config: object): unknown
}

/** A transport of the client package whose `fetch` is the server package, without a network. */
async function connect(name: string, options: ServerOptions): Promise<[unknown, Server]> {
  const { createServer } = (await installed.load(`@acme/${name}-server`)) as unknown as ServerPackage
  const { createTransport } = (await installed.load(`@acme/${name}`)) as unknown as ClientPackage
  const server = createServer(options)
  const transport = createTransport({
    baseUrl: "https://crm.example.com",
    url: "https://crm.example.com/api_jsonrpc.php",
    fetch: (input: string | URL | Request, init?: RequestInit) => fetchFrom(server, new Request(input, init)),
  })
  return [transport, server]
}

async function fetchFrom({ app }: Server, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const body = Buffer.from(await request.arrayBuffer())
  const answer = await app.inject({
    method: request.method as "GET",
    url: pathname + search,
    headers: Object.fromEntries(request.headers),
    ...(body.length === 0 ? {} : { payload: body }),
  })
  const headers = Object.entries(answer.headers).map(
    ([name, value]) => [name, String(value)] as [string, string],
  )
  const isEmpty = answer.statusCode === 204
  return new Response(isEmpty ? null : new Uint8Array(answer.rawPayload), {
    status: answer.statusCode,
    headers,
  })
}

async function operationsOf(specifier: string): Promise<Operations> {
  return (await installed.load(specifier)) as unknown as Operations
}

function callOf(operations: Operations, name: string): Call {
  const call = operations[name]
  if (call === undefined) throw new Error(`the client has no ${name}: ${Object.keys(operations).join(", ")}`)
  return call
}

describe("a stateful mock keeps what a client creates until it deletes it", () => {
  it("REST users", async () => {
    const [transport] = await connect("superoffice", { mock: "stateful", validate: { responses: true } })
    const user = await operationsOf("@acme/superoffice/user")
    const names = Object.keys(user)
    const find = (pattern: RegExp) =>
      callOf(user, names.find((name) => pattern.test(name)) ?? String(pattern))
    const created = (await find(/^(post|create)User/)(transport, { Name: "anna" })) as { AssociateId: number }
    expect(created).toMatchObject({ Name: "anna" })
    const id = created.AssociateId
    expect(id).toBeGreaterThan(0)
    expect(await find(/^getUser(Entity)?$/)(transport, { id })).toMatchObject({ Name: "anna" })
    expect(await find(/^(put|update|replace)User/)(transport, { id, Name: "bert" })).toMatchObject({
      Name: "bert",
    })
    expect(await find(/^getUser(Entity)?$/)(transport, { id })).toMatchObject({ Name: "bert" })
    await find(/^deleteUser/)(transport, { id })
    await expect(find(/^getUser(Entity)?$/)(transport, { id })).rejects.toMatchObject({ status: 404 })
  })

  it("Agent user groups", async () => {
    const [transport] = await connect("superoffice", { mock: "stateful", validate: { responses: true } })
    const agent = await operationsOf("@acme/superoffice/user-agent")
    const created = (await callOf(agent, "createUserGroup")(transport)) as { Id: number }
    await callOf(agent, "saveUserGroup")(transport, { UserGroup: { ...created, Value: "Pilots" } })
    expect(await callOf(agent, "getUserGroup")(transport, { userGroupId: created.Id })).toMatchObject({
      Value: "Pilots",
    })
    await callOf(agent, "deleteUserGroup")(transport, { UserGroupToDelete: created.Id, UserGroupToMoveTo: 1 })
    await expect(callOf(agent, "getUserGroup")(transport, { userGroupId: created.Id })).rejects.toMatchObject(
      { status: 404 },
    )
  })

  it("SOAP user groups", async () => {
    const [transport] = await connect("services86", { mock: "stateful", validate: { responses: true } })
    const service = await operationsOf("@acme/services86/user")
    const created = (await callOf(service, "createUserGroup")(transport)) as { Id: number }
    await callOf(service, "saveUserGroup")(transport, { UserGroup: { ...created, Value: "Pilots" } })
    expect(await callOf(service, "getUserGroup")(transport, { UserGroupId: created.Id })).toMatchObject({
      Value: "Pilots",
    })
    const all = (await callOf(service, "getAllUserGroups")(transport, { IncludeDeleted: true })) as {
      Id: number
    }[]
    expect(all.map(({ Id }) => Id)).toContain(created.Id)
    await callOf(service, "deleteUserGroup")(transport, {
      UserGroupToDelete: created.Id,
      UserGroupToMoveTo: 1,
    })
    await expect(
      callOf(service, "getUserGroup")(transport, { UserGroupId: created.Id }),
    ).rejects.toMatchObject({
      status: 500,
    })
  })

  it("Zabbix user groups", async () => {
    const { createServer } = (await installed.load("@acme/zabbix-server")) as unknown as ServerPackage
    const { app } = createServer({ mock: "stateful", validate: { responses: true } })
    const call = async (method: string, params: unknown): Promise<unknown> => {
      const payload = JSON.stringify({ jsonrpc: "2.0", method, params, id: 1 })
      const headers = { "content-type": "application/json-rpc" }
      const answer = await app.inject({ method: "POST", url: "/api_jsonrpc.php", headers, payload })
      const { result, error } = answer.json<{ result?: unknown; error?: unknown }>()
      return result ?? { error }
    }
    const { usrgrpids } = (await call("usergroup.create", { name: "Pilots" })) as { usrgrpids: string[] }
    expect(usrgrpids).toHaveLength(1)
    expect(await call("usergroup.get", { usrgrpids, output: "extend" })).toMatchObject([{ name: "Pilots" }])
    expect(await call("usergroup.update", { usrgrpid: usrgrpids[0], name: "Tugs" })).toEqual({ usrgrpids })
    expect(await call("usergroup.get", { usrgrpids })).toMatchObject([{ name: "Tugs" }])
    expect(await call("usergroup.delete", usrgrpids)).toEqual({ usrgrpids })
    expect(await call("usergroup.get", { usrgrpids })).toEqual([])
  })
})

describe("Mock Service Worker", () => {
  it("answers with the fixtures and lets other addresses pass", async () => {
    const { createHandlers } = (await installed.load("@acme/superoffice-fixtures/msw")) as unknown as {
      createHandlers(options?: object): never[]
    }
    const { saveUserGroup } = (await installed.load("@acme/superoffice-fixtures/user-agent")) as unknown as {
      saveUserGroup: { request: object; response: object }
    }
    const { setupServer } = await import("msw/node")
    const worker = setupServer(...createHandlers({ baseUrl: "https://crm.example.com" }))
    worker.listen({ onUnhandledRequest: "error" })
    try {
      const answer = await fetch("https://crm.example.com/api/v1/Agents/User/SaveUserGroup", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(saveUserGroup.request),
      })
      expect(await answer.json()).toEqual(saveUserGroup.response)
      await expect(fetch("https://crm.example.com/elsewhere")).rejects.toThrow(/fetch|network/i)
    } finally {
      worker.close()
    }
  })
})

describe("a consumer of the packages", () => {
  it.each(["superoffice-server", "superoffice-fixtures", "services86-server", "zabbix-fixtures"])(
    "finds nothing wrong with how %s is packed",
    async (name) => {
      const { messages } = await publint({
        pkgDir: join(installed.folder, "node_modules/@acme", name),
        pack: false,
        strict: true,
      })
      expect(messages).toEqual([])
    },
  )

  it("compiles under the strictest flags, their sources as well", () => {
    const consumer = `
      import { ApiError, createServer } from "@acme/superoffice-server"
      import type { UserAgentHandlers } from "@acme/superoffice-server/user-agent"
      import { saveUserGroup } from "@acme/superoffice-fixtures/user-agent"
      import { userGroup } from "@acme/superoffice-fixtures/factories"
      import { createHandlers } from "@acme/superoffice-fixtures/msw"
      const userAgent: UserAgentHandlers = {
        getUserGroup(input, context) {
          if (input.userGroupId === 7) throw new ApiError(404, { message: context.operation.id })
          return userGroup({ Id: input.userGroupId }, { seed: 3 })
        },
      }
      const id: number = saveUserGroup.response.Id
      export const all: unknown = [createServer({ handlers: { userAgent } }), createHandlers(), id]
    `
    writeFileSync(join(installed.folder, "consumer.ts"), consumer)
    const snippets = ["superoffice", "services86", "zabbix"].flatMap((name) =>
      readSnippets(installed.folder, name),
    )
    expect(snippets.length).toBeGreaterThanOrEqual(24)
    snippets.forEach((code, at) => writeFileSync(join(installed.folder, `readme-${at}.ts`), code))
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      skipLibCheck: false,
      module: "nodenext",
      target: "es2022",
      lib: ["es2023", "dom", "dom.iterable"],
      types: ["node"],
      noEmit: true,
    }
    const sources = ["superoffice", "services86", "zabbix"].flatMap((name) =>
      ["server", "fixtures"].map((kind) => `node_modules/@acme/${name}-${kind}/src/**/*.ts`),
    )
    writeFileSync(
      join(installed.folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["consumer.ts", "readme-*.ts", ...sources], exclude: [] }),
    )
    const compiler = join(projectRoot, "node_modules/typescript-7/bin/tsc")
    const run = () => execFileSync(process.execPath, [compiler, "-p", installed.folder], { encoding: "utf8" })
    expect(run).not.toThrow()
  })
})

/** What the READMEs of the server and the fixtures show. */
function readSnippets(folder: string, name: string): readonly string[] {
  const readme = (kind: string) =>
    readFileSync(join(folder, `node_modules/@acme/${name}-${kind}/README.md`), "utf8")
  const text = readme("server") + readme("fixtures")
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code)
}
