import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { TextFile } from "./prove.ts"

/** A place of a page that a payload is put into; the page around it stays what the dialect expects. */
export interface Slot {
  readonly dialect: "superoffice-rest" | "superoffice-soap" | "zabbix"
  readonly name: string
  /** Pages with the payload in place; `n` keeps pages of different payloads apart. */
  fill(payload: string, n: number): TextFile[]
}

const docs = fileURLToPath(new URL("../../docs/", import.meta.url))

/** Texts to exchange, from and to; each must be there, or the slot attacks nothing. */
type Exchange = readonly (readonly [from: string, to: string])[]

function exchange(page: string, exchanges: Exchange): string {
  return exchanges.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${JSON.stringify(from)} in the page`)
    return text.replaceAll(from, () => to)
  }, page)
}

const restBase = readFileSync(`${docs}superoffice/rest/User/v1User_PutUser.md`, "utf8")

function restSlot(name: string, attack: (payload: string, uid: string) => Exchange, place = ""): Slot {
  const fill = (payload: string, n: number): TextFile[] => {
    const uid = `v1Hostile_Put${n}`
    const text = exchange(restBase, [
      ["/api/v1/User/{id}", `/api/v1/Hostile/h${n}/{id}`],
      ["v1User_PutUser", uid],
      ...attack(payload, uid),
    ])
    return [{ path: `${place || "rest/Hostile"}/${uid}.md`, text }]
  }
  return { dialect: "superoffice-rest", name, fill }
}

const inJson = (payload: string): string => JSON.stringify(payload).slice(1, -1)

const restSlots: readonly Slot[] = [
  restSlot("title", (payload) => [["title: PUT User/{id}", `title: ${payload}`]]),
  restSlot("quoted title", (payload) => [["title: PUT User/{id}", `title: ${JSON.stringify(payload)}`]]),
  restSlot("heading", (payload) => [["# PUT User/{id}", `# ${payload}`]]),
  restSlot("uid", (payload, uid) => [[`uid: ${uid}`, `uid: ${JSON.stringify(payload)}`]]),
  restSlot("front matter", (payload) => [
    ["title: PUT", `${JSON.stringify(payload)}: ${JSON.stringify(payload)}\ntitle: PUT`],
  ]),
  restSlot("path", (payload, uid) => [
    [`/Hostile/h${uid.slice(13)}/`, `/Hostile/${payload}/h${uid.slice(13)}/`],
  ]),
  restSlot("path parameter", (payload) => [
    ["{id}", `{${payload}}`],
    ["| id |", `| ${payload} |`],
  ]),
  restSlot("query parameter", (payload) => [["| $select |", `| ${payload} |`]]),
  restSlot("query example", (payload) => [["$select=id,name", payload]]),
  restSlot("summary", (payload) => [["Replaces an existing User.", payload]]),
  restSlot("description", (payload) => [["Replaces an existing User.", `Replaces a User.\n\n${payload}`]]),
  restSlot("restriction", (payload) => [["Tenants in the cloud", payload]]),
  restSlot("property name", (payload) => [["| NickName |", `| ${payload} |`]]),
  restSlot("property type", (payload) => [["| Role | Role |", `| Role | ${payload} |`]]),
  restSlot("enumeration", (payload) => [
    ["| NickName | String |", `| NickName | Enum: One, ${payload}, Two |`],
  ]),
  restSlot("property description", (payload) => [["Short handle, often initials.", payload]]),
  restSlot("body heading", (payload) => [["## Request Body: entity", `## Request Body: ${payload}`]]),
  restSlot("type heading", (payload) => [
    ["### Response body: UserWithLinks", `### Response body: ${payload}`],
  ]),
  restSlot("status text", (payload) => [["| 200 | User updated. |", `| 200 | ${payload} |`]]),
  restSlot("status", (payload) => [["| 400 | Bad", `| ${payload} | Bad`]]),
  restSlot("media type", (payload) => [["`text/json`", `\`${payload}\``]]),
  restSlot("header name", (payload) => [["| SO-Language |", `| ${payload} |`]]),
  restSlot("sample value", (payload) => [
    ['"Deleted": false', `"Deleted": false, "Extra": "${inJson(payload)}"`],
  ]),
  restSlot("sample key", (payload) => [['"ExtraFields1"', `"${inJson(payload)}"`]]),
  restSlot("sample line", (payload) => [["HTTP/1.1 200 User updated.", `HTTP/1.1 200 ${payload}`]]),
  restSlot("include", (payload) => [["## Sample request", `[!include[x](${payload})]\n\n## Sample request`]]),
]

const soapBase = readFileSync(`${docs}services86/User/SaveUserGroup.md`, "utf8")

function soapSlot(name: string, attack: (payload: string, operation: string) => Exchange): Slot {
  const fill = (payload: string, n: number): TextFile[] => {
    const operation = `SaveHostile${n}`
    const text = exchange(soapBase, [["SaveUserGroup", operation], ...attack(payload, operation)])
    return [{ path: `Services86/User/${operation}.md`, text }]
  }
  return { dialect: "superoffice-soap", name, fill }
}

const inXml = (payload: string): string =>
  payload.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")

