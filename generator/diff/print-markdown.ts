import type { Change, ChangeClass } from "./change.ts"

const headings: Readonly<Record<ChangeClass, string>> = {
  breaking: "Breaking changes",
  additive: "Additions",
  patch: "Texts and details",
}

/**
 * Print changes as Markdown, a heading for each class, in the style of a changelog.
 *
 * @param level - Number of `#` of the headings.
 */
export function printMarkdown(changes: readonly Change[], level: number): string {
  if (changes.length === 0) return "No changes that consumers can feel.\n"
  return (["breaking", "additive", "patch"] as const)
    .map((name) => changes.filter((change) => change.class === name))
    .filter((members) => members.length > 0)
    .map((members) => printClass(members, level))
    .join("\n")
}

function printClass(members: readonly Change[], level: number): string {
  const [first] = members
  if (first === undefined) return ""
  return `${"#".repeat(level)} ${headings[first.class]}\n\n${members.map(printChange).join("")}`
}

function printChange({ message, direction, symbols, operations, source }: Change): string {
  const details = [
    direction === undefined ? "" : direction === "request" ? "sent" : "received",
    // The client's name stands for the others, which are made of it.
    symbols
      .filter((symbol) => symbol.package === "client")
      .map((symbol) => `\`${symbol.module}.${symbol.name}\``)
      .join(", "),
    operations.length > 1 ? `felt by ${operations.length} operations` : "",
    source ?? "",
  ].filter((text) => text !== "")
  return `- ${message}${details.length === 0 ? "" : ` (${details.join("; ")})`}\n`
}
