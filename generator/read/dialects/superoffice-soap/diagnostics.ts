import { type DiagnosticCatalogue, createReporter } from "../../../contract/index.ts"

export const soapDiagnostics = {
  "soap/missing-envelope": {
    severity: "error",
    title: "an operation page lacks its request or response envelope",
    explanation:
      "An operation page shows two `xml` fences: the request's envelope and the response's. They are all the page " +
      "says about the operation's types, so that without one of them there is no operation to write down.",
    hint: "restore the fence from the vendor's page, or remove the page",
  },
  "soap/unreadable-envelope": {
    severity: "error",
    title: "an envelope is not well-formed XML or no SOAP envelope",
    explanation:
      "The fence must hold one `Envelope` element with one `Body` in it, and the `Body` one element. Prefixes must " +
      "be declared, tags must match; document type declarations are refused.",
    hint: "correct the fence at the place shown",
  },
  "soap/missing-address": {
    severity: "error",
    title: "an operation page does not say at which address the operation lives",
    explanation:
      "The first paragraph of an operation page prints the service's address in bold, such as " +
      "`**Remote/Services86/User.svc**`. It gives the path of the operation and the names of version and service.",
    hint: "add the bold address below the first heading",
  },
  "soap/name-mismatch": {
    severity: "warning",
    title: "the page's headings and its envelope name different operations",
    explanation:
      "Headings, address and the element in the request's `Body` agree on the operation's name on every known page. " +
      "Where they do not, the element is what travels, so its name is taken.",
    hint: "check which of the two names the service answers to",
  },
  "soap/authentication-outside-header": {
    severity: "info",
    title: "pages show the authentication blocks beside `Body` instead of inside `Header`",
    explanation:
      "SOAP 1.1 allows `Header` and `Body` in an envelope and nothing else. The pages print `ApplicationToken` and " +
      "`Credentials` directly in the envelope. The document, the client and the stub have them inside `Header`, " +
      "which is where services read them.",
  },
  "soap/other-envelope-version": {
    severity: "info",
    title: "pages show the envelope of another SOAP version",
    explanation:
      "The envelopes are printed in the namespace of SOAP 1.2, but the services are bound to SOAP 1.1 (`text/xml` " +
      "and a `SOAPAction` header). The document, the client and the stub use SOAP 1.1.",
  },
  "soap/unknown-type": {
    severity: "warning",
    title: "an element has a type that is neither a known scalar nor shown",
    explanation:
      "The name in `xsi:type` lies in a namespace of XML Schema or of the serializer, but is none that pagewright " +
      "knows. The schema stays open.",
    hint: "report the type's name, so that the dialect learns it",
  },
  "soap/untyped-element": {
    severity: "warning",
    title: "an element below the operation has no `xsi:type`",
    explanation:
      "Every element below the operation's states its type, except entries of dictionaries and elements that are cut " +
      "off with `xsi:nil`. This one is read by what is in it.",
    hint: "compare with the same element on other pages",
  },
  "soap/repeated-element": {
    severity: "warning",
    title: "an element stands twice in a type that is no array",
    explanation: "Members of a carrier occur once. The first one is taken, the others are left out.",
    hint: "check whether the type should be an array",
  },
} satisfies DiagnosticCatalogue

export const report = createReporter(soapDiagnostics)
