/** The vendor's own client from npm, unmodified, against the stub of a document that was built from pages. */
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createMockServer } from "../../../generator/emit/packages/server/mock-server.ts"
import type { Server, ServerOptions } from "../../../generator/protocols/runtime/server/create-server.ts"
import { describeCorpus } from "../../corpus.ts"
import { buildDocumentOf, projectRoot } from "../../documents.ts"

type Method = (...input: readonly unknown[]) => Promise<unknown>
type Agent = Readonly<Record<string, Method>>
type AgentClass = new (baseUrl: string, config: object) => Agent

// Its ESM build does not load.
const webapi = createRequire(import.meta.url)("@superoffice/webapi") as Readonly<Record<string, AgentClass>>

const thrown: unknown[] = []

async function start(
  folder: string,
  options: ServerOptions = {},
): Promise<[Server, (name: string) => Agent]> {
  const document = await buildDocumentOf(folder)
  const auth: ServerOptions["auth"] = ({ value }) => value === "7T:abc"
  const { value: server } = createMockServer(document, {
    ...options,
    auth,
    onError: (error) => thrown.push(error),
  })
  await server.app.listen({ port: 0, host: "127.0.0.1" })
  const { port } = server.app.server.address() as AddressInfo
  const config = { headers: { Authorization: "SOTicket 7T:abc" } }
  const connect = (name: string): Agent =>
    new (webapi[name] as AgentClass)(`http://127.0.0.1:${port}/api`, config)
  return [server, connect]
}

/** Names of a method's parameters, from its source: the client's types say no more. */
function parametersOf(agent: Agent, name: string): readonly string[] {
  const list = /\(([^)]*)\)/.exec(String(agent[name]))?.[1] ?? ""
  const names = list.split(",").map((parameter) => parameter.trim())
  return names.filter(
    (parameter, at) => parameter !== "" && !(at === names.length - 1 && /options$/i.test(parameter)),
  )
}

function methodsOf(agent: Agent): readonly string[] {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(agent))
  return names.filter((name) => /^[a-zA-Z].*Async$/.test(name))
}

/** HTTP status of a call, or the message of what the client threw by itself. */
async function statusOf(call: Promise<unknown>): Promise<number | string> {
  try {
    await call
    return 200
  } catch (error) {
    const { response, message } = error as { response?: { status: number; data: unknown }; message: string }
    return response === undefined
      ? message
      : response.status === 404
        ? 404
        : `${response.status} ${JSON.stringify(response.data)}`
  }
}

describe("against the document of docs/", () => {
  let server: Server
  let connect: (name: string) => Agent
  beforeAll(async () => {
    ;[server, connect] = await start(join(projectRoot, "docs/superoffice"), { mock: "stateful" })
  })
  afterAll(() => server.app.close())

  it("creates, saves and reads a user group", async () => {
    const agent = connect("UserAgent")
    const created = (await agent["createUserGroupAsync"]?.()) as { id: number; value: string }
    expect(created.id).toBeGreaterThan(0)
    created.value = "Harbour pilots"
    const saved = (await agent["saveUserGroupAsync"]?.(created)) as { id: number; value: string }
    expect(saved).toMatchObject({ value: "Harbour pilots" })
    expect(saved.id).toBe(created.id)
    expect(await agent["getUserGroupAsync"]?.(saved.id)).toMatchObject({
      id: saved.id,
      value: "Harbour pilots",
    })
    const all = (await agent["getUserGroupListAsync"]?.([saved.id])) as readonly { id: number }[]
    expect(all.map(({ id }) => id)).toEqual([saved.id])
  })

  it("is refused without the ticket", async () => {
    const { port } = server.app.server.address() as AddressInfo
    const stranger = new (webapi["UserAgent"] as AgentClass)(`http://127.0.0.1:${port}/api`, {
      headers: { Authorization: "SOTicket 7T:no" },
    })
    expect(await statusOf(stranger["getUserGroupAsync"]?.(7) as Promise<unknown>)).toMatch(/^401 /)
  })
})

