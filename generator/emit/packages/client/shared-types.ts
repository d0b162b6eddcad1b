import type { StatementStructures } from "ts-morph"
import type { ImportedSymbol } from "../../../protocols/client.ts"
import { outcome } from "../../../contract/index.ts"
import type { PackagePart } from "../../file.ts"
import { hashText, type HashValue } from "../../hash.ts"
import { createTypeContext } from "../../print/code-printer.ts"
import { printTypes } from "../../print/declared-types.ts"
import { splitWords } from "../../print/escape.ts"
import { hashBase, hashSchemas, watchApi } from "../../reads.ts"
import { claimNames } from "../../services/claim-names.ts"
import { sharedTypesModule } from "../../services/schemas.ts"
import type { Api, ApiSchema } from "../../services/service.ts"
import { StructureKind } from "../../print/kinds.ts"

const folder = "types/"

/**
 * Give each type that several services share a module of its own: a consumer's compiler then reads the few that its
 * service speaks of, not all.
 */
export function splitSharedTypes(api: Api): Api {
  const shared = [...api.schemas.values()].filter(({ module }) => module === sharedTypesModule)
  const claims = shared.map(({ key, name }) => ({
    key,
    candidates: [toModuleName(name), `${toModuleName(name)}-type`],
  }))
  const { names } = claimNames(claims)
  const move = (schema: ApiSchema): ApiSchema => {
    const name = names.get(schema.key)
    return name === undefined ? schema : { ...schema, module: folder + name }
  }
  return { ...api, schemas: new Map([...api.schemas].map(([key, schema]) => [key, move(schema)])) }
}

function toModuleName(name: string): string {
  return splitWords(name)
    .map((word) => word.toLowerCase())
    .join("-")
}

/** @param schemas - Those that services declare themselves have no part here. */
export function planSharedTypes(
  schemas: readonly ApiSchema[],
  api: Api,
  hashValue: HashValue,
): readonly PackagePart[] {
  const base = hashBase(api)
  const shared = schemas.filter(({ module }) => module.startsWith(folder))
  return shared.map((schema) => ({
    name: schema.module,
    inputs: hashText(`${base} ${hashSchemas([schema], hashValue)}`),
    plan(reads) {
      const types = printTypes([schema], createTypeContext(watchApi(api, reads)))
      return outcome({
        modules: [{ kind: "declared", module: schema.module, typesOnly: true, ...types }],
        assets: [],
      })
    },
  }))
}

/** A service's module exports all types it speaks of, so that it does not matter where they are declared. */
export function exportSharedTypes(imports: readonly ImportedSymbol[]): readonly StatementStructures[] {
  const names = new Set(imports.flatMap(({ module, name }) => (module.startsWith(folder) ? [name] : [])))
  if (names.size === 0) return []
  return [{ kind: StructureKind.ExportDeclaration, isTypeOnly: true, namedExports: [...names].sort() }]
}
