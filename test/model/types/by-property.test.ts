import { describe, expect, it } from "vitest"
import { buildMadeModel, rootOf, typeOf } from "./made-facts.ts"

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

describe("an open name and a shape without a name", () => {
  const item = { From: "a", To: "b", Why: "c", When: "d" }

  it("belong together when both stand under one word", () => {
    const model = buildMadeModel([
      { id: "GetLog", rows: { Year: "string", Course: "HeadingLine" }, sample: { Year: "e", Course: null } },
      {
        id: "GetChart",
        rows: { Sheet: "string", Courses: "array" },
        sample: { Sheet: "f", Courses: [item] },
      },
    ])
    expect(typeOf(model, "HeadingLine", "Why")).toBe("string")
  })

  it("do not when the one is called changes and the other is one of several changes", () => {
    const model = buildMadeModel([
      {
        id: "GetLog",
        rows: { Year: "string", Changes: "AlteredData" },
        sample: { Year: "e", Changes: null },
      },
      {
        id: "GetChart",
        rows: { Sheet: "string", Changes: "array" },
        sample: { Sheet: "f", Changes: [item] },
      },
    ])
    expect(model.types.get("AlteredData")?.type.kind).toBe("unknown")
  })
})

const anchor = { Name: "a", Weight: "b", Chain: "c", Maker: "d" }
const rows = { Name: "string", Weight: "string", Chain: "string", Maker: "string" }

