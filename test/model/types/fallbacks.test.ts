import { describe, expect, it } from "vitest"
import { buildMadeModel, rootOf, typeOf } from "./made-facts.ts"

const rows = { Name: "string", Decks: "string", Funnels: "string", Builder: "string" }

describe("names that stand over several tables", () => {
  it("are believed when the tables differ in a row", () => {
    const model = buildMadeModel([
      { id: "Charter", named: "Ferry", rows },
      { id: "Repair", named: "Ferry", rows: { ...rows, Yard: "string" } },
    ])
    expect(rootOf(model, "v1ShipAgent_Charter")).toBe("Ferry")
    expect(rootOf(model, "v1ShipAgent_Repair")).toBe("Ferry")
    expect(typeOf(model, "Ferry", "Yard")).toBe("string")
  })

  it("are not when the tables show different things", () => {
    const model = buildMadeModel([
      { id: "Charter", named: "Ferry", rows },
      { id: "Repair", named: "Ferry", rows: { Name: "string", Yard: "string", Hours: "string" } },
    ])
    expect(rootOf(model, "v1ShipAgent_Charter")).not.toBe("Ferry")
    expect(rootOf(model, "v1ShipAgent_Repair")).not.toBe("Ferry")
  })
})

describe("names that stand over maps", () => {
  const tags = { Tags1: "a", Tags2: "b" }
  const marks = { Marks1: "a", Marks2: "b" }
  const liars = [
    { id: "Tag", takes: { Tags: "Captain" }, taken: { Tags: tags } },
    { id: "Mark", takes: { Marks: "Captain" }, taken: { Marks: marks } },
  ]

  it("mean maps where no sample shows one", () => {
    const model = buildMadeModel([...liars, { id: "Note", takes: { Remarks: "Captain" } }])
    expect(typeOf(model, "Ship.NoteRequest", "Remarks")).toBe("map")
  })

  it("mean what they say where the place bears them out", () => {
    const model = buildMadeModel([
      ...liars,
      { id: "Hire", takes: { NewCaptain: "Captain" }, taken: { NewCaptain: rows } },
    ])
    expect(typeOf(model, "Ship.HireRequest", "NewCaptain")).toBe("Captain")
  })
})
