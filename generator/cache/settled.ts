import type { FileMark } from "../emit/write/folder.ts"

/** Files that changed less than this before they were looked at could change again and look the same, in ms. */
const slack = 100

/**
 * Whether a mark still tells a file from what it may have become since.
 *
 * @param looked - When it was taken or later kept, in ms.
 */
export function isSettled(mark: FileMark, looked: number): boolean {
  return BigInt(mark.split(" ")[1] ?? "0") < BigInt(looked - slack) * 1_000_000n
}
