import { describe, expect, test } from "vitest"
import type { ServerSchema } from "../../../../generator/protocols/runtime/server/operation.ts"
import { syntheticScalar } from "../../../../generator/protocols/runtime/server/synthetic.ts"

const make = (name: string, schema: ServerSchema = { type: "string" }, type = "string") =>
  syntheticScalar(schema, type, name, "seed")

describe("a made-up text", () => {
  test.each([
    ["EmailAddress", /^person\d+@example\.com$/],
    ["contact_email", /^person\d+@example\.com$/],
    ["URL", /^https:\/\/example\.com\//],
    ["DirectPhone", /^\+47 /],
    ["Zipcode", /^\d{4}$/],
    ["FullName", /^\S+ \S+$/],
    ["Ticket", /^7T:/],
    ["Tooltip", /^Tooltip \d+$/],
    ["maintenanceid", /^[1-9]\d*$/],
    ["ExternalId", /^[1-9]\d*$/],
    ["Identity", /^Identity \d+$/],
    ["Guid", /^0{8}-/],
  ])("of %s looks like one", (name, pattern) => expect(make(name)).toMatch(pattern))

  test("is the same for the same name and seed", () => {
    expect(make("FullName")).toBe(make("FullName"))
  })

  test("keeps to its limits", () => {
    expect(make("EmailAddress", { type: "string", maxLength: 4 })).toHaveLength(4)
  })
})

test("nothing is deleted", () => {
  const names = Array.from({ length: 50 }, (_, index) => `Part${index}Deleted`)
  expect(names.map((name) => make(name, { type: "boolean" }, "boolean"))).toEqual(names.map(() => false))
})

test("numbers of one byte stay in it", () => {
  const names = Array.from({ length: 50 }, (_, index) => `Number${index}`)
  const numbers = names.map((name) => make(name, { type: "integer", format: "int8" }, "integer") as number)
  expect(Math.max(...numbers)).toBeLessThan(128)
})
