/** Clients that others wrote, unmodified, against the stub of the project's own Zabbix pages. */
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import type { FastifyInstance } from "fastify"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { createStub } from "../../protocols/json-rpc/stub.ts"

// Both are CommonJS without types.
const require = createRequire(import.meta.url)

interface ZabbixPromise {
  login(): Promise<string>
  request(method: string, params: unknown): Promise<unknown>
  logout(): Promise<boolean>
}

interface ZabbixRpc {
  readonly user: { login(): Promise<unknown>; logout(): Promise<unknown> }
  call(method: string, params: unknown): Promise<unknown>
}

describe("clients of others and the stub", () => {
  let app: FastifyInstance
  let origin: string

  beforeAll(async () => {
    app = await createStub()
    await app.listen({ host: "127.0.0.1", port: 0 })
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  })

  afterAll(() => app.close())

  it("zabbix-promise logs in, calls and logs out", async () => {
    const Zabbix = require("zabbix-promise") as new (options: object) => ZabbixPromise
    const zabbix = new Zabbix({ url: `${origin}/api_jsonrpc.php`, user: "ingrid", password: "four-lanterns" })
    expect(await zabbix.login()).toBeTruthy()
    expect(await zabbix.request("usergroup.get", { output: "extend" })).toEqual(expect.any(Array))
    expect(await zabbix.request("usergroup.create", { name: "Pilots" })).toHaveProperty("usrgrpids")
    await expect(zabbix.request("usergroup.create", {})).rejects.toContain("name")
    expect(await zabbix.logout()).toBe(true)
  })

  it("zabbix-rpc logs in, calls and logs out", async () => {
    const Zabbix = require("zabbix-rpc") as new (host: string, user: string, password: string) => ZabbixRpc
    const zabbix = new Zabbix(origin, "ingrid", "four-lanterns")
    expect(await zabbix.user.login()).toBeTruthy()
    expect(await zabbix.call("usergroup.get", { output: ["usrgrpid"] })).toEqual(expect.any(Array))
    expect(await zabbix.call("usergroup.create", { draught: 1 })).toMatchObject({ error: { code: -32_602 } })
    expect(await zabbix.user.logout()).toBe(true)
  })
})
