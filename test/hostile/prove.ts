import type { Root, Nodes } from "mdast"
import { type Expression, parseSync, type StaticMemberExpression, Visitor } from "oxc-parser"
import remarkParse from "remark-parse"
import { unified } from "unified"

/** A file below some folder; `path` uses forward slashes. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/**
 * What generated code may call and which names it may take from outside its module. Read from packages built from
 * harmless pages; text of a page that has become code would need a word that is not in it.
 */
export interface Vocabulary {
  readonly calls: ReadonlySet<string>
  readonly statements: ReadonlySet<string>
}

export function readVocabulary(files: readonly TextFile[]): Vocabulary {
  const calls = new Set<string>()
  const statements = new Set<string>()
  for (const file of files.filter(isCode)) {
    const module = readModule(file)
    for (const call of module.calls) calls.add(call)
    for (const statement of module.statements) statements.add(statement)
  }
  return { calls, statements }
}

/**
 * Say in what way a tree of generated packages holds more than data.
 *
 * @returns One line per finding; empty when names, texts and comments of pages stayed names, texts and comments.
 */
export function findBreaches(files: readonly TextFile[], vocabulary: Vocabulary): string[] {
  return [
    ...findBadPaths(files.map((file) => file.path)),
    ...files.flatMap((file) => findBadCharacters(file)),
    ...files.filter(isCode).flatMap((file) => findForeignCode(file, vocabulary)),
    ...files.filter((file) => file.path.endsWith(".json")).flatMap(findBadJson),
    ...files.filter((file) => file.path.endsWith(".md")).flatMap(findActiveMarkdown),
    ...files.filter((file) => file.path.endsWith(".http")).flatMap(findActiveHttp),
  ]
}

const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

function findBadPaths(paths: readonly string[]): string[] {
  const seen = new Map<string, string>()
  return paths.flatMap((path) => {
    const segments = path.split("/")
    const other = seen.get(path.toLowerCase())
    seen.set(path.toLowerCase(), path)
    return [
      ...(other === undefined ? [] : [`${path}: differs from ${other} in letter case only`]),
      ...(path.length > 180 ? [`${path.slice(0, 80)}: ${path.length} characters long`] : []),
      ...segments
        .filter(
          (segment) =>
            !/^[\p{L}\p{M}\p{N}_@.-]+$/u.test(segment) || /^\.|\.$/.test(segment) || deviceName.test(segment),
        )
        .filter((segment) => segment !== ".npmrc" && segment !== ".pagewright.json")
        .map((segment) => `${path}: ${JSON.stringify(segment)} is no plain file name`),
    ]
  })
}

// Line separators end a line comment, bidi controls make code read otherwise than it runs (CVE-2021-42574), and
// other control characters have no business in a source file.
export const badCharacter =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u

function findBadCharacters({ path, text }: TextFile): string[] {
  const at = text.search(badCharacter)
  if (at < 0) return []
  const code = text.codePointAt(at)?.toString(16).toUpperCase().padStart(4, "0")
  return [`${path}:${text.slice(0, at).split("\n").length}: holds U+${code} as it is`]
}

function isCode({ path }: TextFile): boolean {
  return /\.[cm]?[jt]s$/.test(path)
}

interface Module {
  readonly errors: readonly string[]
  readonly calls: readonly string[]
  readonly statements: readonly string[]
  readonly names: readonly string[]
  readonly declared: ReadonlySet<string>
}

function readModule({ path, text }: TextFile): Module {
  const { program, errors } = parseSync(path, text)
  const calls: string[] = []
  const names: string[] = []
  const declared = new Set<string>()
  new Visitor({
    CallExpression: (node) => void calls.push(printCallee(node.callee)),
    NewExpression: (node) => void calls.push(`new ${printCallee(node.callee)}`),
    TaggedTemplateExpression: (node) => void calls.push(`\`\` ${printCallee(node.tag)}`),
    ImportExpression: () => void calls.push("import()"),
    // Also when quoted, this key sets the prototype instead of a property; only a computed one does not.
    Property: (node) => void (isPrototypeKey(node) && calls.push("__proto__")),
    MemberExpression: (node) => void (isTripwire(node) && calls.push("pwned")),
    Identifier: (node) => void names.push(node.name),
    FunctionDeclaration: (node) => void (node.id && declared.add(node.id.name)),
    VariableDeclarator: (node) => void (node.id.type === "Identifier" && declared.add(node.id.name)),
    ImportSpecifier: (node) => void declared.add(node.local.name),
  }).visit(program)
  const statements = program.body.map((node) =>
    node.type === "ExpressionStatement" ? `${node.type} ${node.expression.type}` : node.type,
  )
  return { errors: errors.map((error) => error.message), calls, statements, names, declared }
}

