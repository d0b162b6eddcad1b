import { describe, expect, it } from "vitest"
import { buildMadeModel, typeOf, type MadeOperation } from "./made-facts.ts"

const harbour: MadeOperation = {
  id: "GetHarbourPermit",
  named: "HarbourPermit",
  rows: { Stamp: "string", Clerk: "string" },
  sample: { Stamp: "a", Clerk: "b" },
}

/** Boats that have both permits, one of them never shown. */
function makeBoats(count: number): readonly MadeOperation[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `Get${"ABCDEFGHIJKLMNOPQRSTUVWXY".charAt(number)}boat`,
    rows: { [`Mast${number}`]: "string", HarbourPermit: "HarbourPermit", FieldPermit: "" },
    sample: { [`Mast${number}`]: "c", HarbourPermit: null, FieldPermit: null },
  }))
}

describe("a word that is shown nowhere", () => {
  it("has the properties of the only type that ends in its last word, where both stand everywhere", () => {
    const model = buildMadeModel([harbour, ...makeBoats(25)])
    expect(typeOf(model, "FieldPermit", "Stamp")).toBe("string")
    expect(model.types.get("FieldPermit")?.provenance.inferred).toBe("name")
  })

  it("stays open where it stands now and then", () => {
    const model = buildMadeModel([harbour, ...makeBoats(5)])
    expect(typeOf(model, "FieldPermit", "Stamp")).toBeUndefined()
  })
})
