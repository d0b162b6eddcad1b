import fc from "fast-check"

/** Whether tests look for what is not known yet (`npm run fuzz`) instead of judging a commit. */
export const isFuzz = process.env["MODE"] === "fuzz"

/**
 * Where random tests begin. The suite judges a commit the same way each time; `npm run fuzz` begins elsewhere each time
 * and prints where, and `SEED=... npm test` goes there again.
 */
export const seed = Number(process.env["SEED"] ?? (isFuzz ? Math.floor(Math.random() * 2 ** 31) : 20_261_130))

fc.configureGlobal({ seed })

/** How a property runs: 5,000 times by default, and the seed is printed, so that a failure can be repeated. */
export function runs(numRuns = 5_000): fc.Parameters<unknown> {
  process.stdout.write(`fast-check: ${numRuns} runs, seed ${seed}\n`)
  return { numRuns, verbose: fc.VerbosityLevel.None }
}

export { default as fc } from "fast-check"