describe("places that show nothing", () => {
  it("hold the type whose whole name ends theirs", () => {
    const model = buildMadeModel([
      { id: "GetAnchor", named: "AnchorEntity", rows, sample: anchor },
      { id: "Swap", takes: { NewAnchorEntity: "" } },
    ])
    expect(typeOf(model, "Ship.SwapRequest", "NewAnchorEntity")).toBe("AnchorEntity")
  })

  it("hold their own kind when their name says so", () => {
    const model = buildMadeModel([
      {
        id: "GetHold",
        named: "Hold",
        rows: { Depth: "string", SubHolds: "array", Lid: "" },
        sample: { Depth: "a", SubHolds: [{}, {}], Lid: {} },
      },
    ])
    expect(typeOf(model, "Hold", "SubHolds")).toBe("Hold[]")
    expect(typeOf(model, "Hold", "Lid")).not.toBe("Hold")
  })

  it("hold what the operation's name says of an argument", () => {
    const model = buildMadeModel([
      { id: "GetWatchRule", rows, sample: anchor },
      { id: "SetWatchRulesState", takes: { Rules: "array", Year: "string" } },
    ])
    const rule = rootOf(model, "v1ShipAgent_GetWatchRule")
    expect(typeOf(model, "Ship.SetWatchRulesStateRequest", "Rules")).toBe(`${rule}[]`)
  })

  it("hold what the same argument is in other operations of the service, when these agree", () => {
    const model = buildMadeModel([
      { id: "Lift", takes: { Gear: "" }, taken: { Gear: anchor } },
      { id: "Drop", takes: { Gear: "" } },
    ])
    expect(typeOf(model, "Ship.DropRequest", "Gear")).toBe(typeOf(model, "Ship.LiftRequest", "Gear"))
  })

  it("hold what an operation of one of their services takes under that name", () => {
    const winch = {
      id: "GetWinch",
      named: "Winch",
      rows: { Rope: "string", Gear: "" },
      sample: { Rope: "e", Gear: {} },
    }
    const model = buildMadeModel([
      { id: "GetWinches", takes: { Gears: "array" }, taken: { Gears: [anchor] } },
      winch,
      { ...winch, id: "GetRustyWinch", service: "Deck" },
    ])
    expect(`${typeOf(model, "Winch", "Gear")}[]`).toBe(typeOf(model, "Ship.GetWinchesRequest", "Gears"))
  })

  it("hold the type of their own service's word before the plain one", () => {
    const tag = { Ink: "a", Paper: "b", Glue: "c", Seller: "d" }
    const tags = { Ink: "string", Paper: "string", Glue: "string", Seller: "string" }
    const model = buildMadeModel([
      { id: "GetShipTag", rows, sample: anchor },
      { id: "GetCrate", service: "Shop", rows: { Box: "string", Tag: "" }, sample: { Box: "a", Tag: tag } },
      { id: "GetTag", service: "Shop", rows: tags, sample: tag },
      {
        id: "GetMast",
        named: "Mast",
        rows: { Height: "string", Tag: "" },
        sample: { Height: "e", Tag: null },
      },
    ])
    expect(typeOf(model, "Mast", "Tag")).toBe(rootOf(model, "v1ShipAgent_GetShipTag"))
  })

  it("hold as arguments what the service returns by the end or the start of their word", () => {
    const model = buildMadeModel([
      { id: "GetLicence", rows, sample: anchor },
      { id: "Renew", takes: { NewLicence: "", Year: "string" } },
      { id: "Check", takes: { LicenceInfo: "", Licences: "string" } },
    ])
    const licence = rootOf(model, "v1ShipAgent_GetLicence")
    expect(typeOf(model, "Ship.RenewRequest", "NewLicence")).toBe(licence)
    expect(typeOf(model, "Ship.CheckRequest", "LicenceInfo")).toBe(licence)
  })

  it("are told by their owner's name where their own only says which of two", () => {
    const model = buildMadeModel([
      { id: "GetPermit", rows, sample: anchor },
      {
        id: "Renew",
        named: "ExtendedPermit",
        rows: { Year: "string", Current: "", New: "" },
        sample: { Year: "e", Current: {}, New: {} },
      },
      { id: "Swap", named: "Pair", rows: { Reason: "string", New: "" }, sample: { Reason: "f", New: {} } },
    ])
    expect(typeOf(model, "ExtendedPermit", "Current")).toBe("Permit")
    expect(typeOf(model, "Pair", "New")).not.toBe("Permit")
  })

  it("hold keys when they are arrays of something's ID", () => {
    const model = buildMadeModel([{ id: "Hail", takes: { PortID: "array", BuoyId: "array" } }])
    expect(typeOf(model, "Ship.HailRequest", "PortID")).toBe("int32[]")
    expect(typeOf(model, "Ship.HailRequest", "BuoyId")).toBe("int32[]")
  })

  it("hold a type whose name begins as their owner's does and ends in theirs", () => {
    const label = { id: "ListCrateLabels", rows: { Year: "string", ShipCrateLabelInfo: "array" } }
    const model = buildMadeModel([
      { ...label, sample: { Year: "e", ShipCrateLabelInfo: [anchor] } },
      {
        id: "GetShipCargoInfo",
        named: "ShipCargoInfo",
        rows: { Depth: "string", CrateLabelInfo: "" },
        sample: { Depth: "f", CrateLabelInfo: null },
      },
    ])
    expect(typeOf(model, "ShipCargoInfo", "CrateLabelInfo")).toBe("ShipCrateLabelInfo")
  })

  it("hold a type that nothing but an operation is called after, where theirs ends in its words", () => {
    const model = buildMadeModel([
      { id: "InitializeAnchorPlan", rows, sample: anchor },
      {
        id: "GetYard",
        named: "Yard",
        rows: { Depth: "string", OldAnchorPlan: "" },
        sample: { Depth: "f", OldAnchorPlan: null },
      },
    ])
    expect(typeOf(model, "Yard", "OldAnchorPlan")).toBe(rootOf(model, "v1ShipAgent_InitializeAnchorPlan"))
  })

  it("stay open where more types use the word for another type than for the one that is called so", () => {
    const uses = (type: string, ...owners: readonly string[]) =>
      owners.map((owner) => ({
        id: `Get${owner}`,
        named: owner,
        rows: { [`${owner}Year`]: "string", Guard: type },
        sample: { [`${owner}Year`]: "a", Guard: null },
      }))
    const model = buildMadeModel([
      { id: "GetGuard", named: "Guard", rows, sample: anchor },
      { id: "GetSailor", named: "Sailor", rows: { Rope: "string" }, sample: { Rope: "b" } },
      ...uses("Sailor", "Gate", "Mast"),
      ...uses("Guard", "Tower"),
      { id: "SetWatches", takes: { Watches: "array" }, taken: { Watches: [{ Guard: null, Weight: 1 }] } },
    ])
    expect(typeOf(model, "Watch", "Guard")).not.toBe("Guard")
  })

  it.each(["CargoSummary", ""])(
    "are not what holds them, whose operation is called after them: `%s`",
    (cell) => {
      const cargo = { CargoPlan: null, Year: "e" }
      const model = buildMadeModel([
        { id: "GetCargoPlan", rows: { CargoPlan: cell, Year: "string" }, sample: cargo },
      ])
      const root = rootOf(model, "v1ShipAgent_GetCargoPlan") ?? ""
      expect(typeOf(model, root, "CargoPlan")).not.toBe(root)
    },
  )
})
