/** What the schemas of tables take and refuse, on pages of our own. */
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"

import { buildDocuments } from "../../../../generator/build.ts"
import { findPages } from "../../../../generator/read/pages/find.ts"

async function componentsOf(folder: string) {
  const root = join(import.meta.dirname, "../cases", folder)
  const found = await findPages({ pages: ["."], root })
  const document = buildDocuments(found.value, { sources: false }).value.documents[0]?.document
  return document?.components?.schemas ?? {}
}

async function compile(folder: string, component: string) {
  const ajv = new Ajv2020({ strict: false })
  ajv.addSchema({ $id: "doc", components: { schemas: await componentsOf(folder) } })
  const validate = ajv.getSchema(`doc#/components/schemas/${component}`)
  if (validate === undefined) throw new Error(`there is no ${component}`)
  return (value: unknown) => validate(value) as boolean
}

describe("requests", () => {
  it("take what may be sent to create, as numbers or digits, and nothing else", async () => {
    const takes = await compile("table-of-three-uses", "BerthCreateParams")
    expect(takes({ name: "A", quayid: "7" })).toBe(true)
    expect(takes([{ name: "A", quayid: 7, status: "1", depth: "12" }])).toBe(true)
    expect(takes([])).toBe(false)
    expect(takes({ name: "A" })).toBe(false)
    expect(takes({ name: "A", quayid: "7", berthid: "1" })).toBe(false)
    expect(takes({ name: "A", quayid: "x" })).toBe(false)
    expect(takes({ name: "A", quayid: "7", status: 2 })).toBe(false)
    expect(takes({ name: "A", quayid: "7", depth: 41 })).toBe(false)
    expect(takes({ name: "A", quayid: "7", lastcall: 0 })).toBe(false)
  })

  it("take the key and no constants to update", async () => {
    const takes = await compile("table-of-three-uses", "BerthUpdateParams")
    expect(takes({ berthid: "1" })).toBe(true)
    expect(takes({ name: "A" })).toBe(false)
    expect(takes({ berthid: "1", quayid: "7" })).toBe(false)
  })

  it("do not ask nested objects for the key around them", async () => {
    const creates = await compile("table-nested-objects", "ShipCreateParams")
    expect(creates({ name: "Aurora", moorings: { rope: "hemp" }, crew: [{ sailorid: 3 }] })).toBe(true)
    expect(creates({ name: "Aurora", moorings: [{}] })).toBe(false)
    expect(creates({ name: "Aurora", moorings: { rope: "hemp", mooringid: "1" } })).toBe(false)
    expect(creates({ name: "Aurora", crew: { sailorid: 3 } })).toBe(false)
    expect(creates({ name: "Aurora", crew: [{ sailorid: 3, name: "Eir" }] })).toBe(false)
    const updates = await compile("table-nested-objects", "ShipUpdateParams")
    expect(updates({ shipid: 1, moorings: { rope: "hemp", mooringid: "1" } })).toBe(true)
  })
})

describe("objects inside", () => {
  it("have the types of the object that a link names where they are named alone", async () => {
    const takes = await compile("table-kinds-and-parts", "TugCreateParams")
    expect(takes({ berths: [{ name: "A", kind: "1", depth: 3 }] })).toBe(true)
    expect(takes({ berths: [{ name: 5, kind: 1, depth: 3 }] })).toBe(false)
    expect(takes({ berths: [{ name: "A", kind: 2, depth: 3 }] })).toBe(false)
  })

  it("have no key of any kind when they are made", async () => {
    const takes = await compile("table-kinds-and-parts", "TugCreateParams")
    expect(takes({ cables: { name: "A" } })).toBe(true)
    expect(takes({ cables: { name: "A", shortid: "1" } })).toBe(false)
  })
})

describe("samples", () => {
  it("show that one name may stand for a list of names", async () => {
    const takes = await compile("table-grown-by-samples", "GateGetParams")
    expect(takes({ output: "gateid" })).toBe(true)
    expect(takes({ output: ["gateid", "opened"] })).toBe(true)
    expect(takes({ output: { gateid: true } })).toBe(false)
  })
})

describe("requests that their samples know better", () => {
  it("take the numbers by which a sample's parts speak of each other, and nothing else that only servers set", async () => {
    const takes = await compile("table-samples-of-requests", "RopeCreateParams")
    expect(takes({ kind: 1, length: 9, knots: [{ knotid: "1", name: "bowline" }] })).toBe(true)
    expect(takes({ kind: 1, length: 9, knots: [{ name: "bowline", tied: 0 }] })).toBe(false)
    expect(takes({ kind: 1, length: 9, ropeid: "1" })).toBe(false)
  })

  it("speak of what is there and of what is not where they neither create nor change", async () => {
    const takes = await compile("table-samples-of-requests", "RopeTestParams")
    expect(takes({ ropeid: "1", length: 9, force: 2 })).toBe(true)
    expect(takes({ kind: 2, length: 9 })).toBe(true)
    expect(takes({ kind: 2 })).toBe(false)
    expect(takes({ length: 9, worn: 1 })).toBe(false)
  })

  it("want an object where no page says which", async () => {
    const takes = await compile("table-samples-of-requests", "RopeCreateParams")
    expect(takes({ kind: 1, length: 9, extras: { colour: "red" } })).toBe(true)
    expect(takes({ kind: 1, length: 9, extras: "red" })).toBe(false)
  })
})

