import { createReporter, type DiagnosticCatalogue } from "../../contract/index.ts"

export const markdownDiagnostics = {
  "read/invalid-front-matter": {
    severity: "error",
    title: "The front matter of a page is not valid YAML",
    explanation:
      "The block between the two `---` lines at the page's head must be YAML: one `key: value` per line, values with a colon and a blank in quotes, no aliases. The page's id stands there, so the page cannot be trusted without it.",
    hint: "quote values that contain `: `, and close the block with `---`",
  },
  "read/broken-row": {
    severity: "warning",
    title: "A table row has more or fewer cells than the table has columns",
    explanation:
      "Missing cells are read as empty ones; with cells too many, everything from the last column on is read as its text. A row that starts with `|` and ends neither on its own line nor on one of the lines below it is read as far as it goes.",
    hint: "give the row one cell per column; write a pipe inside a cell as `\\|`",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(markdownDiagnostics)
