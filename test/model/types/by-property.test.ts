import { describe, expect, it } from "vitest"
import { buildMadeModel } from "./made-facts.ts"

const entry = { Id: 1, Label: "a", Tip: "b", Rank: 2 }

describe("names that no page describes", () => {
  it("are not those of a type that stands under such a word only now and then", () => {
    const lists = ["Flags", "Ports", "Cargoes", "Ranks"]
    const model = buildMadeModel([
      { id: "GetSailor", rows: { Name: "string", Rank: "Rank" }, sample: { Name: "c", Rank: null } },
      ...lists.map((list) => ({
        id: `Get${list}Ledger`,
        rows: { [`${list}Year`]: "string", [list]: "array" },
        sample: { [`${list}Year`]: "d", [list]: [entry] },
      })),
    ])
    expect(model.types.get("Rank")?.type.kind).toBe("unknown")
  })
})
