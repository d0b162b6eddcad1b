import { describe, expect, it } from "vitest"
import type { ServerSchema } from "../../../../generator/protocols/runtime/server/operation.ts"
import { createValidator } from "../../../../generator/protocols/runtime/server/validator.ts"

const refer = (key: string) => ({ $ref: `#/components/schemas/${key}` })

function judgeShip(schemas: Readonly<Record<string, ServerSchema>>, value: unknown): readonly string[] {
  const judge = createValidator({ schemas, samples: {} }).judgeBy({})
  return judge(value, refer("Ship"), { in: "body" }).map(({ pointer, message }) => `${pointer} ${message}`)
}

describe("schemas that lead back to themselves", () => {
  it("say nothing where no value lies between", () => {
    const circle = {
      Ship: { allOf: [refer("Boat")] },
      Boat: { anyOf: [{ allOf: [refer("Ship"), { type: "object" }] }] },
    } satisfies Record<string, ServerSchema>
    expect(judgeShip(circle, { name: "Fram" })).toEqual([])
    expect(judgeShip(circle, 7)).not.toEqual([])
  })

  it("are held against every value inside of a value", () => {
    const tree = {
      Ship: {
        type: "object",
        properties: { name: { type: "string" }, tender: refer("Ship"), next: { anyOf: [refer("Ship")] } },
      },
    } satisfies Record<string, ServerSchema>
    expect(judgeShip(tree, { tender: { tender: { name: "Gjøa" } } })).toEqual([])
    expect(judgeShip(tree, { tender: { tender: { name: 7 } } })).toEqual([
      "/tender/tender/name must be string",
    ])
    expect(judgeShip(tree, { tender: {}, next: { next: { name: 7 } } })[0]).toBe(
      "/next/next/name must be string",
    )
  })
})
