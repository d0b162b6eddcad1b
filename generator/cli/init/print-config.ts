import type { Survey } from "./survey.ts"

/** Print a TypeScript config that builds what was found; it needs nothing installed to be loaded. */
export function printConfig(surveys: readonly Survey[], scope: string | undefined): string {
  const names = nameApis(surveys)
  return `import type { Config } from "pagewright"

export default {
  apis: [
${surveys.map((survey, index) => printApi(survey, names[index], scope)).join("")}  ],
} satisfies Config
`
}

function printApi({ pages, dialect }: Survey, name: string | undefined, scope: string | undefined): string {
  const members = [
    ...(name === undefined ? [] : [`name: ${JSON.stringify(name)},`]),
    `pages: ${JSON.stringify(pages)},`,
    dialect === undefined
      ? "// Pages of several dialects: each is recognised on its own."
      : `dialect: ${JSON.stringify(dialect)},`,
    ...(scope === undefined ? [] : [`packages: { scope: ${JSON.stringify(scope)} },`]),
  ]
  return `    {\n${members.map((member) => `      ${member}\n`).join("")}    },\n`
}

/** The dialect's own name for an API; where two would have the same, the folder's behind it, then its whole path. */
function nameApis(surveys: readonly Survey[]): readonly (string | undefined)[] {
  const ways = [
    ({ api }: Survey) => api,
    ({ api = "", pages }: Survey) => nameAfterFolder(api, pages),
    ({ pages }: Survey) => slug(pages),
  ]
  return surveys.map((survey) => {
    if (survey.api === undefined) return undefined
    const way = ways.find(
      (name) => !surveys.some((other) => other !== survey && name(other) === name(survey)),
    )
    return way?.(survey) ?? slug(survey.pages)
  })
}

/** `superoffice-restful-2022`; a folder that bears the API's name already stands for itself: `services86`. */
function nameAfterFolder(api: string, pages: string): string {
  const name = slug(
    pages
      .replace(/\/\*\.md$/, "")
      .split("/")
      .at(-1) ?? "",
  )
  return name.startsWith(api) ? name : `${api}-${name}`
}

function slug(path: string): string {
  const name = path.toLowerCase().replaceAll(/[^a-z\d]+/g, "-")
  return name.replace(/^-+/, "").replace(/(?<!-)-+$/, "") || "api"
}
