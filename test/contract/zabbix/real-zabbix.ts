/** A real Zabbix for tests: started once, shared by all, or the reason why there is none. */
import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, describe } from "vitest"

const run = promisify(execFile)

/** Address of an API to use instead of starting one. */
const given = process.env["ZABBIX_URL"]

export type RealZabbix =
  | { readonly kind: "running"; readonly url: string; reset(): Promise<void>; stop(): Promise<void> }
  | { readonly kind: "absent"; readonly reason: string }

/**
 * Start the API, or find it running.
 *
 * The first time installs Debian's packages where they are missing, which needs root or sudo; set `ZABBIX_URL` to use
 * another server, which must be one that can be thrown away.
 *
 * @param port - Each test file has its own, and with it its own database.
 */
export async function startZabbix(port: number): Promise<RealZabbix> {
  if (given !== undefined) return { kind: "running", url: given, reset: nothing, stop: nothing }
  const env = { ...process.env, ZABBIX_PORT: String(port) }
  const script = async (name: string) => run(join(import.meta.dirname, name), { timeout: 300_000, env })
  try {
    const { stdout } = await script("up.sh")
    return {
      kind: "running",
      url: stdout.trim().split("\n").at(-1) ?? "",
      reset: async () => void (await script("reset.sh")),
      stop: async () => void (await script("down.sh")),
    }
  } catch (error) {
    const { stderr = "", message } = error as { readonly stderr?: string; readonly message: string }
    return { kind: "absent", reason: stderr.trim().split("\n").slice(-3).join("; ") || message }
  }
}

async function nothing(): Promise<void> {}

/** Describe tests that need a real Zabbix; without one they are shown as skipped, and a line says why. */
export async function describeZabbix(
  name: string,
  port: number,
  tests: (zabbix: Extract<RealZabbix, { kind: "running" }>) => void,
): Promise<void> {
  const zabbix = await startZabbix(port)
  const isAbsent = zabbix.kind === "absent"
  if (isAbsent) console.warn(`SKIPPED: ${name}: no real Zabbix here: ${zabbix.reason}`)
  const suite = isAbsent ? describe.skip : describe
  const running = isAbsent ? { kind: "running" as const, url: "", reset: nothing, stop: nothing } : zabbix
  suite(isAbsent ? `${name} (no real Zabbix: ${zabbix.reason})` : name, () => {
    afterAll(() => running.stop())
    tests(running)
  })
}
