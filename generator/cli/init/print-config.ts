import type { Survey } from "./survey.ts"

/** Print a TypeScript config that builds what was found; it needs nothing installed to be loaded. */
export function printConfig(surveys: readonly Survey[], scope: string | undefined): string {
  return `import type { Config } from "pagewright"

export default {
  apis: [
${nameApis(surveys)
  .map(({ survey, name }) => printApi(survey, name, scope))
  .join("")}  ],
} satisfies Config
`
}

function printApi({ pages, dialect }: Survey, name: string, scope: string | undefined): string {
  const packages = scope === undefined ? "" : `      packages: { scope: ${JSON.stringify(scope)} },\n`
  return `    {
      name: ${JSON.stringify(name)},
      pages: ${JSON.stringify(pages)},
      dialect: ${JSON.stringify(dialect)},
${packages}    },
`
}

/** The dialect's own name for an API, and the folder's where two would have the same. */
function nameApis(surveys: readonly Survey[]) {
  return surveys.map((survey) => {
    const isShared = surveys.some((other) => other !== survey && other.api === survey.api)
    return { survey, name: isShared ? slug(survey.pages) : survey.api }
  })
}

function slug(path: string): string {
  const name = path.toLowerCase().replaceAll(/[^a-z\d]+/g, "-")
  return name.replace(/^-+/, "").replace(/(?<!-)-+$/, "") || "api"
}
