/** Types of results as params ask for them; the compiler does the checking. */
import { describe, expectTypeOf, it } from "vitest"

import type { Retrieved } from "../../../generator/protocols/json-rpc/runtime/client/results.ts"

interface Berth {
  berthid?: string
  name?: string
}

interface BerthRecord extends Berth {
  tags?: readonly string[]
  ships?: readonly string[] | string
}

interface Params {
  output?: "extend" | keyof Berth | (keyof Berth)[]
  countOutput?: boolean
  preservekeys?: boolean
  selectTags?: "extend" | string[]
  selectShips?: "extend" | "count" | string[]
}

interface Adds {
  selectTags: "tags"
  selectShips: "ships"
}

declare function get<const P extends Params = object>(params?: P): Retrieved<P, Berth, BerthRecord, Adds>

/** Never called: what counts is its type. */
const results = () => ({
  all: get(),
  some: get({ output: ["name"] }),
  single: get({ output: "name" }),
  whole: get({ output: "extend" }),
  count: get({ countOutput: true }),
  keyed: get({ preservekeys: true }),
  tagged: get({ output: ["berthid"], selectTags: "extend" }),
})

type Results = ReturnType<typeof results>

describe("the result of a get", () => {
  it("is a list of the object, or of what output lists", () => {
    expectTypeOf<Results["all"]>().toEqualTypeOf<Berth[]>()
    expectTypeOf<Results["some"]>().toEqualTypeOf<Pick<Berth, "name">[]>()
    expectTypeOf<Results["single"]>().toEqualTypeOf<Pick<Berth, "name">[]>()
    expectTypeOf<Results["whole"]>().toEqualTypeOf<Berth[]>()
  })

  it("is the count, or a record by ID", () => {
    expectTypeOf<Results["count"]>().toEqualTypeOf<string>()
    expectTypeOf<Results["keyed"]>().toEqualTypeOf<Record<string, Berth>>()
  })

  it("has what selects add, and only that", () => {
    expectTypeOf<Results["tagged"][number]>().toEqualTypeOf<
      Pick<Berth, "berthid"> & Pick<BerthRecord, "tags">
    >()
    expectTypeOf<Results["tagged"][number]>().not.toHaveProperty("ships")
  })
})
