import type { OpenApiDocument } from "../contract/index.ts"
import type { Change, Finding } from "./change.ts"
import { compareCommonSecurity, compareSchemes } from "./compare-security.ts"
import { equal } from "./equal.ts"
import { listOperations } from "./operations.ts"

interface Sides {
  readonly before: OpenApiDocument
  readonly after: OpenApiDocument
}

/** Compare what stands around the operations: who may call them all, where they answer, texts. */
export function compareFrame(documents: Sides): readonly Change[] {
  const operations = [...listOperations(documents.after).values()]
  const common = operations.filter(({ operation }) => operation.security === undefined).map(({ id }) => id)
  return [
    ...compareCommonSecurity(documents).map((finding) => ({ ...finding, operations: common, symbols: [] })),
    ...[...compareSchemes(documents), ...compareServers(documents), ...compareTexts(documents)].map(
      (finding) => ({ ...finding, operations: [], symbols: [] }),
    ),
  ]
}

function compareServers({ before, after }: Sides): readonly Finding[] {
  if (equal(before.servers, after.servers)) return []
  const [old, young] = [before, after].map(
    ({ servers = [] }) => servers.map(({ url }) => `\`${url}\``).join(", ") || "none",
  )
  const message = `the server addresses are ${young} instead of ${old}`
  return [{ class: "patch", code: "servers-changed", message, pointer: "/servers" }]
}

function compareTexts({ before, after }: Sides): readonly Finding[] {
  const info: readonly Finding[] = equal(withoutVersion(before), withoutVersion(after))
    ? []
    : [
        {
          class: "patch",
          code: "words-changed",
          message: "the document's title or description changed",
          pointer: "/info",
        },
      ]
  const texts = new Map((before.tags ?? []).map(({ name, description }) => [name, description]))
  const tags = (after.tags ?? []).flatMap(({ name, description }, index): readonly Finding[] => {
    if (!texts.has(name) || texts.get(name) === description) return []
    const message = `the description of the service \`${name}\` changed`
    return [{ class: "patch", code: "words-changed", message, pointer: `/tags/${index}` }]
  })
  return [...info, ...tags]
}

function withoutVersion({ info: { version: _version, ...info } }: OpenApiDocument) {
  return info
}
