/** Names of constants, made of labels. */
import { describe, expect, it } from "vitest"

import type { Schema } from "../../../generator/contract/index.ts"
import { toIdentifier } from "../../../generator/emit/print/escape.ts"
import type { ApiView, CodePrinter } from "../../../generator/protocols/client.ts"
import { labelModules } from "../../../generator/protocols/json-rpc/labels.ts"

/** Members of the one constant that a property with these labels becomes. */
function membersOf(...labels: readonly string[]): readonly string[] {
  const berth: Schema = {
    properties: {
      state: { type: "string", "x-pagewright-enum-labels": Object.fromEntries(labels.entries()) },
    },
  }
  const view = { operations: [{ shape: { result: { schema: { $ref: "#/Berth" } } } }] } as unknown as ApiView
  const printer = {
    componentOf: () => ({ key: "Berth", schema: berth }),
    literalOf: (value: unknown) => ({ text: JSON.stringify(value), imports: [] }),
    identifierOf: toIdentifier,
    commentOf: (text: string) => text,
  } as unknown as CodePrinter
  const text = String(labelModules(view, printer)[0]?.text)
  return [...text.matchAll(/^ {2}(\w+): "/gm)].map(([, name = ""]) => name)
}

describe("names of values", () => {
  it("leave out what most labels say", () => {
    expect(membersOf("use inner basin", "use outer basin", "use lock basin")).toEqual([
      "Inner",
      "Outer",
      "Lock",
    ])
  })

  it("keep what only few say", () => {
    expect(membersOf("moor", "failed moor", "sail", "sink")).toEqual(["Moor", "FailedMoor", "Sail", "Sink"])
  })

  it("keep what is all that one label says", () => {
    expect(membersOf("not moored", "moored")).toEqual(["NotMoored", "Moored"])
  })
})
