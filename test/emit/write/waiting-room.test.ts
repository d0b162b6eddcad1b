import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { hashText } from "../../../generator/emit/hash.ts"
import { openFolder } from "../../../generator/emit/write/folder.ts"
import { closedRoom, openWaitingRoom } from "../../../generator/emit/write/waiting-room.ts"
import { writeTree } from "../../../generator/emit/write/write-tree.ts"

let place = ""
beforeEach(() => (place = mkdtempSync(join(tmpdir(), "pagewright-waiting-"))))
afterEach(() => rmSync(place, { recursive: true, force: true }))

const file = (path: string, text: string) => ({ path, text })

describe("a waiting room", () => {
  test("holds files on disk until they are moved to their places", async () => {
    const out = join(place, "deep/out")
    const folder = openFolder(out)
    const room = openWaitingRoom(folder)
    const first = room.seat([file("a.txt", "one"), file("b/c.txt", "two")])
    const second = room.seat([{ ...file("d.txt", "three"), bytes: Buffer.from("three") }])
    const seated = [...first, ...second]
    expect(seated.map(({ path, text, hash }) => [path, text, hash])).toEqual([
      ["a.txt", "one", hashText("one")],
      ["b/c.txt", "two", hashText("two")],
      ["d.txt", "three", hashText("three")],
    ])
    expect(readdirSync(out).every((name) => name.startsWith(".pagewright-new-"))).toBe(true)
    const { value } = await writeTree(out, seated, { folder })
    room.close()
    expect(value.written).toEqual(["a.txt", "b/c.txt", "d.txt"])
    expect(readdirSync(out).toSorted()).toEqual([".pagewright.json", "a.txt", "b", "d.txt"])
    expect(readFileSync(join(out, "b/c.txt"), "utf8")).toBe("two")
  })

  test("holds no text in memory, and none on disk that stands there already", async () => {
    await writeTree(place, [file("a.txt", "one")])
    const room = openWaitingRoom(openFolder(place))
    const [seated, changed] = room.seat([file("a.txt", "one"), file("b.txt", "two")])
    expect(seated).not.toHaveProperty("waitsAt")
    expect(Object.getOwnPropertyDescriptor(changed, "text")?.get).toBeTypeOf("function")
    expect(seated?.text).toBe("one")
    room.close()
  })

  test("leaves nothing when it is closed before anything is written", () => {
    const room = openWaitingRoom(openFolder(join(place, "deep/out")))
    room.seat([file("a.txt", "one")])
    room.close()
    expect(readdirSync(place)).toEqual([])
    const empty = openWaitingRoom(openFolder(join(place, "out")))
    empty.close()
    expect(readdirSync(place)).toEqual([])
  })

  test("leaves what others have put into its folder", () => {
    const room = openWaitingRoom(openFolder(join(place, "out")))
    room.seat([file("a.txt", "one")])
    writeFileSync(join(place, "out/notes.txt"), "mine")
    room.close()
    expect(readdirSync(join(place, "out"))).toEqual(["notes.txt"])
  })

  test.skipIf(process.getuid?.() === 0)("keeps files in memory where nothing can be written", () => {
    const out = join(place, "out")
    mkdirSync(out)
    chmodSync(out, 0o555)
    const files = [file("a.txt", "one")]
    const room = openWaitingRoom(openFolder(out))
    expect(room.seat(files)).toBe(files)
    room.close()
    expect(existsSync(out)).toBe(true)
  })

  test("keeps files in memory where its folder is a file", () => {
    const out = join(place, "out")
    writeFileSync(out, "a file")
    const files = [file("a.txt", "one")]
    const room = openWaitingRoom(openFolder(out))
    expect(room.seat(files)).toBe(files)
    room.close()
    expect(readFileSync(out, "utf8")).toBe("a file")
  })
})

test("files that are only compared are told by their hashes", () => {
  const [seated] = closedRoom.seat([file("a.txt", "one")])
  expect(seated).toMatchObject({ path: "a.txt", hash: hashText("one") })
  expect(Object.getOwnPropertyDescriptor(seated, "text")?.get).toBeTypeOf("function")
})
