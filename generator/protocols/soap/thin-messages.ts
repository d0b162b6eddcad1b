import type { OpenApiDocument, Reference, RequestBodyObject, ResponseObject } from "../../contract/index.ts"
import { envelopeMediaType } from "./names.ts"

/**
 * Put messages without members, and answers with one, where they are used: nobody calls them by name, because an
 * operation without arguments takes no input and one member stands for the whole answer.
 */
export function inlineThinMessages(document: OpenApiDocument): OpenApiDocument {
  const schemas = document.components?.schemas ?? {}
  const inlined = new Set<string>()
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const { post } = item
    if (post?.["x-pagewright-wire"]?.protocol !== "soap") return [path, item] as const
    const requestBody = post.requestBody && inlineMessage(post.requestBody, 0)
    const responses = Object.entries(post.responses ?? {}).map(
      ([status, response]) => [status, inlineMessage(response, 1)] as const,
    )
    const operation = {
      ...post,
      ...(requestBody && { requestBody }),
      responses: Object.fromEntries(responses),
    }
    return [path, { ...item, post: operation }] as const
  })
  const kept = Object.entries(schemas).filter(([key]) => !inlined.has(key))
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: { ...document.components, schemas: Object.fromEntries(kept) },
  }

  function inlineMessage<T extends RequestBodyObject | ResponseObject | Reference>(body: T, most: number): T {
    const envelope = "content" in body ? body.content?.[envelopeMediaType]?.schema : undefined
    const [name, message] = Object.entries(envelope?.properties?.Body?.properties ?? {})[0] ?? []
    const key = /^#\/components\/schemas\/(.+)$/.exec(message?.$ref ?? "")?.[1]
    const target = key === undefined ? undefined : schemas[key]
    if (target?.properties === undefined || Object.keys(target.properties).length > most) return body
    if (key !== undefined) inlined.add(key)
    const { $ref: _, ...beside } = message ?? {}
    const Body = { ...envelope?.properties?.Body, properties: { [name ?? ""]: { ...target, ...beside } } }
    const schema = { ...envelope, properties: { ...envelope?.properties, Body } }
    return { ...body, content: { [envelopeMediaType]: { schema } } }
  }
}