const soapSlots: readonly Slot[] = [
  soapSlot("title", (payload, operation) => [
    [`title: Services86.UserAgent.${operation} SOAP`, `title: ${JSON.stringify(payload)}`],
  ]),
  soapSlot("heading", (payload, operation) => [[`# Services86 User ${operation}`, `# ${payload}`]]),
  soapSlot("address", (payload) => [["Remote/Services86/User.svc", payload]]),
  soapSlot("summary", (payload) => [["Stores a user group.", payload]]),
  soapSlot("argument", (payload) => [["**userGroup:** The group to store", `**${payload}:** ${payload}`]]),
  soapSlot("returns", (payload) => [["The group as it was stored", payload]]),
  soapSlot("operation element", (payload, operation) => [[`User:${operation}>`, `User:${payload}>`]]),
  soapSlot("element", (payload) => [["User:Tooltip", `User:${payload}`]]),
  soapSlot("element type", (payload) => [['xsi:type="User:UserGroup"', `xsi:type="User:${inXml(payload)}"`]]),
  soapSlot("scalar type", (payload) => [['xsi:type="xsd:short"', `xsi:type="xsd:${inXml(payload)}"`]]),
  soapSlot("namespace", (payload) => [
    ["http://www.superoffice.net/ws/crm/NetServer/Services86", inXml(payload)],
  ]),
  soapSlot("prefix", (payload) => [["xmlns:User", `xmlns:${payload}`]]),
  soapSlot("value", (payload) => [['xsi:type="xsd:string"></', `xsi:type="xsd:string">${inXml(payload)}</`]]),
  soapSlot("raw XML", (payload) => [["<SOAP-ENV:Body>", `${payload}<SOAP-ENV:Body>`]]),
  soapSlot("enumeration", (payload) => [['"xsd:int">0<', `"User:Kind">${inXml(payload)}<`]]),
  soapSlot("prologue", (payload) => [
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${inXml(payload)}">]>`,
    ],
  ]),
]

const zabbixBase = readFileSync(`${docs}zabbix/manual/api/reference/usergroup/create.md`, "utf8")
const zabbixObject = readFileSync(`${docs}zabbix/manual/api/reference/usergroup/object.md`, "utf8")

function zabbixSlot(
  name: string,
  attack: (payload: string) => Exchange,
  objectAttack: (payload: string) => Exchange = () => [],
): Slot {
  const fill = (payload: string, n: number): TextFile[] => {
    const folder = `manual/api/reference/hostile${n}`
    const renamed: Exchange = [["usergroup", `hostile${n}`]]
    return [
      { path: `${folder}/create.md`, text: exchange(exchange(zabbixBase, attack(payload)), renamed) },
      { path: `${folder}/object.md`, text: exchange(exchange(zabbixObject, objectAttack(payload)), renamed) },
    ]
  }
  return { dialect: "zabbix", name, fill }
}

const none = (): Exchange => []

const zabbixSlots: readonly Slot[] = [
  zabbixSlot("heading", (payload) => [["# usergroup.create", `# ${payload} usergroup.create`]]),
  zabbixSlot("method", (payload) => [["usergroup.create", `usergroup.${payload}`]]),
  zabbixSlot("signature", (payload) => [["(object/array userGroups)", `(${payload})`]]),
  zabbixSlot("description", (payload) => [["Adds one user group or several at once.", payload]]),
  zabbixSlot("note", (payload) => [["A user role may withdraw the right to call it.", payload]]),
  zabbixSlot("parameter name", (payload) => [["|users|", `|${payload}|`]]),
  zabbixSlot("parameter type", (payload) => [["|users|object/array|", `|users|${payload}|`]]),
  zabbixSlot("parameter text", (payload) => [["who join the group", payload]]),
  zabbixSlot("result property", (payload) => [["`usrgrpids`", `\`${payload}\``]]),
  zabbixSlot("example heading", (payload) => [["Creating a group for the pilots", payload]]),
  zabbixSlot("sample value", (payload) => [['Harbour pilots"', `${inJson(payload)}"`]]),
  zabbixSlot("sample key", (payload) => [['"hostgroup_rights"', `"${inJson(payload)}"`]]),
  zabbixSlot("comment", (payload) => [["[comment]: # ({", `[comment]: # (${payload}{`]]),
  zabbixSlot("link", (payload) => [["/manual/api/reference/usergroup/object#permission", payload]]),
  zabbixSlot("object name", none, (payload) => [["### Permission", `### ${payload}`]]),
  zabbixSlot("property name", none, (payload) => [["|debug_mode|", `|${payload}|`]]),
  zabbixSlot("property type", none, (payload) => [["|debug_mode|integer|", `|debug_mode|${payload}|`]]),
  zabbixSlot("enumeration label", none, (payload) => [["internal passwords;", `${payload};`]]),
  zabbixSlot("enumeration value", none, (payload) => [
    ["1 - internal passwords;", `\`${payload}\` - internal passwords;`],
  ]),
  zabbixSlot("condition", none, (payload) => [['is set to "Enabled"', `is set to "${payload}"`]]),
  zabbixSlot("default", none, (payload) => [
    ["Name of the group; no two groups share one.", `Name.<br><br>Default: \`${payload}\`.`],
  ]),
]

export const slots: readonly Slot[] = [...restSlots, ...soapSlots, ...zabbixSlots]
