/** Our schemas and a real Zabbix judge the same requests. */
import { existsSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"

import { buildDocumentOf } from "../../documents.ts"
import { corpusRoot, describeCorpus } from "../../corpus.ts"
import { openJudgeSession } from "./judge-account.ts"
import { type RealZabbix, startZabbix } from "./real-zabbix.ts"
import { compareVerdicts, type Comparison, type Report } from "./verdicts/compare.ts"

// Without the pages there is nothing to judge, and nothing is started.
const zabbix: RealZabbix = existsSync(join(corpusRoot, "zabbix"))
  ? await startZabbix(18_061)
  : { kind: "absent", reason: "there are no pages to judge" }
if (zabbix.kind === "absent") {
  console.warn(`SKIPPED: no real Zabbix to judge requests: ${zabbix.reason}`)
}

describeCorpus("zabbix", (root) => {
  let report: Report
  let judged: readonly Comparison[]

  beforeAll(async () => {
    if (zabbix.kind === "absent") return
    await zabbix.reset()
    const document = await buildDocumentOf(`${root}/manual`)
    report = await compareVerdicts(document, await openJudgeSession(zabbix.url))
    await zabbix.reset()
    judged = report.comparisons.filter(
      ({ server, difference }) => server.kind !== "unknown" && difference === undefined,
    )
    console.info(printFigures(report, judged))
  }, 600_000)

  afterAll(async () => {
    if (zabbix.kind === "running") await zabbix.stop()
  })

  it.skipIf(zabbix.kind === "absent")("agrees on 92 % of the requests", () => {
    expect(judged.length).toBeGreaterThan(1000)
    expect(share(judged)).toBeGreaterThanOrEqual(0.92)
  })

  it.skipIf(zabbix.kind === "absent")("agrees on 97 % of the samples", () => {
    const samples = judged.filter(({ request }) => request.kind === "sample")
    expect(samples.length).toBeGreaterThan(150)
    expect(share(samples)).toBeGreaterThanOrEqual(0.97)
  })

  it.skipIf(zabbix.kind === "absent")("names 90 % of the properties of real answers", () => {
    expect(report.names.length).toBeGreaterThan(1000)
    expect(report.names.filter(({ named }) => named).length / report.names.length).toBeGreaterThanOrEqual(0.9)
  })

  it.skipIf(zabbix.kind === "absent")("takes 95 % of real answers", () => {
    expect(report.answers.length).toBeGreaterThan(500)
    expect(report.answers.filter(({ fits }) => fits).length / report.answers.length).toBeGreaterThanOrEqual(
      0.95,
    )
  })

  it.skipIf(zabbix.kind === "absent")("leaves out no more than differs", () => {
    // A line that covers much and explains little makes the measure smaller, and one that explains nothing is stale.
    const wide = report.differences.filter(({ requests, disagreements }) => disagreements < requests / 3)
    const idle = report.differences.filter(({ disagreements }) => disagreements === 0)
    expect([...wide, ...idle]).toEqual([])
  })
})

function share(comparisons: readonly Comparison[]): number {
  return comparisons.filter(({ agrees }) => agrees).length / comparisons.length
}

function printFigures(
  { version, comparisons, names, answers, differences }: Report,
  known: readonly Comparison[],
): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`
  const all = comparisons.filter(({ server }) => server.kind !== "unknown")
  const samples = known.filter(({ request }) => request.kind === "sample")
  const covered = differences.reduce((sum, { requests }) => sum + requests, 0)
  const differing = differences.reduce((sum, { disagreements }) => sum + disagreements, 0)
  const others = known
    .filter(({ agrees }) => !agrees)
    .map(({ request }) => `${request.method} ${request.kind} ${request.change}`)
  return [
    `Zabbix ${version}: ${comparisons.length} requests, of ${all.length} it says whether their form is right, ${percent(share(all))} judged alike;`,
    `${covered} are about known differences (${differing} judged differently) and left out;`,
    `${known.length} remain, ${percent(share(known))} judged alike; ${samples.length} samples of them, ${percent(share(samples))};`,
    `${names.length} properties in answers, ${percent(names.filter(({ named }) => named).length / names.length)} named; ${answers.length} answers, ${percent(answers.filter(({ fits }) => fits).length / answers.length)} as documented.`,
    `Judged differently: ${others.join(", ")}`,
  ].join("\n")
}
