import { describe, expect, it } from "vitest"
import { buildMadeModel, rootOf, typeOf, type MadeOperation } from "./made-facts.ts"

/** So many shapes that a property which few of them have tells a type. */
const fleet = Array.from({ length: 110 }, (_, number): MadeOperation => ({
  id: `GetHull${number}`,
  rows: { [`Rib${number}`]: "string", [`Keel${number}`]: "string", Permit: "" },
  sample: { [`Rib${number}`]: "a", [`Keel${number}`]: "b", Permit: { Stamp: "c", Clerk: "d" } },
}))

describe("small shapes", () => {
  it("of a word that many types use are no other type's, but those of longer words that end in it", () => {
    const model = buildMadeModel([
      ...fleet,
      { id: "GetNewPermit", rows: { Stamp: "string", Clerk: "string" }, sample: { Stamp: "f", Clerk: "g" } },
      {
        id: "GetSeal",
        rows: { Wax: "string", Licence: "" },
        sample: { Wax: "e", Licence: { Stamp: "f", Clerk: "g" } },
      },
    ])
    expect(rootOf(model, "v1ShipAgent_GetNewPermit")).toBe("Permit")
    expect(typeOf(model, "Seal", "Licence")).toBe("Licence")
  })

  it("are one type under two words when only owners of a few looks have them", () => {
    const mark = { Paint: "a", Thread: "b" }
    const looks = [
      { Permit: "c", Crest: mark, Badge: mark },
      { Crest: mark, Permit: "c", Badge: mark },
      { Crest: mark, Badge: mark, Permit: "c" },
    ]
    const boats = Array.from({ length: 25 }, (_, number): MadeOperation => {
      const sample = looks[number % looks.length]!
      const rows = Object.fromEntries(
        Object.keys(sample).map((name) => [name, name === "Permit" ? "string" : ""]),
      )
      return { id: `Get${"ABCDEFGHIJKLMNOPQRSTUVWXY".charAt(number)}boat`, rows, sample }
    })
    const model = buildMadeModel([...fleet, ...boats])
    expect(typeOf(model, "Aboat", "Crest")).toBeDefined()
    expect(typeOf(model, "Aboat", "Crest")).toBe(typeOf(model, "Aboat", "Badge"))
  })

  it("are the only named type of their shape when a word of their names is its", () => {
    const pair = { Name: "a", Way: "b" }
    const rows = { Name: "string", Way: "string" }
    const model = buildMadeModel([
      { id: "GetOne", named: "ChartOrderInfo", rows, sample: pair },
      {
        id: "GetChart",
        rows: { Sheet: "string", SortOrder: "", Wind: "" },
        sample: { Sheet: "c", SortOrder: pair, Wind: pair },
      },
    ])
    expect(typeOf(model, "Chart", "SortOrder")).toBe("ChartOrderInfo")
    expect(typeOf(model, "Chart", "Wind")).not.toBe("ChartOrderInfo")
  })

  it("are one envelope wherever its prefixed names stand", () => {
    const rows = { "tide.next": "string", rows: "array" }
    const model = buildMadeModel([
      { id: "FindShips", rows, sample: { "tide.next": "a", rows: [{ Id: 1 }] } },
      { id: "FindBuoys", rows, sample: { "tide.next": "b", rows: [{ Id: 2 }] } },
    ])
    expect(rootOf(model, "v1ShipAgent_FindShips")).toBe(rootOf(model, "v1ShipAgent_FindBuoys"))
  })
})
