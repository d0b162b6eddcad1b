import type { OpenApiDocument, SecurityRequirement } from "../contract/index.ts"
import type { Finding } from "./change.ts"
import type { Documents } from "./compare-operations.ts"
import { equal } from "./equal.ts"
import type { PlacedOperation } from "./operations.ts"
import { joinPointer } from "./place.ts"

/** Compare how calls of one operation are authorized; what the document says for all is compared once, not here. */
export function compareSecurity(
  before: PlacedOperation,
  after: PlacedOperation,
  documents: Documents,
): readonly Finding[] {
  if (before.operation.security === undefined && after.operation.security === undefined) return []
  return compareAlternatives(
    before.operation.security ?? documents.before.security,
    after.operation.security ?? documents.after.security,
    { words: "it", pointer: after.pointer },
  )
}

/** Compare what documents say of all operations that say nothing themselves. */
export function compareCommonSecurity({ before, after }: Documents): readonly Finding[] {
  return compareAlternatives(before.security, after.security, { words: "the API", pointer: "/security" })
}

/** Compare the schemes themselves; whether they come and go shows where they are used. */
export function compareSchemes({ before, after }: Documents): readonly Finding[] {
  const young = new Map(Object.entries(after.components?.securitySchemes ?? {}))
  return Object.entries(before.components?.securitySchemes ?? {}).flatMap(
    ([name, old]): readonly Finding[] => {
      const scheme = young.get(name)
      if (scheme === undefined || equal(old, scheme)) return []
      const pointer = joinPointer("", "components", "securitySchemes", name)
      const [was, is] = [old, scheme].map(({ description: _description, ...wire }) => wire)
      return equal(was, is)
        ? [
            {
              class: "patch",
              code: "words-changed",
              message: `the description of \`${name}\` changed`,
              pointer,
            },
          ]
        : [
            {
              class: "breaking",
              code: "scheme-changed",
              message: `\`${name}\` authorizes in another way`,
              pointer,
            },
          ]
    },
  )
}

interface Subject {
  readonly words: string
  readonly pointer: string
}

function compareAlternatives(
  before: OpenApiDocument["security"],
  after: OpenApiDocument["security"],
  { words, pointer }: Subject,
): readonly Finding[] {
  const [old, young] = [alternativesOf(before), alternativesOf(after)]
  const gone = old.filter((names) => !young.includes(names))
  const added = young.filter((names) => !old.includes(names))
  return [
    ...gone.map((names): Finding => {
      const message = names === "" ? `${words} asks for authorization` : `${words} no longer takes ${names}`
      return { class: "breaking", code: "security-removed", message, pointer }
    }),
    ...added.map((names): Finding => {
      const message = names === "" ? `${words} needs no authorization` : `${words} takes ${names}`
      return { class: "additive", code: "security-added", message, pointer }
    }),
  ]
}

/** Each as words, such as `` `oauth` (read, write) and `key` ``; empty for a call without authorization. */
function alternativesOf(requirements: readonly SecurityRequirement[] = []): readonly string[] {
  if (requirements.length === 0) return [""]
  return requirements.map((requirement) =>
    Object.entries(requirement)
      .map(
        ([name, scopes]) => `\`${name}\`${scopes.length === 0 ? "" : ` (${scopes.toSorted().join(", ")})`}`,
      )
      .join(" and "),
  )
}
