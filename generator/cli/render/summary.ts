import type { ModelCheck } from "../../model/index.ts"

/** One line on how much of a document its pages state: operations, properties, samples. */
export function printSummary(name: string, check: ModelCheck): string {
  const { operations, stated, inferred, open, samples, valid } = check
  const properties = stated + inferred + open
  return [
    `${name}: ${operations} operation${operations === 1 ? "" : "s"}`,
    `${properties} properties (${stated} stated, ${inferred} inferred, ${open} open)`,
    ...(samples === 0 ? [] : [`${valid} of ${samples} samples fit their schema`]),
  ].join(", ")
}
