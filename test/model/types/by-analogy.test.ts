import { describe, expect, it } from "vitest"
import { buildMadeModel, typeOf } from "./made-facts.ts"

const port = { Name: "a", Pilot: "b", Depth: "c", Tide: "d" }
const voyage = {
  id: "GetVoyage",
  rows: { Year: "string", Ports: "array" },
  sample: { Year: "e", Ports: [port] },
}
const sail = { id: "Sail", takes: { Ports: "array" }, taken: { Ports: ["f", "g"] } }

describe("arrays that no sample shows", () => {
  it("hold as arguments what other arguments of the name hold", () => {
    const model = buildMadeModel([voyage, sail, { id: "Plan", takes: { Ports: "array" } }])
    expect(typeOf(model, "Ship.PlanRequest", "Ports")).toBe("string[]")
  })

  it("hold nothing known when arguments of the name hold this and that", () => {
    const tow = { id: "Tow", takes: { Ports: "array" }, taken: { Ports: [port] } }
    const model = buildMadeModel([sail, tow, { id: "Plan", takes: { Ports: "array" } }])
    expect(typeOf(model, "Ship.PlanRequest", "Ports")).toBe("unknown[]")
  })

  it("hold as arguments what those of the service hold whose last word is theirs", () => {
    const model = buildMadeModel([sail, { id: "Plan", takes: { WantedPorts: "array", PortNotes: "array" } }])
    expect(typeOf(model, "Ship.PlanRequest", "WantedPorts")).toBe("string[]")
    expect(typeOf(model, "Ship.PlanRequest", "PortNotes")).toBe("unknown[]")
  })
})
