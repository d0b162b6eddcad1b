/**
 * What people write with the packages, one program per API of docs/: each starts the server package on loopback, makes
 * a user group through the client package, changes it, and prints the name that comes back.
 */
export const programs: Readonly<Record<string, string>> = {
  superoffice: `
import { basicAuth, createTransport } from "@acme/superoffice"
import { createUserGroup, getUserGroup, saveUserGroup } from "@acme/superoffice/user-agent"
import { saveUserGroup as sample } from "@acme/superoffice-fixtures/user-agent"
import { createServer } from "@acme/superoffice-server"

const { app } = createServer({ mock: "stateful" })
try {
  const baseUrl = await app.listen({ host: "127.0.0.1", port: 0 })
  const transport = createTransport({ baseUrl, auth: basicAuth("tje", "secret") })
  const { Id = 0 } = await createUserGroup(transport, { select: ["Id", "Value"] })
  await saveUserGroup(transport, { UserGroup: { ...sample.response, Id, Value: "Pilots" } })
  const { Value } = await getUserGroup(transport, { userGroupId: Id, select: ["Value"] })
  console.log(Value)
} finally {
  await app.close()
}
`,
  services86: `
import { createTransport } from "@acme/services86"
import { createUserGroup, getUserGroup, saveUserGroup } from "@acme/services86/user"
import { createServer } from "@acme/services86-server"

const { app } = createServer({ mock: "stateful" })
try {
  const baseUrl = await app.listen({ host: "127.0.0.1", port: 0 })
  const transport = createTransport({ baseUrl })
  const created = await createUserGroup(transport)
  await saveUserGroup(transport, { UserGroup: { ...created, Value: "Pilots" } })
  const group = await getUserGroup(transport, { UserGroupId: created?.Id ?? 0 })
  console.log(group?.Value)
} finally {
  await app.close()
}
`,
  zabbix: `
import { bearerAuth, createTransport, isApiError } from "@acme/zabbix"
import { create, get, update } from "@acme/zabbix/usergroup"
import { createServer } from "@acme/zabbix-server"

const { app } = createServer({ mock: "stateful" })
try {
  const baseUrl = await app.listen({ host: "127.0.0.1", port: 0 })
  const transport = createTransport({ baseUrl, auth: bearerAuth("token") })
  const { usrgrpids } = await create(transport, { name: "Tugs" })
  const [usrgrpid = ""] = usrgrpids
  await update(transport, { usrgrpid, name: "Pilots" })
  const [group] = await get(transport, { usrgrpids: usrgrpid, output: ["name"] })
  const refused: unknown = await create(transport, {} as never).catch((error: unknown) => error)
  if (!isApiError(refused) || refused.data === undefined) throw new Error("no name is needed")
  console.log(group?.name)
} finally {
  await app.close()
}
`,
}
