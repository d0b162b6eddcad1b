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

describe("wrong use ends with 2 and says what to do", () => {
  test.each([
    ["dif a b", "Did you mean diff?"],
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
