import { fc } from "../../random.ts"
import { format } from "oxfmt"
import * as morph from "ts-morph"
import type { StatementStructures } from "ts-morph"
import { describe, expect, it } from "vitest"
import { StructureKind, VariableDeclarationKind } from "../../../generator/emit/print/kinds.ts"
import { printStatements } from "../../../generator/emit/print/statements.ts"
import { printStructures } from "../../../generator/emit/print/structures.ts"

const name = fc.stringMatching(/^[a-z]{3,8}$/).map((word) => `the${word}`)
const type = fc.constantFrom("string", "Ship | undefined", "{\n/** Metres. */\nlength: number\n}", "Berth[]")
const docs = fc.array(fc.constantFrom("One line.", "\nFirst.\n\n- second\n  third\n", "One\ntwo {@link a}"), {
  maxLength: 1,
})
const exported = fc.boolean()
const typeParameters = fc.array(fc.constantFrom("Key extends keyof Ship = keyof Ship"), { maxLength: 1 })
const property = fc.record({
  name: fc.oneof(name, fc.constant('"a-b"')),
  type,
  docs,
  hasQuestionToken: fc.boolean(),
  isReadonly: fc.boolean(),
})
const parameters = fc
  .uniqueArray(name, { maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((one) => fc.record({ name: fc.constant(one), type }))))
const named = fc.uniqueArray(fc.oneof(name, fc.record({ name, alias: name })), {
  minLength: 1,
  maxLength: 30,
})

const statement: fc.Arbitrary<StatementStructures | string> = fc.oneof(
  fc.constantFrom("export {}", 'import type { HttpHandler } from "msw"', "export class Plain {}"),
  fc.record({
    kind: fc.constant(StructureKind.Interface),
    name,
    isExported: exported,
    docs,
    typeParameters,
    extends: fc.array(name, { maxLength: 2 }),
    indexSignatures: fc.array(
      fc.record({
        isReadonly: fc.boolean(),
        keyName: name,
        keyType: fc.constant("string"),
        returnType: type,
      }),
      {
        maxLength: 1,
      },
    ),
    properties: fc.array(property, { maxLength: 4 }),
    methods: fc.array(
      fc.record({ name, hasQuestionToken: fc.boolean(), parameters, returnType: type, docs }),
      {
        maxLength: 2,
      },
    ),
  }),
  fc.record({
    kind: fc.constant(StructureKind.TypeAlias),
    name,
    isExported: exported,
    docs,
    typeParameters,
    type,
  }),
  fc.record({
    kind: fc.constant(StructureKind.Function),
    name,
    isExported: exported,
    docs,
    typeParameters,
    parameters,
    returnType: type,
    statements: fc.tuple(fc.constant("return call(transport, input)")),
  }),
  fc.record({
    kind: fc.constant(StructureKind.VariableStatement),
    declarationKind: fc.constant(VariableDeclarationKind.Const),
    isExported: exported,
    docs,
    declarations: fc.tuple(fc.record({ name, type, initializer: fc.constantFrom("1", "{\na: 1,\n}") })),
  }),
  fc.record({
    kind: fc.constant(StructureKind.ExportDeclaration),
    isTypeOnly: fc.boolean(),
    moduleSpecifier: fc.constantFrom("./ship.js"),
    namedExports: named,
  }),
  fc.constant({ kind: StructureKind.ExportDeclaration, moduleSpecifier: "./all.js" } as const),
  fc.record({
    kind: fc.constant(StructureKind.ImportDeclaration),
    isTypeOnly: fc.boolean(),
    moduleSpecifier: fc.constantFrom("./ship.js"),
    namedImports: named,
  }),
)

describe("statements", () => {
  it("are printed as ts-morph prints them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { maxLength: 6 }), async (statements) => {
        const own = printStatements(statements)
        expect(own).toBeDefined()
        expect(await formatted(own ?? "")).toBe(await formatted(printStructures(statements)))
      }),
      { numRuns: 300 },
    )
  })

  it("of other kinds, or with members that are not known here, are left to ts-morph", () => {
    expect(printStatements([{ kind: morph.StructureKind.Enum, name: "Flag" }])).toBeUndefined()
    expect(
      printStatements([{ kind: StructureKind.Function, name: "wait", isAsync: true, statements: [] }]),
    ).toBeUndefined()
    expect(
      printStatements([
        { kind: StructureKind.TypeAlias, name: "Plain", type: (writer) => writer.write("string") },
      ]),
    ).toBeUndefined()
  })

  it("have ts-morph's numbers", () => {
    expect(StructureKind).toEqual(expect.objectContaining(pick(morph.StructureKind, StructureKind)))
    expect(VariableDeclarationKind.Const).toBe(morph.VariableDeclarationKind.Const)
  })
})

function pick(all: object, names: object): object {
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in names))
}

async function formatted(text: string): Promise<string> {
  const { code, errors } = await format("a.ts", text, { semi: false, printWidth: 100 })
  expect(errors).toEqual([])
  return code
}
