import { describe, expect, test } from "vitest"
import { completeSample } from "../../../../generator/protocols/runtime/server/samples.ts"

const nothingElse = { schemas: {}, samples: {} }

describe("a sample", () => {
  test.each(["constructor", "toString", "hasOwnProperty"])(
    "that lacks a member called %s gets one of its own",
    (name) => {
      const properties = { berth: { type: "integer" }, [name]: { type: "string" } }
      const schema = { type: "object", properties, required: [name] }
      const options = { direction: "response", seed: "berths" } as const
      const complete = completeSample(schema, { berth: 7 }, nothingElse, options)
      expect(complete).toEqual({ berth: 7, [name]: expect.any(String) })
    },
  )

  test.each(["constructor", "__proto__"])("of a component %s that nobody defines is anything", (name) => {
    const schema = { $ref: `#/components/schemas/${name}` }
    expect(
      completeSample(schema, undefined, nothingElse, { direction: "response", seed: "berths" }),
    ).toBeNull()
  })
})
