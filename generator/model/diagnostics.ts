import { createReporter, type DiagnosticCatalogue } from "../contract/index.ts"

export const modelDiagnostics = {
  "model/contradiction": {
    severity: "warning",
    title: "Two places give one property different types",
    explanation:
      "Two pages, or a table and a sample, describe the same property of the same type and do not agree. The first place counts.",
    hint: "correct one of the two places, or set the type in an overlay",
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
  "model/sample-mismatch": {
    severity: "warning",
    title: "A sample does not fit the type that the pages describe",
    explanation:
      "The sample stands in the document as it is, and its own schema refuses it. Either the sample is wrong, or the table; a test or a mock that uses the sample will notice.",
    hint: "correct the sample or the table, or set the type in an overlay",
  },
  "model/deep-sample": {
    severity: "warning",
    title: "A sample nests too deep",
    explanation:
      "Arrays and objects stand in each other more than 200 levels deep. The sample is left out of the document, and no type learns from it.",
    hint: "shorten the sample",
  },
  "model/alike-types": {
    severity: "info",
    title: "Two components have the same properties",
    explanation:
      "Both were named after their places, and their properties have the same names and types: they may be one type.\n\nName the type on the pages, or unite the two with an overlay.",
  },
  "model/repeated-operation": {
    severity: "error",
    title: "Two pages describe the same operation",
    explanation:
      "Operation ids must be unique in a document, and so must the pair of path and method. The later page is left out.",
    hint: "remove one of the two pages, or name their folders in entries of their own",
  },
  "model/dead-anchor": {
    severity: "warning",
    title: "A link leads to a page, but to no heading of it",
    explanation:
      "The anchor behind `#` is that of no object on the page. The object whose heading differs in case only is taken, else the page's first. Inside of a request the first is taken only where the anchor ends in the same word as its heading; any other leaves the place open.",
    hint: "correct the anchor: the heading in lower case, blanks as `_`",
  },
  "model/unresolved-condition": {
    severity: "info",
    title: "A condition names a property or a label that is not there",
    explanation:
      "Conditions quote the labels of another property's values. Where the property belongs to another object, or the label to none of its values, the condition stays in the description and makes no rule.",
  },
  "model/foreign-sample": {
    severity: "info",
    title: "A sample calls another method than its page describes",
    explanation:
      "The sample is carried as an example of the method that it calls, where a page describes that.",
  },
  "model/sample-contradicts": {
    severity: "warning",
    title: "A sample and a table contradict each other",
    explanation:
      "Of what is sent, the table is right about names and types, and the sample about one object or a list of them. Results are widened by what samples show.",
    hint: "correct the table or the sample",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(modelDiagnostics)
