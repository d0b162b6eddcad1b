import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

/** A way to make a page large. `size` counts characters, rows or levels; each kind says what is much of it. */
export interface Growth {
  readonly name: string
  readonly much: number
  grow(size: number): string
}

const megabyte = 1_000_000

const bulk = (name: string, piece: string): Growth => ({
  name,
  much: 10 * megabyte,
  grow: (size) => piece.repeat(Math.ceil(size / piece.length)),
})

const deep = (name: string, open: string, close = "", much = 5_000): Growth => ({
  name: `${name}, ${much} deep`,
  much,
  grow: (size) => open.repeat(size) + close.repeat(size),
})

/** Text that costs readers of Markdown, XML, JSON or YAML more than its length when they are careless. */
export const growths: readonly Growth[] = [
  bulk("one line of words", "word "),
  bulk("lines of words", "some words in a line\n"),
  bulk("blanks", " "),
  bulk("empty lines", "\n"),
  bulk("brackets", "["),
  bulk("image brackets", "!["),
  bulk("links", "[a](b"),
  bulk("stars", "*a _b "),
  bulk("backticks", "`"),
  bulk("backticks of all lengths", Array.from({ length: 300 }, (_, n) => "`".repeat(n + 1)).join(" ")),
  bulk("comment openings", "<!-- "),
  bulk("tag openings", "<a "),
  bulk("entities", "&amp;"),
  bulk("braces", "{a.b."),
  bulk("pipes", "|"),
  bulk("fence openings", "```\n"),
  bulk("headings", "## Response\n\n"),
  bulk("rules", "---\n"),
  bulk("reference definitions", "[a]: b\n"),
  bulk("includes", "[!include[a](b)]"),
  bulk("digits", "1"),
  bulk("colons", "a: "),
  {
    name: "100,000 table rows",
    much: 100_000,
    grow: (size) =>
      `\n\n| Property Name | Type | Description |\n|---|---|---|\n${"| a | string | b |\n".repeat(size)}\n`,
  },
  {
    name: "100,000 cells in a row",
    much: 100_000,
    grow: (size) => `\n\n| Property Name | Type |\n|---|---|\n|${" a |".repeat(size)}\n`,
  },
  deep("quotes", "> "),
  {
    name: "lists, 5000 deep",
    much: 5_000,
    grow: (size) => Array.from({ length: size }, (_, n) => `${" ".repeat(Math.min(n, 2_000))}- a`).join("\n"),
  },
  deep("emphasis", "*a", "*"),
  {
    name: "JSON arrays, 5000 deep",
    much: 5_000,
    grow: (size) => `\n\n\`\`\`http_\nHTTP/1.1 200 OK\n\n${"[".repeat(size)}${"]".repeat(size)}\n\`\`\`\n`,
  },
  {
    name: "JSON objects, 5000 deep",
    much: 5_000,
    grow: (size) => `\n\n\`\`\`json\n${'{"result":'.repeat(size)}1${"}".repeat(size)}\n\`\`\`\n`,
  },
  {
    name: "XML elements, 5000 deep",
    much: 5_000,
    grow: (size) => `\n\n\`\`\`xml\n${"<a>".repeat(size)}${"</a>".repeat(size)}\n\`\`\`\n`,
  },
  {
    name: "100,000 XML elements",
    much: 100_000,
    grow: (size) => `\n\n\`\`\`xml\n<e>${"<a>1</a>".repeat(size)}</e>\n\`\`\`\n`,
  },
]

const docs = fileURLToPath(new URL("../../docs/", import.meta.url))

/** One good page of each dialect, with the path that the dialect sees and a place for what grows. */
export const hosts = [
  {
    dialect: "superoffice-rest",
    path: "rest/User/v1User_GetUser.md",
    folder: "superoffice",
    at: "Reads one User by its key.",
  },
  {
    dialect: "superoffice-soap",
    path: "Services86/User/SaveUserGroup.md",
    folder: "services86",
    at: "Stores a user group.",
  },
  {
    dialect: "zabbix",
    path: "manual/api/reference/usergroup/create.md",
    folder: "zabbix",
    at: "Adds one user group or several at once.",
  },
].map(({ dialect, path, folder, at }) => {
  const text = readFileSync(`${docs}${folder}/${path.replace(/^Services86\//, "")}`, "utf8")
  const start = text.indexOf(at)
  if (start < 0) throw new Error(`no ${at} in ${path}`)
  return { dialect, path, fill: (growth: string) => text.slice(0, start) + growth + text.slice(start) }
})
