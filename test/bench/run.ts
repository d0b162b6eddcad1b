/**
 * Measures and prints ratios against a floor or a peer of the same run. Not a test: it fails nothing.
 *
 * `npm run bench` runs all cases, `npm run bench -- build diff` those whose file is named so.
 */
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { globSync } from "tinyglobby"
import type { Row } from "./row.ts"

const folder = fileURLToPath(new URL(".", import.meta.url))
const wanted = process.argv.slice(2)

for (const file of globSync("*.bench.ts", { cwd: folder }).toSorted()) {
  const name = basename(file, ".bench.ts")
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { measure } = (await import(`${folder}${file}`)) as { measure: () => AsyncIterable<Row> }
  console.log(`\n${name}`)
  for await (const row of measure()) printRow(row)
}

function printRow({ name, value, unit, ratio, aim }: Row): void {
  const against = ratio === undefined ? "" : `${ratio.value.toFixed(2)} of ${ratio.of}`
  console.log(
    `  ${name.padEnd(44)} ${format(value).padStart(9)} ${unit.padEnd(3)} ${against.padEnd(34)} ${aim ?? ""}`.trimEnd(),
  )
}

function format(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2)
}
