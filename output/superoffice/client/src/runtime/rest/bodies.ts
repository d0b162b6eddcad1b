import type { RequestBody } from "../transport.js"
import type { BodyWriter, Members, Operation, WrittenBody } from "./call.js"

/** The input is the body. */
export function wholeBody(input: unknown, operation: Operation): WrittenBody | undefined {
  return write(input, operation)
}

/** The body is one member of the input. */
export function bodyMember(input: unknown, operation: Operation): WrittenBody | undefined {
  return write((input as Members | undefined)?.["body"], operation)
}

/** The body is JSON, made of the members that are not in the query; what most operations need. */
export function jsonMembers(input: unknown, { query }: Operation): WrittenBody {
  const others: Record<string, unknown> = { ...(input as Members) }
  for (const name in query) delete others[name]
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(others) }
}

/** The body is made of the members that go nowhere else. */
export function otherMembers(input: unknown, operation: Operation): WrittenBody | undefined {
  const { path, query, headers } = operation
  const others: Record<string, unknown> = { ...(input as Members) }
  for (const name in others) {
    if (name in { ...query, ...headers } || path.includes(`{${name}}`)) delete others[name]
  }
  return write(others, operation)
}

function write(body: unknown, operation: Operation): WrittenBody | undefined {
  return body === undefined ? body : (operation.write ?? writeJson)(body, operation)
}

const writeJson: BodyWriter = (body, { contentType = "application/json" }) => ({
  headers: { "content-type": contentType },
  body: JSON.stringify(body),
})

/** Bytes as they are. The content type is the blob's own when it has one, else the first that the operation takes. */
export const writeBytes: BodyWriter = (body, { contentType }) => ({
  headers: { "content-type": (body instanceof Blob && body.type) || contentType },
  body: body as RequestBody,
  duplex: body instanceof ReadableStream ? "half" : undefined,
})

export const writeText: BodyWriter = (body, { contentType }) => ({
  headers: { "content-type": contentType },
  body: String(body),
})

/** A list of operations is a JSON Patch, an object is a merge patch. */
export const writePatch: BodyWriter = (body) => ({
  headers: {
    "content-type": Array.isArray(body) ? "application/json-patch+json" : "application/merge-patch+json",
  },
  body: JSON.stringify(body),
})

/** `application/x-www-form-urlencoded`; lists are repeated. */
export const writeForm: BodyWriter = (body) => {
  const form = new URLSearchParams()
  for (const [name, value] of listFields(body)) form.append(name, toText(value))
  return { body: form }
}

/** `multipart/form-data`; lists are repeated, blobs and bytes become files, objects become JSON. */
export const writeMultipart: BodyWriter = (body) => {
  if (body instanceof FormData) return { body }
  const form = new FormData()
  for (const [name, value] of listFields(body)) {
    if (value instanceof Blob) form.append(name, value)
    else if (value instanceof Uint8Array) form.append(name, new Blob([value as Uint8Array<ArrayBuffer>]))
    else form.append(name, toText(value))
  }
  return { body: form }
}

function listFields(body: unknown): (readonly [string, unknown])[] {
  return Object.entries(body as object).flatMap(([name, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value]
    return values.flatMap((item) => (item == null ? [] : [[name, item] as const]))
  })
}

function toText(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value)
}
