import type {
  OpenApiDocument,
  ParameterObject,
  Reference,
  RequestBodyObject,
  ResponseObject,
} from "../contract/index.ts"

/** References that lead to references; nobody writes more than a few. */
const longestChain = 100

/**
 * Follow a `$ref` into the document until something else than a reference stands there.
 *
 * @returns The value itself when it is no reference; `undefined` when the reference leads nowhere, out of the
 *   document, round in a circle or over more than a hundred others.
 */
export function resolveReference<T extends object>(
  document: OpenApiDocument,
  value: T | Reference,
): T | undefined {
  const seen = new Set<string>()
  let current: unknown = value
  while (isReference(current)) {
    if (seen.has(current.$ref) || seen.size > longestChain || !current.$ref.startsWith("#/")) return undefined
    seen.add(current.$ref)
    current = lookUp(document, current.$ref)
  }
  return current as T | undefined
}

/** Resolve a parameter; `undefined` too where the reference leads to something else than a parameter. */
export function resolveParameter(
  document: OpenApiDocument,
  written: ParameterObject | Reference,
): ParameterObject | undefined {
  const found = resolveReference<ParameterObject>(document, written)
  return typeof found?.name === "string" && typeof found.in === "string" ? found : undefined
}

/** Resolve a request body; `undefined` too where the reference leads to something else. */
export function resolveRequestBody(
  document: OpenApiDocument,
  written: RequestBodyObject | Reference,
): RequestBodyObject | undefined {
  const found = resolveReference<RequestBodyObject>(document, written)
  return isObject(found?.content) ? found : undefined
}

/** Resolve a response; `undefined` too where the reference leads to something else. */
export function resolveResponse(
  document: OpenApiDocument,
  written: ResponseObject | Reference,
): ResponseObject | undefined {
  const found = resolveReference<ResponseObject>(document, written)
  if (!isObject(found) || !isObject(found?.content ?? {}) || "in" in Object(found)) return undefined
  return typeof found?.description === "string" ? found : { ...found, description: "" }
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null
}

function isReference(value: unknown): value is Reference {
  return typeof value === "object" && value !== null && "$ref" in value && typeof value.$ref === "string"
}

function lookUp(document: OpenApiDocument, pointer: string): unknown {
  let current: unknown = document
  for (const token of pointer.slice(2).split("/")) {
    const key = decodeToken(token)
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, key)) return undefined
    current = (current as Readonly<Record<string, unknown>>)[key]
  }
  return current
}

/** A step of a JSON pointer in a URL fragment, as a key. */
export function decodeToken(token: string): string {
  if (!/[%~]/.test(token)) return token
  try {
    return decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~")
  } catch {
    // A key may hold a percent sign that nobody has encoded.
    return token
  }
}

/** Write a reference to a component. */
export function componentReference(section: string, key: string): Reference {
  return { $ref: `#/components/${section}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}` }
}
