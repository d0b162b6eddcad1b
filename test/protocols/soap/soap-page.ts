/** Pages as the manuals print them, of a port that does not exist. */

export interface SoapPageParts {
  readonly version?: string
  readonly service?: string
  readonly operation: string
  /** Children of the operation's element; prefixes are `H` (own), `A` (Arrays), `S` (Serialization), `C` (another). */
  readonly request?: string
  readonly response?: string
  /** Name of the element that comes back. */
  readonly responseName?: string
  /** Lines between heading and link. */
  readonly prose?: string
  /** Blocks beside `Body`. */
  readonly blocks?: string
}

export const ownNamespace = "http://www.superoffice.net/ws/crm/NetServer/Harbour90"
export const arraysNamespace = "http://schemas.microsoft.com/2003/10/Serialization/Arrays"
export const cranesNamespace = "http://schemas.datacontract.org/2004/07/Harbour.Cranes"

const usualBlocks = `<H:ApplicationToken>lantern</H:ApplicationToken>
  <H:Credentials>
    <H:Ticket>7T:lantern==</H:Ticket>
  </H:Credentials>`

/** @returns Path in the folder and text of the page. */
export function soapPage(parts: SoapPageParts): { readonly path: string; readonly text: string } {
  const { version = "Harbour90", service = "Berth", operation, prose = "" } = parts
  const { request = "", response = "", responseName = `${operation}Response`, blocks = usualBlocks } = parts
  const text = `---
title: ${version}.${service}Agent.${operation} SOAP
generated: 1
uid: ${version}-${service}-${operation}
---

# ${version} ${service} ${operation}

One call of **Remote/${version}/${service}.svc**
Behind it stands <see cref="M:Harbour.I${service}Agent.${operation}">Harbour.I${service}Agent.${operation}</see>.

## ${operation}

${prose}

[WSDL file for ${version}/${service}](../${version}-${service}.md)

Tickets come from [${version}/SoPrincipal.svc](../SoPrincipal/index.md)

## ${operation} Request

\`\`\`xml
${envelope(version, operation, request, blocks)}
\`\`\`

## ${operation} Response

\`\`\`xml
${envelope(version, responseName, response, "")}
\`\`\`
`
  return { path: `${version}/${service}/${operation}.md`, text }
}

function envelope(version: string, element: string, content: string, blocks: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<SOAP-ENV:Envelope
 xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xmlns:xsd="http://www.w3.org/2001/XMLSchema"
 xmlns:A="${arraysNamespace}"
 xmlns:S="http://schemas.microsoft.com/2003/10/Serialization/"
 xmlns:C="${cranesNamespace}"
 xmlns:H="http://www.superoffice.net/ws/crm/NetServer/${version}">
  ${blocks}
 <SOAP-ENV:Body>
  <H:${element}>
${content}
  </H:${element}>
 </SOAP-ENV:Body>
</SOAP-ENV:Envelope>`
}
