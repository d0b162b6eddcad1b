import type {
  ExportDeclarationStructure,
  ExportSpecifierStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  ParameterDeclarationStructure,
  PropertySignatureStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
  VariableStatementStructure,
  WriterFunction,
} from "ts-morph"
import { StructureKind } from "./kinds.ts"

/**
 * Print statements as ts-morph would, but for indents, which are the formatter's work.
 *
 * ts-morph parses what it has printed, and before that loads a compiler. Most of what is generated is declarations of
 * a few kinds, and for these a second compiler costs more than all the rest of printing; what is not among them stays
 * ts-morph's. A test holds the two to each other.
 *
 * @returns `undefined` when there is a structure among them that only ts-morph knows how to print.
 */
export function printStatements(statements: readonly (StatementStructures | string)[]): string | undefined {
  if (!statements.every((statement) => typeof statement === "string" || isPlain(statement, "statements")))
    return undefined
  const texts = statements.map((statement) =>
    typeof statement === "string" ? statement : printStatement(statement),
  )
  return statements
    .map((statement, index) => `${needsBlankLine(texts[index - 1], statement) ? "\n" : ""}${texts[index]}\n`)
    .join("")
}

/** Blocks stand apart; what is one line long does not. */
function needsBlankLine(before: string | undefined, statement: StatementStructures | string): boolean {
  if (before === undefined || before.endsWith("\n")) return false
  if (before.endsWith("}")) return true
  if (typeof statement === "string") return false
  return statement.kind === StructureKind.Function || statement.kind === StructureKind.Interface
}

/** Members of the structures that are printed here, by kind and by the member that holds them. */
const plainMembers: Readonly<Record<string, ReadonlySet<string>>> = {
  [StructureKind.Interface]: words(
    "kind name isExported docs typeParameters extends properties indexSignatures methods",
  ),
  [StructureKind.TypeAlias]: words("kind name isExported docs typeParameters type"),
  [StructureKind.Function]: words(
    "kind name isExported docs typeParameters parameters returnType statements",
  ),
  [StructureKind.VariableStatement]: words("kind isExported docs declarationKind declarations"),
  [StructureKind.ExportDeclaration]: words("kind isTypeOnly namedExports moduleSpecifier"),
  [StructureKind.ImportDeclaration]: words("kind isTypeOnly namedImports moduleSpecifier"),
  properties: words("kind name type hasQuestionToken isReadonly docs"),
  indexSignatures: words("isReadonly keyName keyType returnType"),
  methods: words("kind name hasQuestionToken parameters returnType docs"),
  parameters: words("name type hasQuestionToken initializer"),
  declarations: words("name type initializer"),
  namedExports: words("name alias isTypeOnly"),
  namedImports: words("name alias isTypeOnly"),
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "))
}

function isPlain(value: unknown, holder: string): boolean {
  if (Array.isArray(value)) return value.every((item) => isPlain(item, holder))
  if (typeof value !== "object" || value === null) return typeof value !== "function"
  const { kind } = value as { readonly kind?: number }
  const known = plainMembers[holder === "statements" ? String(kind) : holder]
  return (
    known !== undefined &&
    Object.entries(value).every(([member, inner]) => known.has(member) && isPlain(inner, member))
  )
}

function printStatement(statement: StatementStructures): string {
  switch (statement.kind) {
    case StructureKind.Interface:
      return printInterface(statement)
    case StructureKind.TypeAlias:
      return `${printHead(statement)}type ${statement.name}${printTypeParameters(statement)} = ${plainText(statement.type)};`
    case StructureKind.Function:
      return printFunction(statement)
    case StructureKind.VariableStatement:
      return printVariables(statement)
    case StructureKind.ExportDeclaration:
      return printExport(statement)
    case StructureKind.ImportDeclaration:
      return printImport(statement)
    default:
      throw new Error(`structures of kind ${statement.kind} are not printed here`)
  }
}

