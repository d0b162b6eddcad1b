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
})
