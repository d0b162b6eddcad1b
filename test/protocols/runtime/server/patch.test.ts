import { describe, expect, it } from "vitest"
import { applyPatch } from "../../../../generator/protocols/runtime/server/patch.ts"

describe("JSON Patch", () => {
  const ship = { Id: 7, Name: "Aurora", Crew: ["Ann", "Bo"], Owner: { Name: "Cy", Seats: [{ Deck: 1 }] } }
  const apply = (...steps: readonly object[]) => applyPatch(ship, steps)

  it("inserts, replaces and removes items of lists, and nulls out members", () => {
    expect(apply({ op: "add", path: "/Crew/1", value: "Di" })).toMatchObject({ Crew: ["Ann", "Di", "Bo"] })
    expect(apply({ op: "add", path: "/crew/-", value: "Di" })).toMatchObject({ Crew: ["Ann", "Bo", "Di"] })
    expect(apply({ op: "replace", path: "/Crew/0", value: "Di" })).toMatchObject({ Crew: ["Di", "Bo"] })
    expect(apply({ op: "remove", path: "/Crew/0" })).toMatchObject({ Crew: ["Bo"] })
    expect(apply({ op: "remove", path: "owner/name" })).toMatchObject({ Owner: { Name: null } })
    expect(apply({ op: "replace", path: "/Owner/Seats/0/Deck", value: 2 })).toMatchObject({
      Owner: { Name: "Cy", Seats: [{ Deck: 2 }] },
    })
  })

  it("moves and copies", () => {
    expect(apply({ op: "move", from: "/Crew/0", path: "/Name" })).toMatchObject({ Name: "Ann", Crew: ["Bo"] })
    expect(apply({ op: "copy", from: "/Name", path: "/Owner/Name" })).toMatchObject({
      Name: "Aurora",
      Owner: { Name: "Aurora" },
    })
  })

  it("goes on after a test that holds, and conflicts with one that does not", () => {
    const rename = { op: "replace", path: "/Name", value: "Borealis" }
    const owner = { Seats: [{ Deck: 1 }], Name: "Cy" }
    expect(apply({ op: "test", path: "/Owner", value: owner }, rename)).toMatchObject({ Name: "Borealis" })
    expect(() => apply({ op: "test", path: "/Name", value: "Borealis" }, rename)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ status: 409 }) }),
    )
  })

  it.each([
    [{ op: "rename", path: "/Name", value: "x" }],
    [{ op: "replace", value: "x" }],
    [{ op: "move", path: "/Name" }],
    [{ op: "add", path: "/Crew/9", value: "x" }],
    [{ op: "replace", path: "/Crew/first", value: "x" }],
    [{ op: "replace", path: "/Name/First", value: "x" }],
    ["replace"],
  ])("refuses %j", (step) => {
    expect(() => applyPatch(ship, [step])).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ status: 400 }) }),
    )
  })

  it("does not double what it copies for ever", () => {
    const double = [
      { op: "copy", from: "/Owner", path: "/Name" },
      { op: "move", from: "/Name", path: "/Owner/Seats/-" },
    ]
    expect(apply(...double)).toMatchObject({ Owner: { Seats: [{ Deck: 1 }, { Name: "Cy" }] } })
    expect(() => apply(...Array.from({ length: 60 }, () => double).flat())).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ status: 400 }) }),
    )
  })

  it("leaves what it is applied to alone, and prototypes too", () => {
    const before = structuredClone(ship)
    expect(apply({ op: "add", path: "/__proto__/polluted", value: true })).toBeDefined()
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(ship).toEqual(before)
  })
})
