import { expect, test } from "vitest"
import { printLibraryTypes } from "../../../../generator/emit/packages/client/schema-printer.ts"
import { slimDocument } from "../../../../generator/emit/packages/client/slim-document.ts"
import { readFixture } from "../../support.ts"

/** How `./schema` types a property that refers to something. */
function typeOf($ref: string): string | undefined {
  const document = readFixture("harbour")
  const Probe = { type: "object", properties: { probe: { $ref } } } as const
  const schemas = { ...document.components?.schemas, Probe, "100%": { type: "string" as const } }
  const text = JSON.stringify(slimDocument({ ...document, components: { ...document.components, schemas } }))
  return /probe\?: (.*);/.exec(printLibraryTypes(text))?.[1]
}

test.each([
  ["#/components/schemas/Ship", 'components["schemas"]["Ship"]'],
  ["#/components/schemas/100%", 'components["schemas"]["100_"]'],
  ["#/components/schemas/Missing", "unknown"],
  ["#/components/schemas/toString", "unknown"],
  ["#/components/schemas/%zz", "unknown"],
  ["#/info", "unknown"],
  ["#/info; export const pwned = 1; //", "unknown"],
  ["https://example.com/a.json#/pwned", "unknown"],
  ["other.yaml", "unknown"],
  ["#", "unknown"],
  ["", "unknown"],
])("a reference to %j is typed %s", ($ref, type) => {
  expect(typeOf($ref)).toBe(type)
})
