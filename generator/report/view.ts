import type {
  Diagnostic,
  DiagnosticDefinition,
  OpenApiDocument,
  Severity,
  SourceRef,
} from "../contract/index.ts"
import type { PageRole } from "../read/facts.ts"
import { measureCoverage } from "./coverage.ts"
import type { ServiceCoverage } from "./coverage.ts"
import { cutExcerpt } from "./excerpt.ts"
import type { ExcerptLine } from "./excerpt.ts"
import { findUncertainTypes } from "./uncertain-types.ts"

export interface ReportInput {
  readonly apis: readonly ReportedApi[]
  readonly diagnostics: readonly Diagnostic[]
  /** How many pages play each role. */
  readonly pages: Readonly<Partial<Record<PageRole, number>>>
  /** The catalogue's entry of a code. */
  readonly explain: (code: string) => DiagnosticDefinition | undefined
  /** Text of a page; nothing when it cannot be read. */
  readonly readText: (path: string) => string | undefined
  /** Address of a page, relative to the report. */
  readonly link: (path: string) => string
  readonly version: string
}

export interface ReportedApi {
  readonly name: string
  readonly document: OpenApiDocument
}

/** Excerpts make the report large, so each kind of diagnostic shows this many; all have page and line. */
const excerptsPerCode = 50

/** Everything that the template prints, decided. */
export function buildView(input: ReportInput) {
  const { diagnostics, pages } = input
  const contradictions = diagnostics.filter(({ related = [] }) => related.length > 0)
  const samples = diagnostics.filter(({ code }) => /sample/.test(code))
  return {
    version: input.version,
    titles: input.apis.map(({ document }) => document.info.title),
    pages: Object.entries(pages).map(([role, count]) => ({ role, count })),
    counts: severities.map((severity) => ({
      severity,
      count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    })),
    apis: input.apis.map((api) => viewApi(api, input)),
    groups: groupByCode(diagnostics).map((group) => viewGroup(group, input)),
    contradictions: contradictions.map((diagnostic) => viewContradiction(diagnostic, input)),
    samples: samples.map((diagnostic, index) => viewDiagnostic(diagnostic, input, index < excerptsPerCode)),
  }
}

const severities: readonly Severity[] = ["error", "warning", "info"]

function viewApi({ name, document }: ReportedApi, input: ReportInput) {
  const services = measureCoverage(document)
  const uncertain = findUncertainTypes(document)
  return {
    name,
    title: document.info.title,
    operations: services.reduce((sum, service) => sum + service.operations, 0),
    types: Object.keys(document.components?.schemas ?? {}).length,
    services: services.map((service) => viewService(service, input)),
    uncertain: uncertain.map((type) => ({ ...type, place: viewSource(type.source, input) })),
    openCount: uncertain.filter(({ why }) => why === "open").length,
    inferredCount: uncertain.filter(({ why }) => why !== "open").length,
  }
}

function viewService(
  { name, operations, described, typed, withExamples, open }: ServiceCoverage,
  input: ReportInput,
) {
  return {
    name: name === "" ? "(no service)" : name,
    operations,
    shares: [described, typed, withExamples].map((count) => ({
      count,
      percent: Math.floor((count / operations) * 100),
    })),
    open: open.map(({ id, parts, source }) => ({
      id,
      parts: parts.join(", "),
      place: viewSource(source, input),
    })),
  }
}

interface CodeGroup {
  readonly code: string
  readonly severity: Severity
  readonly members: readonly Diagnostic[]
}

function groupByCode(diagnostics: readonly Diagnostic[]): readonly CodeGroup[] {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const key = `${severities.indexOf(diagnostic.severity)} ${diagnostic.code}`
    const members = groups.get(key)
    if (members === undefined) groups.set(key, [diagnostic])
    else members.push(diagnostic)
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, members]) => {
      const [first] = members
      return first === undefined ? [] : [{ code: first.code, severity: first.severity, members }]
    })
}

function viewGroup({ code, severity, members }: CodeGroup, input: ReportInput) {
  const definition = input.explain(code)
  return {
    code,
    severity,
    count: members.length,
    title: definition?.title ?? "",
    explanation: definition?.explanation ?? "",
    members: members.map((member, index) => viewDiagnostic(member, input, index < excerptsPerCode)),
  }
}

function viewDiagnostic(
  { message, hint, source, severity, code }: Diagnostic,
  input: ReportInput,
  withExcerpt: boolean,
) {
  return {
    code,
    severity,
    message: splitWords(message),
    ...(hint === undefined ? {} : { hint: splitWords(hint) }),
    place: viewPlace(source, input),
    excerpt: withExcerpt ? excerptAt(source, input) : [],
  }
}

function viewContradiction({ code, message, source, related = [] }: Diagnostic, input: ReportInput) {
  const sides = [...(source === undefined ? [] : [{ message: "here", source }]), ...related]
  return {
    code,
    message: splitWords(message),
    sides: sides.map((side) => ({
      message: splitWords(side.message),
      place: viewPlace(side.source, input),
      excerpt: excerptAt(side.source, input),
    })),
  }
}

/** A message as words and code, which it marks as Markdown does. */
function splitWords(message: string): readonly ({ readonly text: string } | { readonly code: string })[] {
  return message
    .split(/(`[^`]+`)/)
    .filter((part) => part !== "")
    .map((part) => (/^`[^`]+`$/.test(part) ? { code: part.slice(1, -1) } : { text: part }))
}

function excerptAt(source: SourceRef | undefined, { readText }: ReportInput): readonly ExcerptLine[] {
  const text = source === undefined ? undefined : readText(source.path)
  return source === undefined || text === undefined ? [] : cutExcerpt(text, source)
}

function viewPlace(source: SourceRef | undefined, input: ReportInput) {
  return source === undefined ? undefined : viewSource(`${source.path}:${source.line}`, input)
}

/** @param source - As documents carry it: `docs/a.md:31`. */
function viewSource(source: string | undefined, { link }: ReportInput) {
  if (source === undefined) return undefined
  const colon = source.lastIndexOf(":")
  const path = colon === -1 ? source : source.slice(0, colon)
  return { text: source, href: `${link(path)}${colon === -1 ? "" : `#L${source.slice(colon + 1)}`}` }
}
