import { createReporter, type DiagnosticCatalogue } from "../diagnostic.ts"

export const documentDiagnostics = {
  "document/misshapen": {
    severity: "warning",
    title: "Something in the document is of the wrong kind",
    explanation:
      "OpenAPI has an object, a list, a text, a number or a flag in each place, and the document has something else there. It is left out; a number or a flag where text belongs is read as text. What is nothing without it, such as a parameter without its name, is left out too.",
    hint: "correct the document, or remove the place with an overlay",
  },
  "document/incomplete": {
    severity: "warning",
    title: "Something in the document lacks what it cannot do without",
    explanation:
      "A parameter needs its name and place, a request body its content, a tag its name, a server its URL. Whatever lacks them is left out. An API without title or version gets usual ones.",
    hint: "add what is missing",
  },
  "document/too-deep": {
    severity: "error",
    title: "The document nests too deep",
    explanation:
      "Objects and lists stand in each other more than 500 levels deep. Nobody writes such documents by hand, and neither compilers nor editors would take the types.",
    hint: "give the inner schemas names of their own, below `components`",
  },
} satisfies DiagnosticCatalogue

export type DocumentDiagnosticCode = keyof typeof documentDiagnostics

export const report = createReporter<DocumentDiagnosticCode>(documentDiagnostics)