describe("links that lead nowhere", () => {
  it("leave open what is sent, but for old headings that end in the same word", async () => {
    const takes = await compile("table-dead-links", "QuayCreateParams")
    expect(takes({ name: "low water", bollards: [{ height: 3 }], others: [{ name: "high water" }] })).toBe(
      true,
    )
    expect(takes({ name: "low water", others: [{ height: 3 }] })).toBe(false)
  })
})

describe("conditions", () => {
  it("ask for nothing that has a default", async () => {
    const takes = await compile("table-conditions", "CraneCreate")
    expect(takes({ type: 1 })).toBe(true)
    expect(takes({ type: 2, lamp: "blue" })).toBe(false)
  })

  it("are resolved through labels, and defaults count when creating", async () => {
    const takes = await compile("table-conditions", "CraneCreate")
    expect(takes({})).toBe(false)
    expect(takes({ rails: "two" })).toBe(true)
    expect(takes({ type: "2" })).toBe(true)
    expect(takes({ type: 1, hull: "steel" })).toBe(true)
    expect(takes({ type: 2, hull: "steel" })).toBe(false)
    expect(takes({ type: 2, hull: "" })).toBe(true)
  })

  it("narrow values", async () => {
    const takes = await compile("table-conditions", "CraneCreate")
    expect(takes({ type: 1, fuel: 0 })).toBe(true)
    expect(takes({ type: 2, fuel: 0 })).toBe(false)
    expect(takes({ type: 2, fuel: "2" })).toBe(true)
  })

  it("see the bits of a sum, and stay within its range", async () => {
    const takes = await compile("table-conditions", "CraneCreate")
    expect(takes({ type: 2, doors: 1 })).toBe(true)
    expect(takes({ type: 2, doors: 3 })).toBe(false)
    expect(takes({ type: 2, doors: "3", guard: "Eir" })).toBe(true)
    expect(takes({ type: 2, doors: 4 })).toBe(false)
  })

  it("give way to samples that break them", async () => {
    const takes = await compile("table-conditions", "CraneCreate")
    expect(takes({ type: 2, height: 40 })).toBe(true)
  })

  it("reach into the objects inside, one or many", async () => {
    const takes = await compile("table-nested-conditions", "PortCreate")
    expect(takes({ waters: 0, locks: [{ kind: 0 }], dues: "" })).toBe(true)
    expect(takes({ waters: 0, locks: [{ kind: 0 }, { kind: 1 }] })).toBe(false)
    expect(takes({ waters: 0, locks: { kind: "1" } })).toBe(false)
    expect(takes({ waters: 0, locks: { pilot: "Eir" } })).toBe(true)
    expect(takes({ waters: 1, flag: "blue", locks: [{ pilot: "Eir" }] })).toBe(false)
  })

  it("join lists of values that overlap", async () => {
    const takes = await compile("table-nested-conditions", "PortCreate")
    expect(takes({ waters: 1, flag: "blue", locks: [{ kind: 0 }, { kind: 1, gates: [{ step: 1 }] }] })).toBe(
      true,
    )
  })

  it("are decided by the object next around, or by one further out", async () => {
    const takes = await compile("table-nested-conditions", "PortCreate")
    expect(takes({ waters: 1, flag: "blue", locks: [{ kind: 1, gates: [{}] }] })).toBe(false)
    expect(takes({ waters: 0, locks: [{ kind: 0, gates: [{ step: 1 }] }] })).toBe(false)
    expect(takes({ waters: 2, flag: "red", locks: [{ buoy: "red", gates: [{}] }] })).toBe(true)
    const gated = { buoy: "red", gates: [{ step: "" }] }
    expect(takes({ waters: 2, flag: "red", locks: [gated] })).toBe(false)
  })

  it("need nothing of the object inside itself", async () => {
    const takes = await compile("table-nested-conditions", "PortCreate")
    expect(takes({ waters: 2, flag: "red", locks: { buoy: "red" } })).toBe(true)
    expect(takes({ waters: 2, flag: "red", locks: [{ buoy: "red" }, {}] })).toBe(false)
  })

  it("are valid schemas", async () => {
    const ajv = new Ajv2020({ strict: false })
    const schemas = await componentsOf("table-nested-conditions")
    expect(Object.values(schemas).filter((schema) => ajv.validateSchema(schema as object) !== true)).toEqual(
      [],
    )
  })

  it("compare texts, of one value in a list of numbered ones", async () => {
    const takes = await compile("table-nested-conditions", "PortCreate")
    expect(takes({ waters: 1 })).toBe(false)
    expect(takes({ waters: 2, code: "tax" })).toBe(false)
    expect(takes({ waters: 2, code: "free.1" })).toBe(true)
  })

  it("find a property by its words", async () => {
    const takes = await compile("table-nested-conditions", "PortCreate")
    expect(takes({ waters: 0, opening_mode: 1 })).toBe(false)
    expect(takes({ waters: 0, opening_mode: 1, tide_table: "high" })).toBe(true)
  })

  it("refuse what no readable part of their words allows", async () => {
    const takes = await compile("table-nested-conditions", "PortCreate")
    expect(takes({ waters: 0, dues: "ten" })).toBe(false)
    expect(takes({ waters: 1, flag: "blue", dues: "ten" })).toBe(true)
  })
})