describeCorpus("superoffice/restful", (folder) => {
  let server: Server
  let connect: (name: string) => Agent
  beforeAll(async () => {
    ;[server, connect] = await start(folder)
  })
  afterAll(() => server.app.close())

  // The pages are three years older than the client, so some of its methods are not in the document: 404.
  it.each([
    ["UserAgent", 25],
    ["ContactAgent", 15],
    ["ListAgent", 180],
    ["ArchiveAgent", 4],
  ])("%s: calls that need ids or nothing are answered", async (name, least) => {
    const agent = connect(name)
    const statuses = new Map<string, number | string>()
    for (const method of methodsOf(agent)) {
      const parameters = parametersOf(agent, method)
      if (/^save/i.test(method) || parameters.some((parameter) => !/ids?$/i.test(parameter))) continue
      if (/selectedRowIds|progId|userGroupId|listItemsID/.test(parameters.join())) continue
      const input = parameters.map((parameter) => (/ids$/i.test(parameter) ? [1, 2] : 7))
      statuses.set(method, await statusOf(agent[method]?.(...input) as Promise<unknown>))
    }
    const bad = [...statuses].filter(([, status]) => status !== 200 && status !== 404)
    expect(bad).toEqual([])
    expect([...statuses.values()].filter((status) => status === 200).length).toBeGreaterThanOrEqual(least)
  })

  it("ArchiveAgent: lists are answered for every way to ask for them", async () => {
    const values: Readonly<Record<string, unknown>> = {
      columns: ["name", "orgNr"],
      sortOrder: [{ name: "name", direction: "ASC" }],
      restriction: [{ name: "name", operator: "begins", values: ["A"], isActive: true }],
      entities: ["contact"],
      page: 0,
      pageSize: 10,
    }
    const agent = connect("ArchiveAgent")
    const statuses = new Map<string, number | string>()
    for (const method of methodsOf(agent).filter((name) => name.startsWith("getArchiveList"))) {
      // Those that end in 2 take lists as texts.
      const valueOf = (name: string) =>
        method.endsWith("2Async") && Array.isArray(values[name]) ? "name" : (values[name] ?? "Contact")
      const input = parametersOf(agent, method).map(valueOf)
      statuses.set(method, await statusOf(agent[method]?.(...input) as Promise<unknown>))
    }
    expect([...statuses].filter(([, status]) => status !== 200 && status !== 404)).toEqual([])
    expect([...statuses.values()].filter((status) => status === 200).length).toBeGreaterThanOrEqual(8)
  })

  it.each([
    ["UserAgent", 4],
    ["ContactAgent", 1],
    ["ListAgent", 20],
    ["PersonAgent", 2],
  ])("%s: what it was given it can save (%i types)", async (name, least) => {
    const agent = connect(name)
    const methods = methodsOf(agent)
    const statuses = new Map<string, number | string>()
    for (const method of methods) {
      const type = /^save(\w+)Async$/.exec(method)?.[1] ?? ""
      const first = parametersOf(agent, method)[0]?.toLowerCase() ?? ""
      if (type === "" || !["entity", type.toLowerCase()].includes(first)) continue
      const source = [`createDefault${type}Async`, `create${type}Async`, `get${type}Async`].find((one) =>
        methods.includes(one),
      )
      if (source === undefined) continue
      const input = parametersOf(agent, source).map(() => 7)
      const entity = agent[source]?.(...input) as Promise<unknown>
      statuses.set(method, await statusOf(entity.then((given) => agent[method]?.(given))))
    }
    expect([...statuses].filter(([, status]) => status !== 200 && status !== 404)).toEqual([])
    expect([...statuses.values()].filter((status) => status === 200).length).toBeGreaterThanOrEqual(least)
  })

  it("makes the server throw nothing", () => {
    expect(thrown).toEqual([])
  })
})
