import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"

import { writeNamedFile } from "../../generator/cli/write-file.ts"

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pagewright-write-"))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe("a file that the user named", () => {
  test("is made with its folders, and leaves nothing beside it", async () => {
    expect(await writeNamedFile(join(root, "a/b.json"), "new")).toEqual([])
    expect([readFileSync(join(root, "a/b.json"), "utf8"), readdirSync(join(root, "a"))]).toEqual([
      "new",
      ["b.json"],
    ])
  })

  test("is written through a link", async () => {
    writeFileSync(join(root, "file"), "old")
    symlinkSync(join(root, "file"), join(root, "link"))
    await writeNamedFile(join(root, "link"), "new")
    expect(lstatSync(join(root, "link")).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(root, "file"), "utf8")).toBe("new")
  })

  // A device like `/dev/null` was replaced by a file once.
  test("is never put in the place of what is no regular file", async () => {
    const path = join(root, "socket")
    const server = createServer().listen(path)
    await new Promise((resolve) => server.once("listening", resolve))
    const diagnostics = await writeNamedFile(path, "new")
    expect([diagnostics.map(({ code }) => code), lstatSync(path).isSocket()]).toEqual([
      ["cli/cannot-write"],
      true,
    ])
    await new Promise((resolve) => server.close(resolve))
  })

  test("is reported when it cannot be written", async () => {
    const [diagnostic] = await writeNamedFile(root, "new")
    expect([diagnostic?.code, existsSync(root)]).toEqual(["cli/cannot-write", true])
  })
})
