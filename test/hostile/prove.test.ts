import { describe, expect, test } from "vitest"
import { findBreaches, readVocabulary } from "./prove.ts"

const harmless = [
  {
    path: "a/src/index.ts",
    text: `import { call } from "./call.ts"\n/** Text. */\nexport function one() { return call("x") }\n`,
  },
]
const vocabulary = readVocabulary(harmless)

function breach(path: string, text: string): string[] {
  return findBreaches([{ path, text }], vocabulary)
}

describe("the proof itself", () => {
  test("lets harmless packages pass", () => expect(findBreaches(harmless, vocabulary)).toEqual([]))

  test.each([
    ["code behind a comment", "a.ts", "/** Text. */ globalThis.pwned() /* */\n"],
    ["code behind a string", "a.ts", 'export const a = "" + globalThis.pwned() + ""\n'],
    ["code in a template", "a.ts", "export const a = `${globalThis.pwned()}`\n"],
    ["a call of another name", "a.ts", "export const a = fetch('x')\n"],
    ["an import expression", "a.ts", "export const a = import('x')\n"],
    ["a statement of its own", "a.ts", "debugger\n"],
    ["text that does not parse", "a.ts", "export const a = 'x'y'\n"],
    ["a key that sets a prototype", "a.ts", `export const a = { "__proto__": 1 }\n`],
    ["a raw line separator", "a.ts", "// a\u2028\n"],
    ["a raw bidi override", "README.md", "a\u202Eb\n"],
    ["a path that leaves", "../a.ts", ""],
    ["a device name", "con.ts", ""],
    ["a script that runs on install", "package.json", `{ "name": "a", "scripts": { "postinstall": "x" } }`],
    ["a name that is none", "package.json", `{ "name": "../a" }`],
    ["a variable of the system", "a.http", "GET {{baseUrl}}/{{$processEnv HOME}}\n"],
    ["a script of a request", "a.http", "< {% client.test() %}\n"],
    ["raw HTML", "README.md", "<img src=x onerror=alert(1)>\n"],
    ["a script link", "README.md", "[a](java\tscript:alert(1))\n\n[b](javascript:alert(1))\n"],
  ])("sees %s", (_what, path, text) => expect(breach(path, text)).not.toEqual([]))

  test("sees paths that differ in letter case only", () => {
    expect(findBreaches([...harmless, { path: "a/src/Index.ts", text: "" }], vocabulary)).toHaveLength(1)
  })
})
