import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { createProgram } from "../../generator/cli/program.ts"
import { run } from "../../generator/cli/run.ts"
import { createMemoryIo } from "./memory-io.ts"

async function runLine(line: string) {
  const printed = createMemoryIo()
  const code = await run(line.split(" ").filter(Boolean), printed.io)
  return { code, out: printed.stdout(), err: printed.stderr() }
}

const commands = createProgram(createMemoryIo().io, () => {}).commands.map((command) => command.name())

describe("help", () => {
  test("lists every command and the exit codes", async () => {
    const { code, out } = await runLine("--help")
    expect(code).toBe(0)
    for (const name of commands) expect(out).toContain(`  ${name} `)
    expect(out).toContain("Exit codes: 0 fine, 1 errors in the input or stale files, 2 wrong use.")
  })

  test.each(commands.filter((name) => name !== "help"))("%s has examples that call it", async (name) => {
    const { code, out } = await runLine(`${name} --help`)
    expect(code).toBe(0)
    expect(out.split("Examples:\n")[1]).toMatch(new RegExp(`^  pagewright ${name}`))
  })

  test("the version is the package's", async () => {
    expect(await runLine("--version")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})

describe("what cannot be read", () => {
  test.each([
    ["diff docs/zabbix a.json", "`docs/zabbix` is a folder\n  hint: name the document in it"],
    ["packages RPC -o out", "this is an OpenRPC document\n  RPC:1:1\n  hint: give the OpenAPI document"],
    ["report nowhere", "there is no file or folder `nowhere`"],
  ])("%s", async (line, message) => {
    const folder = mkdtempSync(join(tmpdir(), "pagewright-arguments-"))
    const rpc = join(folder, "rpc.json")
    writeFileSync(rpc, '{"openrpc":"1.3.2"}')
    const { code, err } = await runLine(line.replace("RPC", rpc))
    rmSync(folder, { recursive: true })
    expect(code).toBe(1)
    expect(err.replaceAll(rpc, "RPC").replace(/^ +\d* \|.*\n/gm, "")).toContain(message)
  })

  test("an unknown dialect is one error, and none of the pages", async () => {
    const { code, err } = await runLine("spec docs/zabbix --dialect zabix -o -")
    expect(code).toBe(1)
    expect(err).toContain("there is no dialect `zabix`\n  hint: choose one of")
    expect(err).not.toContain("read/unrecognised-page")
  })

  test("a page that is not of the dialect that was asked for", async () => {
    const { err } = await runLine("spec docs/zabbix --dialect superoffice-rest -o -")
    expect(err).toContain("the page is not of the dialect `superoffice-rest`: it has no")
  })
})

describe("wrong use ends with 2 and says what to do", () => {
  test.each([
    ["dif a b", "Did you mean diff?"],
    ["packages a.json -o out --name Harbour", "give an npm name such as @acme/superoffice"],
    ["build docs --api ../out", "give a name of letters, digits"],
    ["diff a b --formt json", "Did you mean --format?"],
    ["diff a b --format xml", "Allowed choices are pretty, json, markdown"],
    ["diff a", "missing required argument 'new'"],
    ["diff a b --fail-on never", "give breaking, additive or patch"],
    ["explain read/no-pagez", "did you mean `read/no-pages`?"],
    ["explain something/else", "`pagewright explain` lists all codes"],
  ])("%s", async (line, hint) => {
    const { code, out, err } = await runLine(line)
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(hint)
  })
})
