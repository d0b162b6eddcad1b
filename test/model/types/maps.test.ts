import { describe, expect, it } from "vitest"
import { buildMadeModel, typeOf } from "./made-facts.ts"

const marks = { id: "Mark", takes: { Values: "object" }, taken: { Values: { Bow: "a", Stern: "b" } } }

describe("a property that is a map elsewhere", () => {
  it("is an object where a type is named", () => {
    const tow = { id: "Tow", takes: { Values: "TowValues" }, taken: { Values: { Rope: "c", Knot: "d" } } }
    const model = buildMadeModel([marks, tow])
    expect(typeOf(model, "Ship.TowRequest", "Values")).toBe("TowValues")
    expect(typeOf(model, "TowValues", "Rope")).toBe("string")
  })

  it("is a map in samples of types that no table shows", () => {
    const log = {
      id: "GetLog",
      rows: { Year: "string", Page: "" },
      sample: { Year: "e", Page: { Values: { Rope: "c" } } },
    }
    const model = buildMadeModel([marks, log])
    expect(typeOf(model, "Page", "Values")).toBe("map")
  })
})
