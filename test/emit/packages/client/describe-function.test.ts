import { describe, expect, it } from "vitest"
import { describeFunction } from "../../../../generator/emit/packages/client/describe-function.ts"
import { joinComment } from "../../../../generator/emit/print/comment.ts"
import type { ServiceOperation } from "../../../../generator/emit/services/service.ts"

function commentOf(returns: string, errorName?: string, source?: string): string {
  const operation = {
    name: "getShip",
    summary: "Read a ship.",
    ...(source === undefined ? {} : { source }),
    shape: {
      result: { mediaTypes: [], schema: {} },
      responses: [
        { status: "200", description: returns },
        { status: "404", description: "No such ship." },
      ],
    },
  } as unknown as ServiceOperation
  return joinComment(describeFunction(operation, [], errorName))
}

describe("the comment of a function", () => {
  it.each(["OK", "Success.", "Successful response", "Created"])("does not repeat HTTP's word %s", (word) => {
    expect(commentOf(word)).not.toContain("@returns")
  })

  it.each([
    ["Returns the ship.", "@returns The ship."],
    ["Returned ships, newest first.", "@returns Returned ships, newest first."],
    ["OK if the ship is there.", "@returns OK if the ship is there."],
  ])("says what %j returns", (text, line) => {
    expect(commentOf(text)).toContain(line)
  })

  it("names the errors of the protocol", () => {
    expect(commentOf("OK")).toContain("@throws {@link ApiError} 404: No such ship.")
    expect(commentOf("OK", "SoapFault")).toContain("@throws {@link SoapFault} 404: No such ship.")
  })

  it("keeps a long place on the line of its tag", () => {
    const place = `docs/${"harbour/".repeat(14)}ship.md:9`
    expect(commentOf("OK", undefined, place)).toContain(`@see ${place}`)
  })
})
