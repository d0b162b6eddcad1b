import { setFlagsFromString } from "node:v8"

/**
 * Have V8 compile what a build needs, and no more.
 *
 * A build runs for seconds and most of its code for a fraction of one, so that the optimizing compiler, which works on
 * other cores, used a third of all processor time and was done with most functions when nobody called them any more. A
 * function now has to run about four times as long before it is worth optimizing (the default is 132 KB of bytecode),
 * and until then runs as unoptimized machine code, which takes no time to make, instead of being interpreted.
 *
 * Holds for all threads of the process; must be called before much has run.
 */
export function compileLess(): void {
  setFlagsFromString("--interrupt-budget=500000")
  setFlagsFromString("--always-sparkplug")
}
