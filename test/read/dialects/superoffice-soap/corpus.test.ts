import { beforeAll, describe, expect, test } from "vitest"

import type { Diagnostic, OpenApiDocument, Schema } from "../../../../generator/contract/index.ts"
import { buildModels, writeDocument } from "../../../../generator/model/index.ts"
import type { PageFacts, TypeFact } from "../../../../generator/read/facts.ts"
import { readPages } from "../../../../generator/read/index.ts"
import { superofficeSoap } from "../../../../generator/read/dialects/superoffice-soap/index.ts"
import { corpusRoot, describeCorpus } from "../../../corpus.ts"

interface Version {
  readonly pages: readonly PageFacts[]
  readonly diagnostics: readonly Diagnostic[]
  readonly document: OpenApiDocument
  readonly schemas: Readonly<Record<string, Schema>>
}

async function readVersion(folder: string): Promise<Version> {
  const { value, diagnostics } = await readPages({ pages: [folder], root: corpusRoot })
  const { name, profile } = superofficeSoap
  const models = buildModels(value.pages, { profiles: { [name]: profile } })
  const [model] = models.value
  if (model === undefined || models.value.length > 1) throw new Error("the pages hold one version")
  const document = writeDocument(model, { sources: false })
  return {
    pages: value.pages,
    diagnostics: [...diagnostics, ...models.diagnostics, ...document.diagnostics],
    document: document.value,
    schemas: document.value.components?.schemas ?? {},
  }
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

/** Every schema inside a schema, itself included. */
function* walk(schema: Schema): Generator<Schema> {
  yield schema
  for (const property of Object.values(schema.properties ?? {})) yield* walk(property)
  if (schema.items !== undefined) yield* walk(schema.items)
}

const counts = {
  Services86: { operations: 1461, indexes: 57, enumerations: 111, structured: 489, dictionaries: 7 },
  Services88: { operations: 1850, indexes: 61, enumerations: 159, structured: 626, dictionaries: 7 },
}

describe.each(["Services86", "Services88"] as const)("%s", (version) => {
  describeCorpus(`superoffice/soap/${version}`, () => {
    const expected = counts[version]
    let read: Version
    beforeAll(async () => {
      read = await readVersion(`superoffice/soap/${version}`)
    })

    test("every page is recognised, every operation page is an operation", () => {
      expect(countBy(read.pages, ({ role }) => role)).toEqual({
        operation: expected.operations,
        index: expected.indexes,
      })
      expect(read.pages.flatMap(({ operations }) => operations)).toHaveLength(expected.operations)
      expect(Object.keys(read.document.paths ?? {})).toHaveLength(expected.operations)
    })

    test("nothing is reported but what all pages do wrong", () => {
      expect(countBy(read.diagnostics, ({ code }) => code)).toEqual({
        "soap/authentication-outside-header": expected.operations,
        "soap/other-envelope-version": expected.operations,
      })
    })

    test("types are as many as a count over the envelopes finds", () => {
      const facts = new Map<string, TypeFact>()
      for (const fact of read.pages.flatMap(({ types }) => types)) facts.set(fact.name, fact)
      const kinds = countBy(
        [...facts.values()].filter(({ name }) => isShared(name, version)),
        ({ shape }) => shape.kind,
      )
      expect(kinds["enum"]).toBe(expected.enumerations)
      expect(kinds["map"]).toBe(expected.dictionaries)
      // Arrays are structured types over there; here they have no name of their own.
      expect(kinds["object"]).toBeLessThan(expected.structured)
    })

    test("every carrier is closed: no member without a type but those that are open on the pages", () => {
      const open = Object.entries(read.schemas).flatMap(([name, schema]) =>
        [...walk(schema)].flatMap((inner) =>
          Object.entries(inner.properties ?? {}).flatMap(([member, property]) =>
            property.$ref === undefined && property.type === undefined ? [`${name}.${member}`] : [],
          ),
        ),
      )
      expect(open).toEqual([`${version}.StringObjectDictionary.Value`])
    })

    test("every reference leads somewhere, and self-containing types refer to themselves", () => {
      const references = Object.values(read.schemas).flatMap((schema) =>
        [...walk(schema)].flatMap(({ $ref }) =>
          $ref === undefined ? [] : [$ref.replace("#/components/schemas/", "")],
        ),
      )
      expect(references.filter((key) => read.schemas[key] === undefined)).toEqual([])
      const own = Object.entries(read.schemas).filter(([name, schema]) =>
        [...walk(schema)].some(({ $ref }) => $ref === `#/components/schemas/${name}`),
      )
      expect(own.map(([name]) => name)).toEqual(
        expect.arrayContaining([`${version}.MDOListItem`, `${version}.ArchiveRestrictionInfo`]),
      )
    })

    test("every element of a carrier has its namespace written out", () => {
      const bare = Object.entries(read.schemas)
        .filter(([name]) => name !== "SoapFault")
        .flatMap(([name, schema]) =>
          [...walk(schema)].flatMap((inner) =>
            Object.entries(inner.properties ?? {}).flatMap(([member, property]) =>
              property.xml?.namespace === undefined ? [`${name}.${member}`] : [],
            ),
          ),
        )
      expect(bare).toEqual([])
    })

    test("nullability is what the serializer's types allow", () => {
      const kinds = new Set<string>()
      const { SoapFault: _, ...own } = read.schemas
      for (const schema of Object.values(own).flatMap((one) => [...walk(one)])) {
        const [type, ...others] = [schema.type ?? []].flat()
        if (schema.properties !== undefined || type === undefined) continue
        const what =
          schema["x-pagewright-open-enum"] === undefined
            ? (schema.format ?? schema.contentEncoding ?? type)
            : "enumeration"
        kinds.add(`${what}${others.includes("null") ? " or null" : ""}`)
      }
      // The tokens of the header, and they alone, are strings that cannot be null.
      expect([...kinds].toSorted()).toEqual([
        "array or null",
        "base64 or null",
        "boolean",
        "date-time",
        "double",
        "duration",
        "enumeration",
        "int16",
        "int32",
        "int64",
        "string",
        "string or null",
        "uint32",
      ])
    })
  })
})

/** Types of the version, not the messages of one service. */
function isShared(name: string, version: string): boolean {
  const rest = name.slice(version.length + 1)
  return (!rest.includes(".") && !rest.endsWith("RequestHeader")) || rest.startsWith("Cryptography.")
}
