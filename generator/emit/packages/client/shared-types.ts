import type { StatementStructures } from "ts-morph"
import type { ImportedSymbol } from "../../../protocols/client.ts"
import type { DeclaredModule } from "../../file.ts"
import { printTypes } from "../../print/declared-types.ts"
import { splitWords } from "../../print/escape.ts"
import type { TypeContext } from "../../print/type.ts"
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

export function planSharedTypes(api: Api, context: TypeContext): readonly DeclaredModule[] {
  return [...api.schemas.values()].flatMap((schema) =>
    schema.module.startsWith(folder)
      ? [{ kind: "declared", module: schema.module, typesOnly: true, ...printTypes([schema], context) }]
      : [],
  )
}

/** A service's module exports all types it speaks of, so that it does not matter where they are declared. */
export function exportSharedTypes(imports: readonly ImportedSymbol[]): readonly StatementStructures[] {
  const names = new Set(imports.flatMap(({ module, name }) => (module.startsWith(folder) ? [name] : [])))
  if (names.size === 0) return []
  return [{ kind: StructureKind.ExportDeclaration, isTypeOnly: true, namedExports: [...names].sort() }]
}
