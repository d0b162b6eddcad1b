import { expect, test } from "vitest"
import type { PropertyWitness } from "../../../generator/model/types/slot.ts"
import { addWitness, createSlot } from "../../../generator/model/types/slot.ts"

const stated = (line: number, description: string): PropertyWitness => ({
  origin: "stated",
  side: "response",
  source: { path: "docs/berth.md", line, column: 3 },
  description,
})

function unite(...witnesses: readonly PropertyWitness[]): readonly PropertyWitness[] {
  const slot = createSlot({ next: 0 }, { path: "docs/berth.md", line: 1, column: 1 })
  const property = { name: "Length", slot, witnesses: [] as PropertyWitness[], seen: 0 }
  for (const witness of witnesses) addWitness(property, witness)
  return property.witnesses
}

test("rows that say the same stand at the earliest place, whichever comes first", () => {
  const [early, late, other] = [stated(5, "In metres."), stated(9, "In metres."), stated(7, "Of the berth.")]
  expect(unite(late, other, early)).toEqual([early, other])
  expect(unite(early, other, late)).toEqual([early, other])
})
