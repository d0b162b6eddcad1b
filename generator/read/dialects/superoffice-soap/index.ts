import { type Outcome, outcome } from "../../../contract/index.ts"
import type { Dialect, DialectProfile } from "../../dialect.ts"
import type { PageFacts, PageRole } from "../../facts.ts"
import { type MarkdownPage, readMarkdownPage } from "../../markdown/markdown-page.ts"
import type { Page } from "../../pages/page.ts"
import { type PageAddress, readAddress } from "./address.ts"
import { report, soapDiagnostics } from "./diagnostics.ts"
import { readOperationPage } from "./operation.ts"
import { type SoapPageKind, readKind, recognise } from "./recognise.ts"
import { readServiceIndex } from "./service-index.ts"

const name = "superoffice-soap"

const profile: DialectProfile = {
  api: "services",
  title: "SuperOffice SOAP services",
  servers: [
    {
      url: "https://{host}{tenant}",
      description: "Pages give neither host nor tenant; their addresses start at `/Remote/`.",
      variables: {
        host: { default: "localhost", description: "Host name, with a port where it is not the usual one" },
        tenant: {
          default: "",
          description:
            "Folder of the tenant with its leading slash, `/Cust12345`; empty on a server of one's own",
        },
      },
    },
  ],
  samplesShowShapes: false,
  emptySampleValuesAreHoles: true,
  namesMayBeFallbacks: false,
}

/** Pages of SuperOffice's SOAP services: one per operation, two envelopes on each, which hold the types. */
export const superofficeSoap: Dialect = { name, recognise, read, diagnostics: soapDiagnostics, profile }

function read(page: Page): Outcome<PageFacts> {
  const kind = readKind(page) ?? "overview"
  const markdown = readMarkdownPage(page)
  const address = readAddress(markdown.value)
  const facts =
    kind === "operation" || kind === "service"
      ? readAddressed(markdown.value, kind, address)
      : outcome(emptyFacts(page.path, kind === "version" ? "index" : "prose"))
  return outcome(facts.value, [...markdown.diagnostics, ...facts.diagnostics])
}

function readAddressed(
  page: MarkdownPage,
  kind: SoapPageKind,
  address: PageAddress | undefined,
): Outcome<PageFacts> {
  const { path } = page.page
  if (kind === "service") {
    const services = address === undefined ? [] : [readServiceIndex(page, address)]
    return outcome({ ...emptyFacts(path, "index"), services })
  }
  if (address === undefined) {
    const source = page.place({ line: 1, column: 1, endLine: 1, endColumn: 1 })
    const problem = report("soap/missing-address", "the page prints no address in bold", { source })
    return outcome(emptyFacts(path, "operation"), [problem])
  }
  const { value, diagnostics } = readOperationPage(page, address)
  const operations = value.operation === undefined ? [] : [value.operation]
  return outcome({ ...emptyFacts(path, "operation"), operations, types: value.types }, diagnostics)
}

function emptyFacts(page: string, role: PageRole): PageFacts {
  return { page, dialect: name, role, operations: [], types: [] }
}