function printInterface(statement: InterfaceDeclarationStructure): string {
  const { name, extends: parents, properties = [], indexSignatures = [], methods = [] } = statement
  const parent = [parents ?? []].flat().map(plainText).join(", ")
  const lines = [
    ...indexSignatures.map(
      ({ isReadonly, keyName, keyType, returnType }) =>
        `${isReadonly ? "readonly " : ""}[${keyName}: ${plainText(keyType)}]: ${plainText(returnType)};`,
    ),
    ...properties.map(printProperty),
    ...methods.map(
      (method) =>
        `${printDocs(method.docs)}${method.name}${method.hasQuestionToken ? "?" : ""}(${printParameters(method.parameters)}): ${plainText(method.returnType)};`,
    ),
  ]
  const head = `${printHead(statement)}interface ${name}${printTypeParameters(statement)}`
  return `${head} ${parent === "" ? "" : `extends ${parent} `}{\n${lines.map((line) => `${line}\n`).join("")}}`
}

function printProperty({
  docs,
  isReadonly,
  name,
  hasQuestionToken,
  type,
}: Omit<PropertySignatureStructure, "kind">): string {
  return `${printDocs(docs)}${isReadonly ? "readonly " : ""}${name}${hasQuestionToken ? "?" : ""}: ${plainText(type)};`
}

function printFunction(statement: FunctionDeclarationStructure): string {
  const { name, parameters, returnType, statements = [] } = statement
  const signature = `function ${name}${printTypeParameters(statement)}(${printParameters(parameters)})`
  return `${printHead(statement)}${signature}: ${plainText(returnType)} {\n${[statements].flat().map(plainText).join("\n")}\n}`
}

function printVariables(statement: VariableStatementStructure): string {
  const declarations = statement.declarations.map(
    ({ name, type, initializer }) => `${name}: ${plainText(type)} = ${plainText(initializer)}`,
  )
  return `${printHead(statement)}${statement.declarationKind} ${declarations.join(", ")};`
}

function printExport({ isTypeOnly, namedExports, moduleSpecifier }: ExportDeclarationStructure): string {
  const names = printNames(namedExports)
  const what = names === "" ? "*" : `{ ${names} }`
  return `export ${isTypeOnly ? "type " : ""}${what}${moduleSpecifier === undefined ? "" : ` from "${moduleSpecifier}"`};`
}

function printImport({ isTypeOnly, namedImports, moduleSpecifier }: ImportDeclarationStructure): string {
  return `import ${isTypeOnly ? "type " : ""}{ ${printNames(namedImports)} } from "${moduleSpecifier}";`
}

function printNames(
  names: ExportDeclarationStructure["namedExports"] | ImportDeclarationStructure["namedImports"],
): string {
  const list: readonly (string | NamePair | WriterFunction)[] = Array.isArray(names) ? names : []
  return list
    .map((item) => {
      if (typeof item === "string") return item
      if (typeof item === "function") return plainText(item)
      return `${item.isTypeOnly ? "type " : ""}${item.name}${item.alias === undefined ? "" : ` as ${item.alias}`}`
    })
    .join(", ")
}

type NamePair = Pick<ExportSpecifierStructure, "name" | "alias" | "isTypeOnly">

/** What stands before the word that says what is declared. */
function printHead({ docs, isExported }: Pick<TypeAliasDeclarationStructure, "docs" | "isExported">): string {
  return `${printDocs(docs)}${isExported ? "export " : ""}`
}

/** A text that begins with a line break stands on lines of its own. */
function printDocs(docs: TypeAliasDeclarationStructure["docs"] = []): string {
  return docs
    .map((doc) => {
      const lines = plainText(doc).split(/\r?\n/)
      if (lines.length === 1) return `/** ${lines[0]} */\n`
      const below = lines[0] === "" ? lines.slice(1) : lines
      return `/**\n${below.map((line) => (line === "" ? " *\n" : ` * ${line}\n`)).join("")} */\n`
    })
    .join("")
}

function printTypeParameters({
  typeParameters = [],
}: Pick<TypeAliasDeclarationStructure, "typeParameters">): string {
  return typeParameters.length === 0 ? "" : `<${typeParameters.map(plainText).join(", ")}>`
}

function printParameters(parameters: readonly Omit<ParameterDeclarationStructure, "kind">[] = []): string {
  return parameters
    .map(
      ({ name, hasQuestionToken, type, initializer }) =>
        `${name}${hasQuestionToken ? "?" : ""}: ${plainText(type)}${initializer === undefined ? "" : ` = ${plainText(initializer)}`}`,
    )
    .join(", ")
}

/** `isPlain` has let nothing else through. */
function plainText(value: unknown): string {
  if (typeof value !== "string") throw new Error(`a structure holds ${typeof value} where text is printed`)
  return value
}
