import { decode } from "@jridgewell/sourcemap-codec"
import { describe, expect, it } from "vitest"
import { compileModules } from "../../../generator/emit/print/compile.ts"

const text = `/** A ship. */
export interface Ship {
  /**
   * In metres.
   */
  readonly length: number
}

const getShipOperation = { id: "ship_get" }

/**
 * Get a ship.
 */
export function getShip(
  id: number,
): Promise<Ship> {
  return load(getShipOperation, id)
}

declare function load(operation: object, id: number): Promise<Ship>
`
const compiled = await compileModules([{ path: "src/ship.ts", text }])
const files = new Map(compiled.map((file) => [file.path, file.text]))

/** What stands at the other end of each segment: `generated -> source`. */
function followMap(path: string): readonly string[] {
  const [generated, source] = [files.get(path)?.split("\n") ?? [], text.split("\n")]
  const { mappings } = JSON.parse(files.get(`${path}.map`) ?? "") as { mappings: string }
  const wordAt = (line = "", column = 0) => /^\w+/.exec(line.slice(column))?.[0] ?? ""
  return decode(mappings).flatMap((segments, line) =>
    segments.map(
      ([column, , sourceLine = -1, sourceColumn]) =>
        `${wordAt(generated[line], column)} -> ${wordAt(source[sourceLine], sourceColumn)}`,
    ),
  )
}

describe("compiled modules", () => {
  it("have declarations that lead to the names in the source", () => {
    expect(followMap("dist/ship.d.ts")).toEqual(["Ship -> Ship", "length -> length", "getShip -> getShip"])
  })

  it("have declarations indented as the source is", () => {
    const comment = "  /**\n   * In metres.\n   */\n  readonly length: number"
    expect(files.get("dist/ship.d.ts")).toContain(comment)
  })

  it("have scripts whose lines lead to those of the source", () => {
    const words = followMap("dist/ship.js").filter((line) => /\w/.test(line))
    expect(words).toEqual(["const -> const", "export -> export", "id -> id", "return -> return"])
  })
})
