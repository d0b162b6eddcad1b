import { openSession, type RpcSession } from "./rpc.ts"

const account = { username: "pagewright-judge", password: "Berths-and-buoys-7" }

/**
 * Log in with an account of the tests' own, made by the first administrator: samples that change or block that one do
 * no harm then.
 */
export async function openJudgeSession(url: string): Promise<RpcSession> {
  const first = await openSession(url)
  const known = await first.call("user.get", { filter: { username: account.username }, output: ["userid"] })
  if (Array.isArray(known.result) && known.result.length === 0) await makeAccount(first)
  return openSession(url, account.username, account.password)
}

async function makeAccount(session: RpcSession): Promise<void> {
  const group = await session.call("usergroup.create", { name: account.username })
  const [usrgrpid] = (group.result as { usrgrpids: readonly string[] } | undefined)?.usrgrpids ?? []
  const made = await session.call("user.create", {
    username: account.username,
    passwd: account.password,
    roleid: "3",
    usrgrps: [{ usrgrpid }],
  })
  if (made.error !== undefined) throw new Error(`no account for the tests: ${made.error.data}`)
}
