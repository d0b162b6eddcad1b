import { readPages } from "../../generator/read/index.ts"
import { corpus, hasCorpus } from "./process.ts"
import { measureRemarkFloor } from "./remark-floor.ts"
import type { Row } from "./row.ts"

const folders = ["superoffice/restful", "superoffice/soap/Services88", "zabbix"]

/** From names of files to facts, one thread, nothing cached, against remark's time for the same pages. */
export async function* measure(): AsyncIterable<Row> {
  for (const folder of folders.filter(hasCorpus)) {
    const start = performance.now()
    await readPages({ pages: [folder], root: corpus })
    const seconds = (performance.now() - start) / 1000
    const floor = await measureRemarkFloor(folder, corpus)
    const ratio = { value: (seconds * 1000) / floor.milliseconds, of: "remark" }
    yield {
      name: `${folder}: ${floor.pages} pages read`,
      value: seconds,
      unit: "s",
      ratio,
      aim: "at most 0.33",
    }
  }
}
