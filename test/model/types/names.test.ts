import { describe, expect, it } from "vitest"
import { writeDocument } from "../../../generator/model/index.ts"
import { isNumberOf } from "../../../generator/model/types/words.ts"
import { buildMadeModel, rootOf, typeOf, type MadeOperation } from "./made-facts.ts"

const anchor = { Weight: 1, Chain: "b", Maker: "c", Berth: "d" }

function get(id: string, sample: Record<string, unknown> = anchor, service = "Ship_Agent"): MadeOperation {
  const own = Object.fromEntries(Object.keys(sample).map((key) => [key, "string"]))
  return { id, service, rows: own, sample: sample as never }
}

describe("names of types that no page prints", () => {
  it("are the longer word where more places say it than say the shorter one", () => {
    const set = { id: "Tell", takes: { Rules: "array" }, taken: { Rules: [anchor] } }
    const model = buildMadeModel([get("GetDockRules"), get("FindDockRules"), set])
    expect(rootOf(model, "v1ShipAgent_GetDockRules")).toBe("DockRule")
  })

  it("are what most places say", () => {
    const owner = { Year: "a", DockOwners: [anchor] }
    const owners = ["GetLog", "GetChart", "GetMap"].map((id, index) => ({
      id,
      rows: { [`Year${index}`]: "string", DockOwners: "array" },
      sample: { [`Year${index}`]: owner.Year, DockOwners: owner.DockOwners },
    }))
    const model = buildMadeModel([...owners, get("GetUserDocks"), get("GetCityDocks")])
    expect(typeOf(model, "Log", "DockOwners")).toBe("DockOwner[]")
  })

  it("are not what is asked, nor which of several it is", () => {
    const asked = buildMadeModel([get("IsBerthFree"), get("GetBerthPlans")])
    expect(rootOf(asked, "v1ShipAgent_IsBerthFree")).toBe("BerthPlan")
    const state = { id: "GetPair", rows: { Current: "", New: "" }, sample: { Current: anchor, New: anchor } }
    expect(rootOf(buildMadeModel([state, get("GetTide")]), "v1ShipAgent_GetTide")).toBe("Tide")
  })

  it("have the owner's word before one that says nothing by itself", () => {
    const voyage = {
      id: "GetVoyage",
      named: "VoyageInfo",
      rows: { Year: "string", Dates: "array", DayPattern: "" },
    }
    const sample = { Year: "a", Dates: [anchor], DayPattern: {} }
    const model = buildMadeModel([{ ...voyage, sample }])
    expect(typeOf(model, "VoyageInfo", "Dates")).toBe("VoyageDate[]")
    expect(typeOf(model, "VoyageInfo", "DayPattern")).toBe("VoyageDayPattern")
  })

  it("have the service's word before two that say nothing", () => {
    const model = buildMadeModel([
      {
        id: "GetLog",
        named: "Log",
        rows: { Year: "string", ColumnData: "" },
        sample: { Year: "a", ColumnData: anchor },
      },
    ])
    expect(typeOf(model, "Log", "ColumnData")).toBe("ShipColumnData")
  })

  it("have no service's word where several services have the type", () => {
    const log = (id: string, service: string) => ({
      id: `Get${id}`,
      service,
      named: id,
      rows: { [`${id}Year`]: "string", FieldValue: "" },
      sample: { [`${id}Year`]: "a", FieldValue: anchor },
    })
    const model = buildMadeModel([log("ShipLog", "Ship"), log("PortLog", "Port")])
    expect(typeOf(model, "ShipLog", "FieldValue")).toBe("FieldValue")
  })

  it("go on the owner's name where it ends as theirs begins", () => {
    const parcel = { Year: "a", MessageHeaders: [anchor] }
    const model = buildMadeModel([
      {
        id: "Get",
        named: "PortMessageEntity",
        rows: { Year: "string", MessageHeaders: "array" },
        sample: parcel,
      },
    ])
    expect(typeOf(model, "PortMessageEntity", "MessageHeaders")).toBe("PortMessageHeader[]")
  })
})

describe("small shapes without a name", () => {
  const order = { Name: "a", Way: "b" }

  it("are one type where all places share a word that is not the shape's own", () => {
    const places = ["SortOrder", "OrderBy", "FirstOrder"].map((word, index) => ({
      id: `GetChart${index}`,
      rows: { [`Sheet${index}`]: "string", [word]: "" },
      sample: { [`Sheet${index}`]: "c", [word]: order },
    }))
    const model = buildMadeModel(places)
    const types = ["SortOrder", "OrderBy", "FirstOrder"].map((word, index) =>
      typeOf(model, rootOf(model, `v1ShipAgent_GetChart${index}`)!, word),
    )
    expect(new Set(types).size).toBe(1)
  })

  it("stay apart where the word is the shape's own, or one place lacks it", () => {
    const places = ["NameTag", "NameList", "Compass"].map((word, index) => ({
      id: `GetChart${index}`,
      rows: { [`Sheet${index}`]: "string", [word]: "" },
      sample: { [`Sheet${index}`]: "c", [word]: order },
    }))
    const model = buildMadeModel(places)
    expect(["NameTag", "NameList", "Compass"].filter((name) => model.types.has(name))).toHaveLength(3)
  })
})

describe("types that no page describes", () => {
  it("are objects all the same", () => {
    const model = buildMadeModel([
      { id: "GetLog", rows: { Year: "string", Course: "HeadingLine" }, sample: { Year: "e", Course: null } },
    ])
    expect(model.types.get("HeadingLine")?.type).toMatchObject({ kind: "unknown", isObject: true })
    const { components } = writeDocument(model, { sources: false }).value
    expect(components?.schemas?.["HeadingLine"]).toEqual({
      type: "object",
      description: "What it holds is not described on any page.",
      "x-pagewright-open": true,
    })
  })

  it("are called as the text of an operation calls the argument", () => {
    const description = "Pass a new LogRopeInfo for each rope"
    const tie = { id: "Tie", description, takes: { Ropes: "array" }, taken: { Ropes: [anchor] } }
    expect(typeOf(buildMadeModel([tie]), "Ship.TieRequest", "Ropes")).toBe("LogRopeInfo[]")
  })

  it("are called by the collection of them that the text beside an array names", () => {
    const text = "A RopeFieldArray is a list of RopeFieldList objects"
    const model = buildMadeModel([
      {
        id: "GetLog",
        rows: { Year: "string", Ropes: "array" },
        texts: { Ropes: text },
        sample: { Year: "e", Ropes: [[anchor]] },
      },
    ])
    expect(model.types.has("RopeField")).toBe(true)
  })
})

describe("words", () => {
  it.each([
    ["MrMrs", "MrMrses", true],
    ["Category", "Categories", true],
    ["Berth", "Berth", true],
    ["Berth", "BerthInfos", false],
  ])("%s in %s: %j", (name, text, isOne) => {
    expect(isNumberOf(name, text)).toBe(isOne)
  })
})
