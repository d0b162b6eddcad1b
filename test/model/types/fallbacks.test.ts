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
