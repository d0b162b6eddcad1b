import { createReporter } from "../contract/index.ts"
import type { DiagnosticCatalogue } from "../contract/index.ts"

export const cliDiagnostics = {
  "cli/missing-document": {
    severity: "error",
    title: "A document that was asked for does not exist",
    explanation:
      "`packages`, `diff` and `mock` read OpenAPI documents from disk. The file named on the command line is not there.",
    hint: "check the path; `pagewright spec` writes the document of a folder of pages",
  },
  "cli/unreadable-document": {
    severity: "error",
    title: "A document cannot be read",
    explanation:
      "The file exists, but it is neither JSON nor YAML, or the operating system refuses to open it. The message carries the parser's reason and place.",
    hint: "correct the file at the place shown",
  },
  "cli/not-openapi": {
    severity: "error",
    title: "A file is not an OpenAPI 3.1 document",
    explanation:
      "The file holds data, but no member `openapi` with a version that begins with `3.1` or `3.0`. Swagger 2.0 documents must be converted first.",
    hint: "give an OpenAPI 3.1 document",
  },
  "cli/several-documents": {
    severity: "error",
    title: "The pages make several documents, but one file was asked for",
    explanation:
      "`spec -o FILE` writes one document. These pages describe several APIs (for instance two versions of a SOAP service), each of which becomes a document of its own.",
    hint: "give a folder ending in `/`, or name the pages of one API",
  },
  "cli/same-document-twice": {
    severity: "error",
    title: "Two entries of the configuration make a document of the same name",
    explanation:
      "Each document is written to `spec/<name>.openapi.json`, and two of them cannot share a file. The name comes from the entry's `name`, or else from the pages.",
    hint: "give one of the entries another `name`",
  },
  "cli/cannot-write": {
    severity: "error",
    title: "A file cannot be written",
    explanation:
      "The operating system refuses to write the file that the command line names. The message carries its reason. What stood there before is untouched.",
    hint: "check the path and the folder's permissions",
  },
  "cli/nothing-recognised": {
    severity: "error",
    title: "No page is of a dialect that pagewright knows",
    explanation:
      "`init` looks at every Markdown file below the folders and asks each dialect whether it knows the layout. None does, so there is nothing that a config could build. Pages of a layout of their own need a dialect; CONTRIBUTING walks through writing one.",
    hint: "name the folder that holds the reference pages; `pagewright spec FOLDER -o -` says of each page what it lacks",
  },
  "cli/one-name-for-several": {
    severity: "error",
    title: "The packages of several documents would have the same name",
    explanation:
      "The pages describe several APIs (for instance two versions of a SOAP service), each of which becomes a document with packages of its own. A package name was given for all of them.",
    hint: "give `packages.scope` instead of a name; the packages are then called after their documents",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(cliDiagnostics)
