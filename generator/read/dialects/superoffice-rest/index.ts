import { defineDialect } from "../../dialect.ts"
import { superofficeRestDiagnostics } from "./diagnostics.ts"
import { name, readSuperofficeRestPage } from "./read-page.ts"
import { classify } from "./recognise.ts"

/** SuperOffice REST and Agent pages, in every revision from 2022 to 2025. */
export const superofficeRest = defineDialect({
  name,
  recognise: classify,
  read: readSuperofficeRestPage,
  diagnostics: superofficeRestDiagnostics,
  profile: {
    api: "superoffice",
    title: "SuperOffice REST and Agent API",
    samplesShowShapes: true,
    emptySampleValuesAreHoles: true,
    namesMayBeFallbacks: true,
    argumentsLabel: "request",
  },
})
