import { createReporter, type DiagnosticCatalogue } from "../../../contract/index.ts"

export const zabbixDiagnostics = {
  "zabbix/unknown-type": {
    severity: "warning",
    title: "A cell names a type that the dialect does not know",
    explanation:
      "The type column holds words such as `integer`, `ID/array` or `query`. Another word leaves the property open; a word with a slash is read as its parts where all parts are known.",
    hint: "correct the cell, or add the word to the dialect's type table",
  },
  "zabbix/broken-sample": {
    severity: "warning",
    title: "A sample is not JSON",
    explanation:
      "The sample is kept as text and never repaired: nobody can tell what its author meant. The position is that of the first character that does not fit.",
    hint: "correct the sample: a comma too many, a sign of another language, a bracket of the wrong kind",
  },
  "zabbix/unpaired-sample": {
    severity: "warning",
    title: "A request without a response, or a response without a request",
    explanation: "Samples come in pairs; this one stands alone and is carried as it is.",
    hint: "add the other half of the pair",
  },
  "zabbix/unreadable-condition": {
    severity: "info",
    title: "A condition says more than tests on properties can",
    explanation:
      "Conditions such as `if the item belongs to a template` speak of things outside of the request. They stay in the description. Where tests on properties stand beside such words, the tests still say where the property has no use; what it requires is not known.",
  },
  "zabbix/unknown-behavior": {
    severity: "warning",
    title: "A line of a behavior block has no label that is known",
    explanation:
      "Behavior lines begin with `*required*`, `*read-only*`, `*write-only*`, `*constant*` or `*supported*`. Other lines stay in the description.",
    hint: "begin the line with one of the labels",
  },
  "zabbix/missing-type-table": {
    severity: "warning",
    title: "A page of objects has a heading without a table",
    explanation: "The heading is no object: nothing can be said of its properties.",
    hint: "add the table of properties, or remove the heading",
  },
  "zabbix/no-method": {
    severity: "error",
    title: "A method page does not name its method",
    explanation:
      "The first heading of a method page is `class.method`. Without it the operation has no name.",
    hint: "give the page a first heading such as `# host.get`",
  },
  "zabbix/unreadable-parameters": {
    severity: "warning",
    title: "The section Parameters says nothing that can be read",
    explanation:
      "There is neither a table nor one of the usual sentences, so the params of the method stay open.",
    hint: "say in a table which members params has",
  },
  "zabbix/unreadable-result": {
    severity: "info",
    title: "The section Return values does not say what the result looks like",
    explanation: "The result stays open, or is learned from the samples where there are any.",
  },
  "zabbix/orphan-continuation": {
    severity: "warning",
    title: "A cell repeats the cell above it, but there is none",
    explanation: "`^` means: the same as in the row above. In the first row it means nothing.",
    hint: "write the cell out",
  },
} as const satisfies DiagnosticCatalogue

export const report = createReporter(zabbixDiagnostics)
