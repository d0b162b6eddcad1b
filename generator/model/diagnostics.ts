import { createReporter, type DiagnosticCatalogue } from "../contract/index.ts"

export const modelDiagnostics = {
  "model/contradiction": {
    severity: "warning",
    title: "Two places give one property different types",
    explanation:
      "Two pages, or a table and a sample, describe the same property of the same type and do not agree. The first place counts.\n\nCorrect one of the pages, or set the type in an overlay.",
  },
  "model/ambiguous-type": {
    severity: "info",
    title: "The shape fits several types",
    explanation:
      "No name is printed, the properties are those of several types, and the word beside them names none of these. The document gets a type of its own.\n\nName the type on the page, or correct the document with an overlay.",
  },
  "model/unreliable-name": {
    severity: "info",
    title: "A printed type name is not believed",
    explanation:
      "The name stands on pages without a body, over tables of several shapes, or beside a sample of another shape: the page generator prints it when it has nothing better. It counts only where the name of the property or operation bears it out.",
  },
  "model/open-type": {
    severity: "info",
    title: "A type that no page describes",
    explanation:
      "Pages name the type, or show a hole in a sample, but none lists its properties. The schema stays open.\n\nDescribe the type on a page, or give it properties in an overlay.",
  },
  "model/repeated-operation": {
    severity: "error",
    title: "Two pages describe the same operation",
    explanation:
      "Operation ids must be unique in a document, and so must the pair of path and method. The later page is left out.",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(modelDiagnostics)
