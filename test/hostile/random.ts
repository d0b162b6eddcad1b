import fc from "fast-check"
import { payloads } from "./payloads.ts"

/** Text out of payloads, their fragments, syntax of all formats that a page travels through, and noise. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(payloads).filter((payload) => payload.length < 200)),
      fc.constantFrom(..."*/\"'`${}<>|#[](){}\\;:,.&%@~-_ \t\n\r\u2028\u2029\u202e\u200b\u0000\ufeff"),
      fc.constantFrom(
        "*/",
        "/*",
        "//",
        "${",
        "{{",
        "}}",
        "</",
        "-->",
        "<!--",
        "\\u",
        "\\x",
        "&#",
        "```",
        "__proto__",
        "]]>",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""))

/**
 * How a property runs: 5,000 times by default, with a seed that is printed, so that a failure can be repeated
 * (`FAST_CHECK_SEED=... npx vitest run test/hostile`).
 */
export function runs(numRuns = 5_000): fc.Parameters<unknown> {
  const seed = Number(process.env["FAST_CHECK_SEED"] ?? Math.floor(Math.random() * 2 ** 31))
  process.stdout.write(`fast-check: ${numRuns} runs, seed ${seed}\n`)
  return { numRuns, seed, verbose: fc.VerbosityLevel.None }
}
