/** A small API with every construct that the manuals have, and what it takes to talk to it. */
import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import type { OpenApiDocument } from "../../../generator/contract/index.ts"
import { planClient } from "../../../generator/emit/packages/client/plan.ts"
import { printPackages } from "../../../generator/emit/print-packages.ts"
import { readServices } from "../../../generator/emit/services/read-services.ts"
import { buildModels, writeDocument } from "../../../generator/model/index.ts"
import { superofficeSoap } from "../../../generator/read/dialects/superoffice-soap/index.ts"
import { createPage } from "../../../generator/read/pages/page.ts"
import { soapPage, type SoapPageParts } from "./soap-page.ts"

const crane = `<H:Crane xsi:type="C:CraneParameters">
 <C:Reach xsi:type="xsd:double">0.0</C:Reach>
 <C:Seal xsi:type="xsd:base64Binary"></C:Seal>
</H:Crane>`

/** `level` tells the manuals' habit to stop at some depth and to print nil there. */
function berth(level: number): string {
  const inner =
    level > 0
      ? `<H:Berth xsi:type="H:Berth">${berth(level - 1)}</H:Berth>`
      : `<H:Berth xsi:nil="true"></H:Berth>`
  return `<H:Name xsi:type="xsd:string"></H:Name>
<H:Id xsi:type="xsd:int">0</H:Id>
<H:Rank xsi:type="xsd:short">0</H:Rank>
<H:Tonnage xsi:type="xsd:long">0</H:Tonnage>
<H:Flags xsi:type="xsd:unsignedInt">0</H:Flags>
<H:Depth xsi:type="xsd:double">0.0</H:Depth>
<H:IsFree xsi:type="xsd:boolean">false</H:IsFree>
<H:Since xsi:type="xsd:dateTime">2024-02-29T06:30:00Z</H:Since>
<H:Stay xsi:type="S:duration"></H:Stay>
<H:Kind xsi:type="H:BerthKind">Unknown</H:Kind>
<H:Plan xsi:type="xsd:base64Binary"></H:Plan>
<H:Note xsi:type="xsd:anyType"></H:Note>
<H:Pilots xsi:type="A:ArrayOfint">
 <A:int xsi:type="xsd:int">0</A:int>
</H:Pilots>
<H:Names xsi:type="A:ArrayOfstring">
 <A:string xsi:type="xsd:string"></A:string>
</H:Names>
<H:Grid xsi:type="H:ArrayOfArrayOfBollard">
 <H:ArrayOfBollard xsi:type="H:ArrayOfBollard">
  <H:Bollard xsi:type="H:Bollard">
   <H:Number xsi:type="xsd:int">0</H:Number>
  </H:Bollard>
 </H:ArrayOfBollard>
</H:Grid>
<H:Labels xsi:type="H:StringDictionary">
 <H:StringKeyValuePair>
  <H:Key xsi:type="xsd:string"></H:Key>
  <H:Value xsi:type="xsd:string"></H:Value>
 </H:StringKeyValuePair>
</H:Labels>
<H:Tides xsi:type="H:TideDictionary">
 <H:TideKeyValuePair>
  <H:Key xsi:type="xsd:dateTime"></H:Key>
  <H:Value xsi:type="H:Bollard">
   <H:Number xsi:type="xsd:int">0</H:Number>
  </H:Value>
 </H:TideKeyValuePair>
</H:Tides>
${crane}
<H:Inner xsi:type="H:ArrayOfBerth">
 ${inner}
</H:Inner>`
}

export const harbourPages: readonly SoapPageParts[] = [
  {
    operation: "CreateBerth",
    prose: "Makes a berth that is not stored yet.\n\n**Returns:** The new berth",
    response: `<H:Response xsi:type="H:Berth">${berth(1)}</H:Response>`,
  },
  {
    operation: "SaveBerth",
    prose: "* **berth:** The berth to store\n* **force:** True to store it in any case",
    request: `<H:Berth xsi:type="H:Berth">${berth(0)}</H:Berth>\n<H:Force xsi:type="xsd:boolean">false</H:Force>`,
    response: `<H:Response xsi:type="H:Berth">${berth(1)}</H:Response>`,
  },
  {
    operation: "DeleteBerth",
    request: `<H:BerthId xsi:type="xsd:int">0</H:BerthId>`,
  },
  {
    operation: "ReadPlan",
    request: `<H:BerthId xsi:type="xsd:int">0</H:BerthId>`,
    response: `<H:Length xsi:type="xsd:long">0</H:Length>\n<H:Response xsi:type="xsd:base64Binary"></H:Response>`,
  },
  {
    operation: "ListBerths",
    request: `<H:Ids xsi:type="A:ArrayOfint">\n<A:int xsi:type="xsd:int">0</A:int>\n</H:Ids>`,
    response: `<H:Response xsi:type="H:ArrayOfBollard">\n<H:Bollard xsi:type="H:Bollard"><H:Number xsi:type="xsd:int">0</H:Number></H:Bollard>\n</H:Response>`,
  },
  {
    service: "SoPrincipal",
    operation: "AuthenticateUsernamePassword",
    blocks: "<H:ApplicationToken>lantern</H:ApplicationToken>",
    request: `<H:UserName xsi:type="xsd:string"></H:UserName>\n<H:Password xsi:type="xsd:string"></H:Password>`,
    responseName: "AuthenticateResponse",
    response: `<H:Response xsi:type="H:Principal"><H:Associate xsi:type="xsd:string"></H:Associate></H:Response>
<H:Credentials xsi:type="H:SoCredentials"><H:Ticket xsi:type="xsd:string"></H:Ticket></H:Credentials>
<H:AuthenticationSucceeded xsi:type="xsd:boolean">false</H:AuthenticationSucceeded>`,
  },
]

/** Build the document of pages that belong to one version. */
export function documentOfPages(pages: readonly SoapPageParts[]): OpenApiDocument {
  const facts = pages.map((parts) => {
    const { path, text } = soapPage(parts)
    return superofficeSoap.read(createPage(`docs/${path}`, text)).value
  })
  const models = buildModels(facts, { profiles: { [superofficeSoap.name]: superofficeSoap.profile } })
  const [model] = models.value
  if (model === undefined) throw new Error("the pages describe no API")
  return writeDocument(model, { sources: true }).value
}

/** Print the client of a document to a temporary folder and load modules of it. */
export async function loadClient(document: OpenApiDocument): Promise<(module: string) => Promise<any>> {
  const api = readServices(document, { name: "harbour" })
  const plan = planClient(api.value, { name: "@acme/harbour" } as Parameters<typeof planClient>[1])
  const files = await printPackages([plan.value])
  const folder = mkdtempSync(join(tmpdir(), "pagewright-soap-"))
  for (const { path, text } of files.value) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  return (module) => import(pathToFileURL(join(folder, `client/dist/${module}.js`)).href)
}
