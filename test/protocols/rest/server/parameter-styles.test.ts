import { describe, expect, it } from "vitest"
import type {
  Operation,
  OperationParameter,
  ServerSchema,
} from "../../../../generator/protocols/runtime/server/operation.ts"
import type { HttpRequest } from "../../../../generator/protocols/runtime/server/http.ts"
import type { ServerHost } from "../../../../generator/protocols/runtime/server/protocol-server.ts"
import {
  convertField,
  createParameterReader,
} from "../../../../generator/protocols/rest/runtime/server/read-parameters.ts"

const integer = { type: "integer" }
const color = { type: "object", properties: { R: integer, G: integer, name: { type: "string" } } }
const list = { type: "array", items: integer }

/** The examples of OpenAPI's table of styles, with numbers. */
const rgb = { R: 100, G: 200 }
const cases: readonly (readonly [string, boolean, string, ServerSchema, string, unknown])[] = [
  ["simple", false, "path", color, "R,100,G,200", rgb],
  ["simple", true, "path", color, "R=100,G=200", rgb],
  ["simple", false, "path", list, "3,4", [3, 4]],
  ["simple", false, "header", color, "R,100,G,200", rgb],
  ["simple", true, "header", color, "R=100,G=200", rgb],
  ["label", false, "path", color, ".R,100,G,200", rgb],
  ["label", true, "path", color, ".R=100.G=200", rgb],
  ["label", false, "path", list, ".3,4", [3, 4]],
  ["label", true, "path", list, ".3.4", [3, 4]],
  ["matrix", false, "path", color, ";color=R,100,G,200", rgb],
  ["matrix", true, "path", color, ";R=100;G=200", rgb],
  ["matrix", false, "path", list, ";color=3,4", [3, 4]],
  ["matrix", true, "path", list, ";color=3;color=4", [3, 4]],
  ["form", false, "query", color, "color=R,100,G,200", rgb],
  ["form", true, "query", color, "R=100&G=200", rgb],
  ["form", false, "query", list, "color=3,4", [3, 4]],
  ["form", true, "query", list, "color=3&color=4", [3, 4]],
  ["spaceDelimited", false, "query", color, "color=R%20100%20G%20200", rgb],
  ["pipeDelimited", false, "query", color, "color=R%7C100%7CG%7C200", rgb],
  ["deepObject", true, "query", color, "color[R]=100&color[G]=200", rgb],
  [
    "form",
    true,
    "query",
    color,
    "color=%7B%22R%22%3A100%2C%22name%22%3A%22a%2Cb%22%7D",
    { R: 100, name: "a,b" },
  ],
  ["form", true, "query", list, "color=%5B3%2C4%5D", [3, 4]],
  ["form", false, "cookie", color, "color=R,100,G,200", rgb],
]

function read(parameter: OperationParameter, text: string): unknown {
  const host = { resolve: (schema: ServerSchema) => schema, flatten: (schema: ServerSchema) => schema }
  const reader = createParameterReader(
    { parameters: [parameter] } as unknown as Operation,
    host as ServerHost,
  )
  const { in: place } = parameter
  const headers = place === "header" ? { color: text } : place === "cookie" ? { cookie: text } : {}
  const request = { query: place === "query" ? text : "", headers } as unknown as HttpRequest
  return reader(place === "path" ? { color: text } : {}, request)["color"]
}

describe("fields of forms", () => {
  const host = { resolve: (schema: ServerSchema) => schema, flatten: (schema: ServerSchema) => schema }
  const convert = (texts: readonly string[], schema: ServerSchema) =>
    convertField(texts, schema, host as ServerHost)

  it("hold objects and lists as JSON, which is how forms carry them", () => {
    expect(convert(['{"R":1}'], color)).toEqual({ R: 1 })
    expect(convert(["[3,4]"], list)).toEqual([3, 4])
    expect(convert(["3"], list)).toEqual([3])
    expect(convert(["3", "4"], list)).toEqual([3, 4])
    expect(convert(["{R"], color)).toBe("{R")
  })
})

describe("parameters by style", () => {
  it.each(cases)("%s, exploded: %s, in the %s, %#", (style, explode, place, schema, text, value) => {
    expect(read({ wireName: "color", in: place, required: true, style, explode, schema }, text)).toEqual(
      value,
    )
  })

  it("stay text where they are no object, and name no prototype", () => {
    const parameter = {
      wireName: "color",
      in: "path",
      required: true,
      style: "simple",
      explode: false,
      schema: color,
    }
    expect(read(parameter, "red")).toBe("red")
    expect(read(parameter, '{"R":')).toBe('{"R":')
    expect(read(parameter, "[1]")).toEqual([1])
    const polluted = read(parameter, "__proto__,x,R,1") as object
    expect(Object.getPrototypeOf(polluted)).toBe(Object.prototype)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
})
