import { createReporter, type DiagnosticCatalogue } from "../../../contract/index.ts"

export const superofficeRestDiagnostics = {
  "superoffice-rest/no-request-line": {
    severity: "error",
    title: "An operation's page has no request line",
    explanation:
      "Method and path stand in the page's first `http` fence, and only there: the title shortens both. Without it the operation cannot be placed in the document.",
    hint: "add a fence of the language `http` with one line, such as `GET /api/v1/User/{id}`",
  },
  "superoffice-rest/no-responses": {
    severity: "warning",
    title: "An operation's page lists no responses",
    explanation:
      "Under the heading `Response` stands a table with the columns `Response` (the status) and `Description`. Without it nobody knows how the operation answers.",
    hint: "add the table of statuses",
  },
  "superoffice-rest/unknown-type": {
    severity: "warning",
    title: "The word in a type column is not a type",
    explanation:
      "A type is a known word (`string`, `int32`, `Array`), a list (`Enum: a, b`), the name of a type (`UserGroup`), or empty. This is none of them, so the type stays open.",
    hint: "correct the page, or add the word to the dialect's table of words",
  },
  "superoffice-rest/unknown-status": {
    severity: "warning",
    title: "A row of the table of responses has no status",
    explanation:
      "The first column holds an HTTP status (`200`), a range of them (`2XX`) or `default`. The row is left out.",
    hint: "write the status as a number",
  },
  "superoffice-rest/parameter-not-in-path": {
    severity: "warning",
    title: "Path and table of path parameters disagree",
    explanation:
      "Every name in braces in the path has a row in the table of path parts, and every row a name in the path. A name without a row is read as a required string; a row without a name is left out.",
    hint: "correct the name in the table or in the path",
  },
  "superoffice-rest/unreadable-sample": {
    severity: "warning",
    title: "The body of a sample is not JSON",
    explanation:
      "The sample says that its body is JSON, but it does not parse. It is kept as text, and nothing is learned from it.",
    hint: "correct the sample",
  },
  "superoffice-rest/unclosed-fence": {
    severity: "warning",
    title: "A fence is not closed",
    explanation:
      "Everything behind the opening fence belongs to it, up to the page's end, so sections below are lost.",
    hint: "close the fence with a line of three backticks",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(superofficeRestDiagnostics)
