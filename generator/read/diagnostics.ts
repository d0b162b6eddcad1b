import { createReporter, type DiagnosticCatalogue } from "../contract/index.ts"

export const readDiagnostics = {
  "read/unrecognised-page": {
    severity: "warning",
    title: "No dialect recognises the page",
    explanation:
      "A dialect describes pages that are laid out alike, and takes a page by cheap signs: its path, its front matter, its first lines. None takes this one, so nothing of it reaches the document. The message names the dialect that came nearest and what it missed.",
    hint: "leave the page out, correct it, or write a dialect for it (see CONTRIBUTING)",
  },
  "read/no-operations": {
    severity: "error",
    title: "None of the pages describes an operation",
    explanation:
      "All pages were read, and none was recognised as the page of an operation, so there is no document to write.",
    hint: "check that the folder is the one that holds the reference pages, and the dialect's name if you gave one",
  },
  "read/dialect-failed": {
    severity: "error",
    title: "A dialect of the configuration failed on a page",
    explanation:
      "Dialects from outside are code of their authors. One of them threw, or returned something else than an outcome of page facts. The other pages were read.",
    hint: "correct the dialect",
  },
  "read/unknown-dialect": {
    severity: "error",
    title: "There is no dialect of that name",
    explanation:
      "`--dialect` (or `dialect` in the configuration) takes the name of a dialect that pagewright knows or that the configuration brings along.",
    hint: "choose a dialect that pagewright knows, or one of the config's own",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(readDiagnostics)
