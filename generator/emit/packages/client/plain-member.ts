/** A member of an interface or of a type literal. */
export interface Member {
  readonly name: string
  readonly type: string
  readonly optional?: boolean
  readonly readOnly?: boolean
  /** Lines of its comment. */
  readonly notes?: readonly string[]
}

const never = "never"

/** A member that a value must not have. */
export function noMember(name: string): Member {
  return { name, type: never, optional: true }
}

/**
 * Print members as a type literal.
 *
 * @param depth - Of the line on which the literal begins; its members stand one deeper.
 * @param last - Index signature behind them: `[key: string]: unknown`.
 */
export function printBlock(members: readonly Member[], depth: number, last?: string): string {
  const indent = indentOf(depth)
  const lines = members.map((member) => printMember(member, `${indent}    `)).join("")
  return `{\n${lines}${last === undefined ? "" : `${indent}    ${last};\n`}${indent}}`
}

/** The same where there may be none. */
export function printBlockOrNever(members: readonly Member[], depth: number): string {
  return members.length === 0 ? never : printBlock(members, depth)
}

function printMember({ name, type, optional, readOnly, notes = [] }: Member, indent: string): string {
  const modifier = readOnly === true ? "readonly " : ""
  return `${printNotes(notes, indent)}${indent}${modifier}${printName(name)}${optional === true ? "?" : ""}: ${type};\n`
}

function printNotes(notes: readonly string[], indent: string): string {
  if (notes.length === 0) return ""
  if (notes.length === 1) return `${indent}/** ${notes[0]} */\n`
  return `${indent}/**\n${notes.map((note) => `${indent} * ${note}\n`).join("")}${indent} */\n`
}

function printName(name: string): string {
  const isNumber = String(Number(name)) === name && !name.startsWith("-")
  return isNumber || /^[A-Za-z_$][A-Za-z_$0-9]*$/.test(name) ? name : `"${name}"`
}

function indentOf(depth: number): string {
  return "    ".repeat(depth)
}
