import type { Recognition } from "../../dialect.ts"
import type { Page } from "../../pages/page.ts"

/** What kind of page of the dialect it is, from its first lines. */
export type SoapPageKind = "operation" | "service" | "version" | "overview" | "wsdl"

/** Pages of the vendor's SOAP reference say so in their titles; those without front matter say it in their heading. */
export function recognise(page: Page): Recognition {
  const kind = readKind(page)
  if (kind === undefined)
    return { score: 0, reason: "neither title nor heading is one of the SOAP reference" }
  return { score: 1, reason: `${kind} page of the SOAP reference` }
}

export function readKind(page: Page): SoapPageKind | undefined {
  const head = page.text.slice(0, 1500)
  const title = (/^title:(.*)/m.exec(head)?.[1] ?? "").trim().replace(/^["']|["']$/g, "")
  const heading = (/^#[ \t](.*)/m.exec(head)?.[1] ?? "").trim()
  if (/\bWSDL$/.test(title)) return "wsdl"
  if (/^\w+\.\w+Agent\.\w+ SOAP$/.test(title)) return "operation"
  if (/^\w+\.\w+Agent SOAP$/.test(title)) return "service"
  if (/^SOAP web services for \w+$/i.test(heading)) return "version"
  if (/^SOAP Web services$/i.test(title)) return "overview"
  // A page whose front matter was lost still prints the address and the envelopes.
  if (!/\*\*\/?Remote\/\w+\/\w+\.svc\*\*/.test(head)) return undefined
  return /<(?:[\w.-]+:)?Envelope\b/.test(page.text) ? "operation" : "service"
}
