import { execFileSync } from "node:child_process"
import { cpSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { best, corpus, hasCorpus, makeFolder, pagewright, setAside } from "./process.ts"
import { measureRemarkFloor } from "./remark-floor.ts"
import type { Row } from "./row.ts"

type Change = (text: string, count: number) => string

interface Edit {
  readonly what: string
  readonly page: string
  readonly change: Change
}

interface Input {
  /** Folder of the corpus. */
  readonly pages: string
  /** From what no fact depends on to what types are made from. */
  readonly edits: readonly Edit[]
}

const addLine: Change = (text, count) => `${text}\nOne more line, edit ${count}.\n`
const addSentence: Change = (text, count) =>
  text.replace(/^[A-Z][^|\r\n]*\.(?=\r?$)/m, `$& A sentence, edit ${count}.`)
/** The last cell of the last table. */
const changeCell: Change = (text, count) => text.replace(/ \|\s*$(?![^]*^\|.*\|\s*$)/m, `, edit ${count} |`)
/** The first number. */
const changeSample: Change = (text, count) => text.replace(/": \d+/, `": ${count}`)
const renameProperty: Change = (text, count) => text.replace(/\bRank\b/g, `Rank${count}`)

function listEdits(page: string, typePage: string): readonly Edit[] {
  return [
    { what: "a line more in one page", page, change: addLine },
    { what: "a sentence more in one page", page, change: addSentence },
    { what: "other words in a cell of one page", page, change: changeCell },
    { what: "another value in a sample of one page", page: typePage, change: changeSample },
    { what: "another name of a property in one page", page: typePage, change: renameProperty },
  ]
}

/** Pages of each protocol that has many. */
const inputs: readonly Input[] = [
  {
    pages: "superoffice/restful",
    edits: listEdits("rest/User/v1User_GetAll.md", "rest/User/v1User_GetUser.md"),
  },
  {
    pages: "superoffice/soap/Services88",
    // These pages have no tables and no values.
    edits: listEdits("User/SaveUserGroup.md", "User/SaveUserGroup.md").filter(
      ({ change }) => change !== changeCell && change !== changeSample,
    ),
  },
  // Several documents, for their memory.
  { pages: "superoffice/soap", edits: [] },
]

/** Builds of real pages against the time that remark takes to parse them, cold and warm. */
export async function* measure(): AsyncIterable<Row> {
  for (const input of inputs) {
    if (hasCorpus(input.pages)) yield* measurePages(input, makeFolder())
  }
}

async function* measurePages({ pages, edits }: Input, folder: string): AsyncIterable<Row> {
  cpSync(join(corpus, pages), join(folder, "pages"), { recursive: true })
  execFileSync("chmod", ["-R", "u+w", join(folder, "pages")])
  writeFileSync(join(folder, "package.json"), "{}")
  const floor = (await measureRemarkFloor("pages", folder)).milliseconds / 1000
  yield { name: `${pages}: remark parses`, value: floor, unit: "s" }
  const against = (seconds: number) => ({ value: seconds / floor, of: "remark" })

  const spec = await best(2, () => pagewright(["spec", "pages", "-o", "documents/", "--no-cache"], folder))
  yield {
    name: "spec, cold",
    value: spec.seconds,
    unit: "s",
    ratio: against(spec.seconds),
    aim: "at most 0.5",
  }
  yield { name: "spec, memory", value: spec.megabytes, unit: "MB", aim: "at most 1000" }

  const cold = await best(2, () => {
    setAside(folder, ["node_modules", "spec", "output"])
    return pagewright(["build", "pages"], folder)
  })
  yield {
    name: "build, cold",
    value: cold.seconds,
    unit: "s",
    ratio: against(cold.seconds),
    aim: "at most 1.0",
  }
  yield { name: "build, memory", value: cold.megabytes, unit: "MB", aim: "at most 1000" }

  const warm = await best(3, () => pagewright(["build", "pages"], folder))
  const ofCold = { value: warm.seconds / cold.seconds, of: "cold" }
  yield {
    name: "build, nothing changed",
    value: warm.seconds,
    unit: "s",
    ratio: ofCold,
    aim: "at most 0.5 s and 0.05 of cold",
  }

  for (const { what, page: place, change } of edits) {
    const page = join(folder, "pages", place)
    const original = readFileSync(page, "utf8")
    let count = 0
    const edited = await best(2, () => {
      count += 1
      const text = change(original, count)
      if (text === original) throw new Error(`${page} has nothing to edit: ${what}`)
      writeFileSync(page, text)
      return pagewright(["build", "pages"], folder)
    })
    yield {
      name: `build, ${what}`,
      value: edited.seconds,
      unit: "s",
      ratio: { value: edited.seconds / cold.seconds, of: "cold" },
      aim: "at most 1.5 s",
    }
    writeFileSync(page, original)
  }
}
