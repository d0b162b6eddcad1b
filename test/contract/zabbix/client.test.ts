/** The client's runtime against a real Zabbix: sessions, the token in the body, life cycles, batches, errors. */
import { afterAll, beforeAll, expect, it } from "vitest"

import { ApiError } from "../../../generator/protocols/json-rpc/runtime/client/api-error.ts"
import { batch } from "../../../generator/protocols/json-rpc/runtime/client/batch.ts"
import { call, type RpcOperation } from "../../../generator/protocols/json-rpc/runtime/client/call.ts"
import { logIn, type Session } from "../../../generator/protocols/json-rpc/runtime/client/session.ts"
import { inBody } from "../../../generator/protocols/json-rpc/runtime/client/token-in-body.ts"
import { createTransport } from "../../../generator/protocols/json-rpc/runtime/client/transport.ts"
import type { Transport } from "../../../generator/protocols/runtime/client/transport.ts"
import { describeZabbix } from "./real-zabbix.ts"

function method(name: string, more: Partial<RpcOperation> = {}): RpcOperation {
  return { id: name, path: "/api_jsonrpc.php", method: name, ...more }
}

const version = method("apiinfo.version", { open: true, list: true })
const methods = { login: method("user.login", { open: true }), logout: method("user.logout", { list: true }) }

await describeZabbix("the client and a real Zabbix", 18_060, ({ url, reset }) => {
  let session: Session
  const run = <Result>(name: string, params: unknown, transport: Transport = session) =>
    call<Result>(transport, method(name), params)
  const firstId = async (name: string, params: unknown, member: string) => {
    const result = await run<Record<string, string[]>>(name, params)
    return result[member]?.[0] ?? ""
  }

  beforeAll(async () => {
    await reset()
    session = await logIn(
      { url, tokenIn: inBody("detect") },
      { username: "Admin", password: "zabbix" },
      methods,
    )
  })

  afterAll(async () => {
    await session?.logout()
    await reset()
  })

  it("asks for the version without a token", async () => {
    expect(await call(createTransport({ url }), version, undefined)).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it("ends a session", async () => {
    const other = await logIn(
      { url, tokenIn: inBody("detect") },
      { username: "Admin", password: "zabbix" },
      methods,
    )
    await other.logout()
    await expect(run("host.get", { countOutput: true }, other)).rejects.toBeInstanceOf(ApiError)
  })

  it("refuses a wrong password with the server's words", async () => {
    const failure = logIn({ url }, { username: "nobody", password: "wrong" }, methods)
    await expect(failure).rejects.toMatchObject({
      code: -32_602,
      data: expect.stringContaining("Incorrect user name"),
    })
  })

  it("creates, reads, updates and deletes a user group", async () => {
    const usrgrpid = await firstId("usergroup.create", { name: "Harbour masters" }, "usrgrpids")
    await run("usergroup.update", { usrgrpid, users_status: 1 })
    const read = await run<readonly object[]>("usergroup.get", {
      usrgrpids: [usrgrpid],
      output: ["name", "users_status"],
    })
    expect(read).toMatchObject([{ name: "Harbour masters", users_status: "1" }])
    expect(await run("usergroup.delete", [usrgrpid])).toEqual({ usrgrpids: [usrgrpid] })
    expect(await run("usergroup.get", { usrgrpids: [usrgrpid], countOutput: true })).toBe("0")
  })

  it("creates, reads, updates and deletes a host, its item and trigger, and a maintenance", async () => {
    const groupid = await firstId("hostgroup.create", { name: "Quays" }, "groupids")
    const port = { type: 1, main: 1, useip: 1, ip: "127.0.0.1", dns: "", port: "10050" }
    const hostid = await firstId(
      "host.create",
      { host: "quay-1", groups: [{ groupid }], interfaces: [port] },
      "hostids",
    )
    const item = { hostid, name: "Water level", key_: "water.level", type: 2, value_type: 0 }
    const itemid = await firstId("item.create", item, "itemids")
    const trigger = { description: "High water", expression: "last(/quay-1/water.level)>3", priority: 4 }
    const triggerid = await firstId("trigger.create", trigger, "triggerids")
    const maintenance = {
      name: "Dredging",
      active_since: 1_700_000_000,
      active_till: 1_800_000_000,
      hosts: [{ hostid }],
      hostids: [hostid],
      timeperiods: [{ timeperiod_type: 0, start_date: 1_700_000_000, period: 3600 }],
    }
    const { hosts: _, ...old } = maintenance
    const maintenanceid = await firstId("maintenance.create", maintenance, "maintenanceids").catch(() =>
      firstId("maintenance.create", old, "maintenanceids"),
    )
    await run("host.update", { hostid, name: "Quay one" })
    await run("item.update", { itemid, name: "Tide" })
    await run("trigger.update", { triggerid, priority: "5" })
    await run("maintenance.update", { maintenanceid, description: "Until the spring tide" })
    const read = await run("host.get", {
      hostids: hostid,
      output: ["name"],
      selectItems: ["itemid", "name"],
      selectTriggers: ["triggerid", "priority"],
    })
    expect(read).toMatchObject([
      { name: "Quay one", items: [{ itemid, name: "Tide" }], triggers: [{ triggerid, priority: "5" }] },
    ])
    const works = await run("maintenance.get", { maintenanceids: maintenanceid, output: ["description"] })
    expect(works).toMatchObject([{ description: "Until the spring tide" }])
    expect(await run("maintenance.delete", [maintenanceid])).toEqual({ maintenanceids: [maintenanceid] })
    expect(await run("trigger.delete", [triggerid])).toEqual({ triggerids: [triggerid] })
    expect(await run("item.delete", [itemid])).toEqual({ itemids: [itemid] })
    const left = { output: ["hostid"], hostids: hostid, selectItems: "count", selectTriggers: "count" }
    expect(await run("host.get", left)).toMatchObject([{ items: "0", triggers: "0" }])
    expect(await run("host.delete", [hostid])).toEqual({ hostids: [hostid] })
  })

  it("makes several calls in one request and keeps their errors apart", async () => {
    const [first, second, third] = await batch(session, [
      (z) => call<string>(z, method("hostgroup.get"), { countOutput: true }),
      (z) => call<object>(z, method("usergroup.create"), { name: "" }),
      (z) => call<readonly object[]>(z, method("user.get"), { output: ["username"], limit: 1 }),
    ])
    expect(Number(first.value)).toBeGreaterThan(0)
    expect(second.error).toBeInstanceOf(ApiError)
    expect(second.error?.data).toContain("/1/name")
    expect(third.value).toHaveLength(1)
  })

  it("tells unknown methods and parameters by the server's error object", async () => {
    await expect(run("harbour.get", {})).rejects.toBeInstanceOf(ApiError)
    await expect(run("usergroup.create", { name: "x", berth: 1 })).rejects.toMatchObject({
      code: -32_602,
      message: "Invalid params.",
      data: 'Invalid parameter "/1": unexpected parameter "berth".',
    })
  })
})
