import { readPages } from "../../generator/read/index.ts"
import { type Floor, measureRemarkFloor } from "./remark-floor.ts"

/** Reading against its floor. */
export interface ReadMeasurement {
  readonly floor: Floor
  /** Milliseconds from names of files to facts, one thread, nothing cached. */
  readonly milliseconds: number
  /** `milliseconds` as a share of the floor's; the budget is a third. */
  readonly ratio: number
}

/** Measure how long `read` takes for a folder, as a share of what remark takes to parse its pages once. */
export async function measureRead(folder: string, root: string): Promise<ReadMeasurement> {
  const start = performance.now()
  await readPages({ pages: [folder], root })
  const milliseconds = performance.now() - start
  const floor = await measureRemarkFloor(folder, root)
  return { floor, milliseconds, ratio: milliseconds / floor.milliseconds }
}