function isPrototypeKey(node: {
  computed: boolean
  shorthand: boolean
  key: unknown
  value: unknown
}): boolean {
  const key = node.key as { name?: unknown; value?: unknown }
  return !node.computed && !node.shorthand && (key.name === "__proto__" || key.value === "__proto__")
}

function isTripwire(node: { object: Expression | { type: "Super" }; property: { type: string } }): boolean {
  return (
    node.object.type === "Identifier" &&
    node.object.name === "globalThis" &&
    (node as StaticMemberExpression).property.name === "pwned"
  )
}

/** The last name of what is called, with a sign for what it is called on: `fetch`, `.push`, `()`. */
function printCallee(callee: Expression): string {
  if (callee.type === "Identifier") return callee.name
  if (callee.type === "MemberExpression" && !callee.computed) {
    return callee.property.type === "Identifier" ? `.${callee.property.name}` : ".#"
  }
  return callee.type
}

const judged = new WeakMap<Vocabulary, Map<string, readonly string[]>>()

/** The runtime is the same in all packages, so each text is judged once. */
function findForeignCode(file: TextFile, vocabulary: Vocabulary): string[] {
  const known = judged.get(vocabulary) ?? new Map<string, readonly string[]>()
  judged.set(vocabulary, known)
  const key = `${file.path.slice(file.path.lastIndexOf("/") + 1)} ${file.text}`
  const findings = known.get(key) ?? judgeCode(file, vocabulary)
  known.set(key, findings)
  return findings.map((finding) => `${file.path}: ${finding}`)
}

function judgeCode(file: TextFile, vocabulary: Vocabulary): readonly string[] {
  const module = readModule(file)
  const calls = new Set(
    module.calls.filter((call) => !vocabulary.calls.has(call) && !module.declared.has(call)),
  )
  const statements = new Set(module.statements.filter((statement) => !vocabulary.statements.has(statement)))
  const names = new Set(module.names.filter((name) => !/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name)))
  return [
    ...module.errors.map((error) => `does not parse: ${error}`),
    ...[...calls].map((call) => `calls ${call}`),
    ...[...statements].map((statement) => `has a ${statement}`),
    ...[...names].map((name) => `uses the name ${JSON.stringify(name.slice(0, 60))}`),
  ]
}

const lifecycleScript = /^(?:pre|post)?(?:install|prepare|pack|publish|uninstall)/

function findBadJson({ path, text }: TextFile): string[] {
  let value: { name?: string; scripts?: Record<string, string>; bin?: unknown } | null
  try {
    value = JSON.parse(text)
  } catch (error) {
    return [`${path}: ${String(error)}`]
  }
  if (!path.endsWith("package.json") || value === null) return []
  return [
    ...(/^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/.test(value.name ?? "")
      ? []
      : [`${path}: name ${value.name}`]),
    ...Object.keys(value.scripts ?? {})
      .filter((script) => lifecycleScript.test(script))
      .map((script) => `${path}: runs ${script}`),
    ...(value.bin === undefined ? [] : [`${path}: has a bin`]),
  ]
}

/** README files come from page prose; what a renderer would take for HTML or follow as code is a breach. */
function findActiveMarkdown({ path, text }: TextFile): string[] {
  const breaches: string[] = []
  const visit = (node: Nodes | Root): void => {
    const line = `${path}:${node.position?.start.line}`
    if (node.type === "html" && !/^<!--(?:(?!--!?>)[\s\S])*-->$/.test(node.value)) {
      breaches.push(`${line}: raw HTML ${node.value.slice(0, 60)}`)
    }
    const url = "url" in node ? node.url.replaceAll(/[\s\p{Cc}]/gu, "").toLowerCase() : ""
    if (/^(?:javascript|data|vbscript):/.test(url)) breaches.push(`${line}: link to ${url.slice(0, 60)}`)
    if ("children" in node) for (const child of node.children) visit(child)
  }
  visit(unified().use(remarkParse).parse(text))
  return breaches
}

/** Editors that send `.http` files fill in variables, their own and the system's, and run scripts. */
function findActiveHttp({ path, text }: TextFile): string[] {
  return text.split("\n").flatMap((line, index) => {
    const variables =
      line.match(/\{\{[^}]*/g)?.filter((name) => !/^\{\{[\p{ID_Continue}]+$/u.test(name)) ?? []
    const scripts = /^\s*(?:<@?\s|<@|>)/.test(line) ? [line.slice(0, 40)] : []
    return [...variables, ...scripts].map((found) => `${path}:${index + 1}: holds ${found}`)
  })
}
