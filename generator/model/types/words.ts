/** English as identifiers use it: humps, singular and plural. */

const irregular: Readonly<Record<string, string>> = {
  children: "child",
  people: "person",
  criteria: "criterion",
  addresses: "address",
  statuses: "status",
  aliases: "alias",
  indices: "index",
  indexes: "index",
  series: "series",
  news: "news",
  mrs: "mrs",
}

/** `OtherGroups` gives `OtherGroup`, `Categories` gives `Category`, `Address` stays. */
export function toSingular(name: string): string {
  const hump = lastHump(name)
  const stem = name.slice(0, name.length - hump.length)
  // Not a plain lookup: a page may speak of a `constructor`.
  const known = Object.hasOwn(irregular, hump.toLowerCase()) ? irregular[hump.toLowerCase()] : undefined
  if (known !== undefined) return stem + (/^[A-Z]/.test(hump) ? capitalise(known) : known)
  if (/ies$/i.test(hump) && hump.length > 4) return stem + hump.slice(0, -3) + "y"
  if (/(ss|x|sh|ch)es$/i.test(hump)) return stem + hump.slice(0, -2)
  if (/(ss|us|is|data|info)$/i.test(hump)) return name
  if (/s$/i.test(hump) && hump.length > 2) return stem + hump.slice(0, -1)
  return name
}

/** Whether a text is the name itself, or several of it: `MrMrses` is of `MrMrs`. */
export function isNumberOf(name: string, text: string): boolean {
  return text === name || text === `${name}s` || text === `${name}es` || toSingular(text) === name
}

/** Parts of tables; two of them say nothing of what the table is of. */
export const tableWords = /^(Row|Column|Field|Cell|Key|Value|Data|Info|Status)$/

/** Words that say which of several, and nothing of what they are. */
export const stateWords =
  /^(New|Old|Current|Previous|Next|Original|Updated|Changed|Before|After|Other|First|Last)$/

/** `TicketMessage` and `MessageHeader` give `TicketMessageHeader`. */
export function joinHumps(first: string, second: string): string {
  const [start = ""] = splitHumps(second)
  return splitHumps(first).at(-1) === start ? `${first}${second.slice(start.length)}` : `${first}${second}`
}

/** Words that say nothing without the one before them: the `Type` of a `Credential` is a `CredentialType`. */
export const roleWords =
  /^(Type|Kind|Status|State|Value|Result|Data|Item|Info|Entry|Row|Column|Field|Key|Option|Setting|Parameter|Property|Pattern|Date|Time)$/

/** `TicketCategory` gives `Ticket`, `Category`; runs of capitals stay together (`URL`, `MDOList` gives `MDO`, `List`). */
export function splitHumps(name: string): readonly string[] {
  return name.match(/[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []
}

function lastHump(name: string): string {
  return splitHumps(name).at(-1) ?? name
}

export function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const verbs =
  /^(CreateDefault|CreateOrUpdate|GetAll|GetMy|BatchGet|Get|Find|Save|Create|Update|Put|Post|Patch|Set|Add|Delete|Remove|Validate|Search|Calculate|Populate|Default|List|Load|Resolve|Execute|Merge|Assign|Unassign|Initialize)(?=[A-Z]|$)/

/**
 * What an operation's name says that it returns: `GetAllUserGroups` gives `UserGroups`, `FindPersonsByName` gives
 * `Persons`, `GetUserGroupList` gives `UserGroup`.
 */
export function readObjectOfAction(action: string): string {
  const bare = action.replace(/(?<!\d)\d+$/, "").replace(verbs, "")
  const rest = bare.search(/(?:By|From|For|With|In|Of|On|To|And|Using)[A-Z]/)
  const head = rest === -1 ? bare : bare.slice(0, rest)
  return head.replace(/(?<=.)(List|Items)$/, "").replace(/^All$/, "")
}
