import { outcome } from "../../contract/index.ts"
import type { Diagnostic, Outcome } from "../../contract/index.ts"
import { suggest } from "../suggest.ts"
import { packageKinds } from "./config.ts"
import type { Config } from "./config.ts"
import { report } from "./diagnostics.ts"
import { isFileStem, isPackageName, isScope } from "./names.ts"

/** What a member may be, in words for the message. */
interface Rule {
  readonly expected: string
  readonly accepts: (value: unknown) => boolean
  /** Rules for the members of the value, or of each of its items. */
  readonly members?: Rules
  readonly required?: boolean
}

type Rules = Readonly<Record<string, Rule>>

const text: Rule = { expected: "a text that is not empty", accepts: isText }
const texts: Rule = { expected: "a list of texts", accepts: (value) => isListOf(value, isText) }
const switches: Rule = { expected: "`true` or `false`", accepts: (value) => typeof value === "boolean" }
const fileStem: Rule = {
  expected: "a name of letters, digits, `.`, `_` and `-` that begins with a letter or digit",
  accepts: (value) => typeof value === "string" && isFileStem(value),
}
const publishRules: Rules = {
  access: {
    expected: "`public` or `restricted`",
    accepts: (value) => value === "public" || value === "restricted",
  },
  provenance: switches,
  registry: { expected: "a URL", accepts: isUrl },
  tag: text,
}

const packagesRules: Rules = {
  name: {
    expected: "an npm name such as `@acme/superoffice`",
    accepts: (value) => typeof value === "string" && isPackageName(value),
  },
  scope: {
    expected: "an npm scope such as `@acme`",
    accepts: (value) => typeof value === "string" && isScope(value),
  },
  version: {
    expected: "a version such as `1.2.3`",
    accepts: (value) => typeof value === "string" && /^\d+\.\d+\.\d+/.test(value),
  },
  only: {
    expected: `a list of ${packageKinds.map((kind) => `\`${kind}\``).join(", ")}`,
    accepts: (value) => isListOf(value, (item) => packageKinds.some((kind) => kind === item)),
  },
  license: text,
  repository: { expected: "a URL such as `https://github.com/acme/apis`", accepts: isUrl },
  publishConfig: { expected: "an object", accepts: isObject, members: publishRules },
}

const apiRules: Rules = {
  name: fileStem,
  pages: {
    expected: "a folder, file or glob, or a list of them",
    accepts: (value) => isText(value) || (isListOf(value, isText) && value.length > 0),
    required: true,
  },
  dialect: text,
  title: text,
  version: text,
  servers: texts,
  overlays: texts,
  packages: {
    expected: "an object, with `repository` where `publishConfig.provenance` is set",
    accepts: (value) => isObject(value) && (isText(value["repository"]) || !wantsProvenance(value)),
    members: packagesRules,
  },
}

const configRules: Rules = {
  apis: {
    expected: "a list of objects with `pages`, at least one",
    accepts: (value) => isListOf(value, isObject) && value.length > 0,
    members: apiRules,
    required: true,
  },
  spec: text,
  output: text,
  dialects: {
    expected: "a list of dialects, each made by `defineDialect`",
    accepts: (value) =>
      isListOf(value, (item) => isObject(item) && isText(item["name"]) && typeof item["read"] === "function"),
  },
  sources: switches,
}

/**
 * Check what a config file exports.
 *
 * @remarks Diagnostics: `config/invalid`, `config/unknown-member`.
 * @returns The config, or nothing when any member does not fit.
 */
export function validateConfig(value: unknown, path: string): Outcome<Config | undefined> {
  const found = isObject(value)
    ? checkMembers(value, configRules, "")
    : [report("config/invalid", "the config's default export is not an object")]
  const diagnostics = found.map((diagnostic) => ({ ...diagnostic, source: { path, line: 1, column: 1 } }))
  return outcome(diagnostics.length === 0 ? (value as Config) : undefined, diagnostics)
}

function checkMembers(
  object: Readonly<Record<string, unknown>>,
  rules: Rules,
  where: string,
): readonly Diagnostic[] {
  const unknown = Object.keys(object).filter((key) => !Object.hasOwn(rules, key))
  return [
    ...unknown.map((key) => reportUnknown(key, rules, where)),
    ...Object.entries(rules).flatMap(([key, rule]) => checkMember(object[key], rule, `${where}${key}`)),
  ]
}

function checkMember(value: unknown, rule: Rule, where: string): readonly Diagnostic[] {
  if (value === undefined && rule.required !== true) return []
  if (!rule.accepts(value)) {
    const is = value === undefined ? "is missing" : "does not fit"
    return [report("config/invalid", `\`${where}\` ${is}: expected ${rule.expected}`)]
  }
  const { members } = rule
  if (members === undefined) return []
  if (!Array.isArray(value)) return isObject(value) ? checkMembers(value, members, `${where}.`) : []
  return value.flatMap((item, index) =>
    isObject(item) ? checkMembers(item, members, `${where}[${index}].`) : [],
  )
}

function reportUnknown(key: string, rules: Rules, where: string): Diagnostic {
  const known = Object.keys(rules)
  const hint = `known members here: ${known.map((name) => `\`${name}\``).join(", ")}`
  return report(
    "config/unknown-member",
    `\`${where}${key}\` is not a member of the config${suggest(key, known)}`,
    { hint },
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** npm refuses a provenance statement for a package that does not name its repository. */
function wantsProvenance({ publishConfig }: Readonly<Record<string, unknown>>): boolean {
  return isObject(publishConfig) && publishConfig["provenance"] === true
}

function isUrl(value: unknown): boolean {
  return isText(value) && URL.canParse(value)
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== ""
}

function isListOf<T>(value: unknown, accepts: (item: unknown) => item is T): value is readonly T[]
function isListOf(value: unknown, accepts: (item: unknown) => boolean): value is readonly unknown[]
function isListOf(value: unknown, accepts: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => accepts(item))
}
